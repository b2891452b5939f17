// The integer half of the encoder: contours and image to template, equal to
// Normalize and Embed of package encoder bit for bit. A block for each image,
// and in it a warp for eight rings of the normalised image, then for two rows
// of the template.
#include "device.h"

#define RINGS 64
#define ANGLES 400
#define COLUMNS 200
#define ROWS 16
#define WARPS 8
#define WARP_RINGS (RINGS / WARPS)
#define WORDS 13   // of 32 bits, for a ring's bits; the last holds 16
#define ENDLESS 14 // of a ring followed by its first 48 bits again

#ifndef UNUM_HOST
// What the lanes of a warp wrote before, all of them see behind it.
DEVICE void warp_barrier() { __nvvm_bar_warp_sync(0xffffffffu); }
DEVICE void add(u32 *p, u32 v) { __atomic_fetch_add(p, v, __ATOMIC_RELAXED); }
#else
DEVICE void warp_barrier() { ballot(true); }
DEVICE void add(u32 *p, u32 v) { *p += v; }
#endif

// The sum of all lanes' words.
DEVICE u32 sum_of(u32 x) {
#pragma unroll
	for (int bit = 1; bit < 32; bit *= 2)
		x += across(x, bit);
	return x;
}

struct lid {
	int found, x0, y0, b, c;
};

// One image of a batch. It was halved `shift` times and then had w × h pixels,
// of which the part is here that the contours can reach: pixel (x, y) lies
// offset + y·stride + x bytes behind the batch's first job. Only the sum says
// where something is; offset alone may be negative.
struct alignas(8) job {
	i64 offset;
	int w, h, stride, shift;
	int pupil[ANGLES][2], limbus[ANGLES][2]; // 1/256 pixel, before halving
	lid upper, lower;
	u32 turn, pad; // turn comes back with the result
};

struct alignas(16) normalized {
	u8 pix[RINGS * ANGLES];
	u32 valid[RINGS * ENDLESS]; // bits
	int outside;
	u32 turn, pad[2];
};

struct alignas(8) embedded {
	u64 code[COLUMNS], mask[COLUMNS];
	int outside;
	u32 turn;
};

static_assert(sizeof(job) == 6472 && sizeof(normalized) == 29200 && sizeof(embedded) == 3208, "the host writes and reads these");

// Lid.At of package encoder. Products wrap around, as in Go.
DEVICE int lid_at(lid l, int x) {
	u64 u = (u64)((i64)x - l.x0);
	i64 b = (i64)((u64)(i64)l.b * u), c = (i64)((u64)(i64)l.c * u * u);
	return (int)(l.y0 + (b >> 16) + (c >> 24));
}

// Adds `one` to the bin of each second visible pixel of a ring. Grey levels 2i
// and 2i+1 share a word.
DEVICE void tally(u32 *bins, const u8 *pix, const u32 *seen, int lane, u32 one) {
	for (int i = lane; i < ANGLES / 2; i += 32) {
		u32 v = pix[2 * i];
		if (seen[i / 16] >> (i % 16 * 2) & 1)
			add(&bins[v / 2], one << (v % 2 * 16));
	}
}

// The least grey level with more than `rank` pixels up to it, if it is one of
// the lane's eight, else 0. `before` pixels are darker than those.
DEVICE u32 quantile(quad bins, u32 before, u32 rank, int lane) {
	u32 words[4] = {bins.a0, bins.a1, bins.a2, bins.a3}, sum = before, level = 8 * lane;
#pragma unroll
	for (int i = 0; i < 4; i++) {
		sum += words[i] & 0xffff;
		level += sum <= rank;
		sum += words[i] >> 16;
		level += sum <= rank;
	}
	return before <= rank && rank < sum ? level : 0;
}

// Word w of a ring's bits without the neighbours of bad places: two to each
// side, and the rings j−1 and j+1.
DEVICE u32 kept(const u32 *seen, const u32 *bad, int j, int w) {
	u32 left = 0, here = 0, right = 0;
	for (int jj = j > 0 ? j - 1 : 0; jj <= j + 1 && jj < RINGS; jj++) {
		const u32 *ring = bad + jj * WORDS;
		left |= w > 0 ? ring[w - 1] >> 30 : ring[WORDS - 1] >> 14;
		here |= ring[w];
		right |= w < WORDS - 1 ? ring[w + 1] : ring[0];
	}
	if (w == WORDS - 1)
		here |= right << 16;
	u32 near = here | here << 1 | here << 2 | left >> 1 | left | here >> 1 | here >> 2 | right << 31 | right << 30;
	return seen[j * WORDS + w] & ~near;
}

// Block: 256 threads. Grid: one for each image.
KERNEL BOUNDS(256, 6) unum_normalize(const job *jobs, normalized *out) {
	alignas(16) SHARED u8 pix[RINGS * ANGLES + 16]; // lanes beyond the last angle read on
	SHARED u32 seen[RINGS * WORDS], bad[RINGS * WORDS];
	SHARED quad bins[WARPS][32];
	SHARED u32 lost[WARPS];
	const job &in = jobs[block_x()];
	normalized &res = out[block_x()];
	const u8 *src = (const u8 *)jobs;
	int warp = thread() / 32, lane = thread() % 32, first = warp * WARP_RINGS;

	// Sample. Lanes are neighbours on a ring, as their pixels are in the image.
	i64 offset = in.offset;
	int stride = in.stride, shift = in.shift;
	lid upper = in.upper, lower = in.lower;
	u64 w = in.w > 0 ? (u64)(in.w - 1) << 16 : 0, h = in.h > 0 ? (u64)(in.h - 1) << 16 : 0;
	u32 outside = 0;
	for (int word = 0; word < WORDS; word++) {
		int k = 32 * word + lane;
		bool there = k < ANGLES;
		int angle = there ? k : 0;
		i64 px = in.pupil[angle][0], py = in.pupil[angle][1];
		i64 dx = in.limbus[angle][0] - px, dy = in.limbus[angle][1] - py;
		for (int j = first; j < first + WARP_RINGS; j++) {
			i64 x = 256 * px + 2 * dx * (2 * j + 1), y = 256 * py + 2 * dy * (2 * j + 1); // 2^−16 pixel
			int fx = (int)(x >> 8), fy = (int)(y >> 8);
			x = ((x + (1 << 15)) >> shift) - (1 << 15);
			y = ((y + (1 << 15)) >> shift) - (1 << 15);
			u32 v = 0;
			bool inside = (u64)x < w && (u64)y < h, ok = there && inside;
			if (ok) {
				const u8 *p = src + (offset + (int)(y >> 16) * stride + (int)(x >> 16));
				u32 ax = (u32)x & 0xffff, ay = (u32)y & 0xffff;
				u32 top = p[0] * (65536 - ax) + p[1] * ax, bot = p[stride] * (65536 - ax) + p[stride + 1] * ax;
				v = (u32)(((u64)top * (65536 - ay) + (u64)bot * ay + (1u << 31)) >> 32);
				if ((upper.found && fy < lid_at(upper, fx)) || (lower.found && fy > lid_at(lower, fx)))
					ok = false;
			}
			if (there) {
				outside += !inside;
				pix[j * ANGLES + k] = (u8)v;
			}
			u32 bits = ballot(ok);
			if (lane == 0)
				seen[j * WORDS + word] = bits;
		}
	}
	outside = sum_of(outside);
	if (lane == 0)
		lost[warp] = outside;
	bins[warp][lane] = {0, 0, 0, 0};
	if (thread() < 16)
		pix[RINGS * ANGLES + thread()] = 0;
	barrier();

	// Bad is what is far darker or brighter than the quartiles of the rings
	// around: their histogram, to which a ring is added as one leaves it.
	u32 *mine = (u32 *)bins[warp];
	for (int j = first > 3 ? first - 3 : 0; j < first + 3; j++)
		tally(mine, pix + j * ANGLES, seen + j * WORDS, lane, 1);
	for (int j = first; j < first + WARP_RINGS; j++) {
		if (j + 3 < RINGS)
			tally(mine, pix + (j + 3) * ANGLES, seen + (j + 3) * WORDS, lane, 1);
		warp_barrier();
		quad eight = bins[warp][lane];
		warp_barrier();
		if (j - 3 >= 0)
			tally(mine, pix + (j - 3) * ANGLES, seen + (j - 3) * WORDS, lane, ~0u);
		u32 pairs = eight.a0 + eight.a1 + eight.a2 + eight.a3;
		u32 total = (pairs & 0xffff) + (pairs >> 16), before = 0;
#pragma unroll
		for (int bit = 1; bit < 32; bit *= 2) {
			u32 other = across(total, bit);
			before += lane & bit ? other : 0;
			total += other;
		}
		u32 quartiles = any_of(quantile(eight, before, total / 4, lane) | quantile(eight, before, total / 2, lane) << 8 |
				       quantile(eight, before, 3 * total / 4, lane) << 16);
		int q1 = quartiles & 0xff, q2 = quartiles >> 8 & 0xff, q3 = quartiles >> 16;
		int below = 3 * (q2 - q1), above = 4 * (q3 - q2);
		int lo = q2 - (below > 14 ? below : 14), hi = q2 + (above > 24 ? above : 24);
		if (hi > 250)
			hi = 250;
		if (total == 0) { // nothing seen around here: nothing to judge by
			lo = 0;
			hi = 255;
		}
		for (int word = 0; word < WORDS; word++) {
			int v = pix[j * ANGLES + 32 * word + lane];
			u32 bits = ballot(v < lo || v > hi);
			if (lane == 0)
				bad[j * WORDS + word] = bits & seen[j * WORDS + word];
		}
	}
	barrier();

	// Lashes and reflections go, with their neighbours.
	for (int i = thread(); i < RINGS * ENDLESS; i += 256) {
		int j = i / ENDLESS, word = i % ENDLESS;
		u32 bits = word < WORDS ? kept(seen, bad, j, word) : 0;
		if (word >= WORDS - 1) {
			u32 again = kept(seen, bad, j, 0);
			bits |= word == WORDS - 1 ? again << 16 : again >> 16 | kept(seen, bad, j, 1) << 16;
		}
		res.valid[i] = bits;
	}
	for (int i = thread(); i < RINGS * ANGLES / 16; i += 256)
		((quad *)res.pix)[i] = ((const quad *)pix)[i];
	if (thread() == 0) {
		u32 sum = 0;
		for (int i = 0; i < WARPS; i++)
			sum += lost[i];
		res.outside = (int)sum;
		res.turn = in.turn;
	}
}

#define MAX_RADIAL 32
#define MAX_ANGULAR 100
#define AROUND (MAX_ANGULAR / 2)             // places of a ring's other end on each side of it
#define ANGLE_STEPS ((ANGLES + 31) / 32)     // of a warp around a ring
#define COLUMN_STEPS ((COLUMNS + 31) / 32)   // and along a row
#define LINE (AROUND + 2 * 32 * COLUMN_STEPS + AROUND)

// The filter bank, from package encoder. A tap is (re, im).
struct filter {
	int angulars, pad;
	pair32 taps[MAX_ANGULAR];
};
struct alignas(8) bank {
	int ring[ROWS]; // at which each row is centred
	int span;       // half width of the mask's window, at most 15
	int need;       // the window's least visible weight
	int radials;
	int radial[MAX_RADIAL]; // none negative, 256 in all
	int pad;
	filter filters[2];
};
static_assert(sizeof(bank) == 1824, "the host writes this");

// Four bits, each made a byte of ones or zeros.
DEVICE u32 spread(u32 bits) { return (bits * 0x00204081 & 0x01010101) * 255; }

// Block: 256 threads. Grid: one for each image.
KERNEL BOUNDS(256, 4) unum_embed(const normalized *in, const bank *banks, embedded *out) {
	alignas(16) SHARED u8 fill[RINGS * ANGLES + 16]; // pixels; what is hidden has the mean of its ring, so that it pulls no bit
	SHARED u8 sight[RINGS * COLUMNS + 32];           // places visible in the window around each column
	SHARED u16 lines[WARPS][LINE];
	const normalized &n = in[block_x()];
	embedded &res = out[block_x()];
	int warp = thread() / 32, lane = thread() % 32, first = warp * WARP_RINGS;
	u16 *line = lines[warp];

	// Lanes beyond the last angle or column read on; what they compute is left.
	if (thread() < 16)
		fill[RINGS * ANGLES + thread()] = 0;
	if (thread() < 32)
		sight[RINGS * COLUMNS + thread()] = 0;
	for (int i = ANGLES + 2 * AROUND + lane; i < LINE; i += 32)
		line[i] = 0;

	for (int j = first; j < first + WARP_RINGS; j++) {
		const u32 *valid = n.valid + j * ENDLESS, *pix = (const u32 *)(n.pix + j * ANGLES);
		u32 four[4], show[4], sum = 0;
#pragma unroll
		for (int t = 0; t < 4; t++) {
			int i = lane + 32 * t;
			u32 bits = i < ANGLES / 4 ? valid[i / 8] >> (i % 8 * 4) & 15 : 0;
			show[t] = spread(bits);
			four[t] = i < ANGLES / 4 ? pix[i] & show[t] : 0;
			u32 pairs = (four[t] & 0xff00ff) + (four[t] >> 8 & 0xff00ff);
			sum += (pairs & 0xffff) + (pairs >> 16) + ((u32)popc(bits) << 20);
		}
		sum = sum_of(sum);
		u32 count = sum >> 20;
		u32 mean = count ? ((sum & 0xfffff) + count / 2) / count : 128;
#pragma unroll
		for (int t = 0; t < 4; t++)
			if (lane + 32 * t < ANGLES / 4)
				((u32 *)(fill + j * ANGLES))[lane + 32 * t] = four[t] | (mean * 0x01010101 & ~show[t]);
	}
	for (int c = lane; c < COLUMNS; c += 32) {
		int k = 2 * c - banks->span;
		if (k < 0)
			k += ANGLES;
		for (int j = first; j < first + WARP_RINGS; j++) {
			const u32 *valid = n.valid + j * ENDLESS + k / 32;
			u32 bits = (u32)(((u64)valid[1] << 32 | valid[0]) >> (k % 32));
			sight[j * COLUMNS + c] = (u8)popc(bits & ((2u << 2 * banks->span) - 1));
		}
	}
	barrier();

	u32 bits[COLUMN_STEPS] = {}; // of the warp's two rows: a byte of code, a byte of mask
	for (int half = 0; half < 2; half++) {
		// Along the radius.
		u32 sum[ANGLE_STEPS] = {}, visible[COLUMN_STEPS] = {};
		for (int i = 0; i < banks->radials; i++) {
			int j = banks->ring[2 * warp + half] + i - banks->radials / 2;
			j = j < 0 ? 0 : j > RINGS - 1 ? RINGS - 1 : j;
			u32 weight = banks->radial[i];
#pragma unroll
			for (int t = 0; t < ANGLE_STEPS; t++)
				sum[t] += weight * fill[j * ANGLES + lane + 32 * t];
#pragma unroll
			for (int t = 0; t < COLUMN_STEPS; t++)
				visible[t] += weight * sight[j * COLUMNS + lane + 32 * t];
		}
#pragma unroll
		for (int t = 0; t < ANGLE_STEPS; t++) {
			int k = lane + 32 * t;
			if (k < ANGLES)
				line[AROUND + k] = (u16)sum[t];
			if (k < AROUND)
				line[AROUND + ANGLES + k] = (u16)sum[t];
			if (k >= ANGLES - AROUND && k < ANGLES)
				line[AROUND + k - ANGLES] = (u16)sum[t];
		}
		warp_barrier();
		// Along the angle.
		for (int f = 0; f < 2; f++) {
			const filter &kn = banks->filters[f];
			const u16 *from = line + AROUND - kn.angulars / 2 + 2 * lane;
			u32 re[COLUMN_STEPS] = {}, im[COLUMN_STEPS] = {};
			for (int i = 0; i < kn.angulars; i++) {
				pair32 tap = kn.taps[i];
#pragma unroll
				for (int t = 0; t < COLUMN_STEPS; t++) {
					u32 v = from[i + 64 * t];
					re[t] += v * tap.x;
					im[t] += v * tap.y;
				}
			}
#pragma unroll
			for (int t = 0; t < COLUMN_STEPS; t++)
				bits[t] |= (u32)(((int)re[t] >= 0) | ((int)im[t] >= 0) << 1) << (4 * half + 2 * f);
		}
#pragma unroll
		for (int t = 0; t < COLUMN_STEPS; t++)
			if ((int)visible[t] >= banks->need)
				bits[t] |= 0xf00u << 4 * half;
		warp_barrier(); // line is no longer read
	}
#pragma unroll
	for (int t = 0; t < COLUMN_STEPS; t++) {
		int c = lane + 32 * t;
		if (c < COLUMNS) {
			((u8 *)&res.code[c])[warp] = (u8)bits[t];
			((u8 *)&res.mask[c])[warp] = (u8)(bits[t] >> 8);
		}
	}
	if (thread() == 0) {
		res.outside = n.outside;
		res.turn = n.turn;
	}
}
