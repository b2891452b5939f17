// The integer half of the encoder: contours and image to template, equal to
// Normalize and Embed of package encoder bit for bit. A block for each image.
#include "device.h"

#define RINGS 64
#define ANGLES 400
#define COLUMNS 200
#define ROWS 16
#define WORDS 13 // 32-bit words of a ring's visible bits
#define RING_SHIFT 7
#define MAX_SPAN 176

struct lid {
	int found, x0, y0, b, c;
};

// One image of a batch; pixel (x, y) is pixels[offset + y·stride + x].
struct alignas(8) job {
	u64 offset;
	int w, h, stride, pad;
	int pupil[ANGLES][2], limbus[ANGLES][2]; // 1/256 pixel
	lid upper, lower;
};

struct alignas(8) normalized {
	u8 pix[RINGS * ANGLES];
	u8 valid[RINGS * ANGLES];
	int outside, pad;
};

static_assert(sizeof(job) == 6464 && sizeof(normalized) == 51208, "the host writes and reads these");

// Lid.At of package encoder: 64-bit inside, 32-bit result.
DEVICE int lid_at(const lid &l, int x) {
	i64 u = (i64)x - l.x0;
	return (int)(l.y0 + ((l.b * u) >> 16) + ((l.c * u * u) >> 24));
}

// A pixel of the image halved `shift` times at once.
DEVICE u32 pixel(const u8 *src, int stride, int shift, int x, int y) {
	if (shift == 0)
		return src[(i64)y * stride + x];
	int f = 1 << shift;
	u32 sum = 0;
	for (int j = 0; j < f; j++)
		for (int i = 0; i < f; i++)
			sum += src[(i64)(y * f + j) * stride + x * f + i];
	return (sum + (u32)(f * f) / 2) / (u32)(f * f);
}

DEVICE bool visible(const u32 *valid, int j, int k) { return valid[j * WORDS + k / 32] >> (k % 32) & 1; }

// Block: 256 threads. Grid: one for each image.
KERNEL BOUNDS(256) unum_normalize(const u8 *pixels, const job *jobs, normalized *out) {
	SHARED u8 pix[RINGS * ANGLES];
	SHARED u32 valid[RINGS * WORDS];
	SHARED int quart[3][RINGS];
	SHARED int lo[RINGS], hi[RINGS], lost[256];
	const job &in = jobs[block_x()];
	normalized &res = out[block_x()];
	const u8 *src = pixels + in.offset;

	int shift = 0;
	for (int span = (in.limbus[0][0] - in.limbus[ANGLES / 2][0]) / 2; span > MAX_SPAN << 8; span /= 2)
		shift++;
	int w = in.w >> shift, h = in.h >> shift;

	// Sample: each thread takes 32 neighbours of a ring at a time.
	int outside = 0;
	for (int item = thread(); item < RINGS * WORDS; item += 256) {
		int j = item / WORDS;
		u32 bits = 0;
		for (int i = 0; i < 32; i++) {
			int k = item % WORDS * 32 + i;
			if (k >= ANGLES)
				break;
			i64 px = in.pupil[k][0], py = in.pupil[k][1];
			i64 dx = in.limbus[k][0] - px, dy = in.limbus[k][1] - py;
			i64 x = px * 256 + ((dx * 256 * (2 * j + 1)) >> RING_SHIFT);
			i64 y = py * 256 + ((dy * 256 * (2 * j + 1)) >> RING_SHIFT);
			int fx = (int)(x >> 8), fy = (int)(y >> 8);
			if (shift > 0) {
				x = ((x + (1 << 15)) >> shift) - (1 << 15);
				y = ((y + (1 << 15)) >> shift) - (1 << 15);
			}
			i64 xi = x >> 16, yi = y >> 16;
			pix[j * ANGLES + k] = 0;
			if (xi < 0 || yi < 0 || xi + 1 >= w || yi + 1 >= h) {
				outside++;
				continue;
			}
			u64 ax = (u64)x & 0xffff, ay = (u64)y & 0xffff;
			u64 a = pixel(src, in.stride, shift, (int)xi, (int)yi), b = pixel(src, in.stride, shift, (int)xi + 1, (int)yi);
			u64 c = pixel(src, in.stride, shift, (int)xi, (int)yi + 1), d = pixel(src, in.stride, shift, (int)xi + 1, (int)yi + 1);
			u64 top = a * (65536 - ax) + b * ax, bot = c * (65536 - ax) + d * ax;
			pix[j * ANGLES + k] = (u8)((top * (65536 - ay) + bot * ay + (1ull << 31)) >> 32);
			if ((in.upper.found && fy < lid_at(in.upper, fx)) || (in.lower.found && fy > lid_at(in.lower, fx)))
				continue;
			bits |= 1u << i;
		}
		valid[item] = bits;
	}
	lost[thread()] = outside;
	barrier();

	// Quartiles of the rings around each ring, from every second visible
	// place: the least grey level with more than `rank` places up to it.
	if (thread() < 3 * RINGS) {
		int j = thread() % RINGS, which = thread() / RINGS + 1;
		int from = j < 3 ? 0 : j - 3, to = j > RINGS - 4 ? RINGS - 1 : j + 3;
		int total = 0;
		for (int r = from; r <= to; r++)
			for (int i = 0; i < WORDS; i++)
				total += popc(valid[r * WORDS + i] & 0x55555555u);
		int rank = which == 1 ? total / 4 : which == 2 ? total / 2 : 3 * total / 4;
		int least = 0, most = 255;
		while (least < most) {
			int mid = (least + most) / 2, upto = 0;
			for (int r = from; r <= to; r++)
				for (int k = 0; k < ANGLES; k += 2)
					upto += visible(valid, r, k) && pix[r * ANGLES + k] <= mid;
			if (upto > rank)
				most = mid;
			else
				least = mid + 1;
		}
		quart[which - 1][j] = total ? least : -1;
	}
	barrier();
	if (thread() < RINGS) {
		int j = thread(), q1 = quart[0][j], q2 = quart[1][j], q3 = quart[2][j];
		int below = 3 * (q2 - q1), above = 4 * (q3 - q2);
		lo[j] = q2 - (below > 14 ? below : 14);
		hi[j] = q2 + (above > 24 ? above : 24);
		if (hi[j] > 250)
			hi[j] = 250;
		if (q2 < 0) { // nothing seen around here: nothing to judge by
			lo[j] = 0;
			hi[j] = 255;
		}
	}
	if (thread() == 0) {
		int sum = 0;
		for (int i = 0; i < 256; i++)
			sum += lost[i];
		res.outside = sum;
		res.pad = 0;
	}
	barrier();

	// Lashes and reflections go, with their neighbours.
	for (int i = thread(); i < RINGS * ANGLES; i += 256) {
		int j = i / ANGLES, k = i % ANGLES;
		bool ok = visible(valid, j, k);
		for (int jj = j > 0 ? j - 1 : 0; jj <= j + 1 && jj < RINGS; jj++)
			for (int s = -2; s <= 2; s++) {
				int kk = (k + s + ANGLES) % ANGLES;
				int v = pix[jj * ANGLES + kk];
				if (visible(valid, jj, kk) && (v < lo[jj] || v > hi[jj]))
					ok = false;
			}
		res.pix[i] = pix[i];
		res.valid[i] = ok;
	}
}

#define MAX_RADIAL 32
#define MAX_ANGULAR 100

// The filter bank, from package encoder.
struct filter {
	int angulars;
	int re[MAX_ANGULAR], im[MAX_ANGULAR];
};
struct bank {
	int ring[ROWS]; // at which each row is centred
	int span;       // half width of the mask's window
	int need;       // the window's least visible weight
	int radials;
	int radial[MAX_RADIAL];
	filter filters[2];
};
static_assert(sizeof(bank) == 1812, "the host writes this");

// Block: 256 threads, one for each column of the template. Grid: one for each
// image. Out: 200 code words and 200 mask words an image.
KERNEL BOUNDS(256) unum_embed(const normalized *in, const bank *banks, u64 *out) {
	SHARED int line[ANGLES], seen[ANGLES];
	SHARED int mean[RINGS];
	const normalized &n = in[block_x()];
	int c = thread();
	if (c < RINGS) {
		u32 sum = 0, cnt = 0;
		for (int k = 0; k < ANGLES; k++)
			if (n.valid[c * ANGLES + k]) {
				sum += n.pix[c * ANGLES + k];
				cnt++;
			}
		mean[c] = cnt ? (int)((sum + cnt / 2) / cnt) : 128;
	}
	u64 code = 0, mask = 0;
	for (int r = 0; r < ROWS; r++) {
		barrier(); // mean is there, and line is no longer read
		for (int k = c; k < ANGLES; k += 256) {
			int v = 0, s = 0;
			for (int i = 0; i < banks->radials; i++) {
				int j = banks->ring[r] + i - banks->radials / 2;
				j = j < 0 ? 0 : j > RINGS - 1 ? RINGS - 1 : j;
				int ok = n.valid[j * ANGLES + k];
				v += banks->radial[i] * (ok ? n.pix[j * ANGLES + k] : mean[j]);
				s += banks->radial[i] * ok;
			}
			line[k] = v;
			seen[k] = s;
		}
		barrier();
		// No early way out: threads of one warp must meet at the barrier together.
		if (c < COLUMNS) {
			int window = 0;
			for (int i = -banks->span; i <= banks->span; i++)
				window += seen[(2 * c + i + ANGLES) % ANGLES];
			for (int f = 0; f < 2; f++) {
				const filter &kn = banks->filters[f];
				int re = 0, im = 0, bit = 4 * r + 2 * f;
				for (int i = 0; i < kn.angulars; i++) {
					int v = line[(2 * c + i - kn.angulars / 2 + ANGLES) % ANGLES];
					re += v * kn.re[i];
					im += v * kn.im[i];
				}
				code |= (u64)((re >= 0) | (im >= 0) << 1) << bit;
				if (window >= banks->need)
					mask |= (u64)3 << bit;
			}
		}
	}
	if (c < COLUMNS) {
		out[(u64)block_x() * 2 * COLUMNS + c] = code;
		out[(u64)block_x() * 2 * COLUMNS + COLUMNS + c] = mask;
	}
}
