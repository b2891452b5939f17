// Comparison of many probes with a resident gallery.
//
// Gallery. A chunk holds `chunk` slots (a multiple of 128) as four planes:
//
//	left eyes    chunk × 200 columns × (code, mask)
//	right eyes   chunk × 200 columns × (code, mask)
//	left sketch  chunk × 40 columns: the columns 0, 5, … 195 again
//	right sketch chunk × 40 columns
//
// An empty slot is zero: it shares no bit with anything.
//
// Queries. Of each probe both eyes, 232 columns of (code, mask) each: column j
// is column (j − 15) mod 200 of the template. Row r of a table of rotations is
// rotation r − 15; row 31 is computed because the machine is 32 wide, and is
// never looked at.
//
// Flags. For each eye and query two bit strings of `count` bits, one bit a
// slot: "some rotation with enough shared bits lies under the cut", "no
// rotation has enough shared bits". Both at once is impossible: the host
// fills the flags with ones beforehand and so sees a kernel that didn't run.
//
// The sums D and M are exact integers, whichever unit computed them.
#include "device.h"

#define COLUMNS 200
#define EXTENDED 232
#define SKETCH 40

DEVICE const pair64 *plane(const u64 *chunks, u32 slot, u32 chunk, u32 eye) {
	const pair64 *base = (const pair64 *)chunks[slot / chunk];
	return base + ((u64)eye * chunk + slot % chunk) * COLUMNS;
}

DEVICE const pair64 *sketch_plane(const u64 *chunks, u32 slot, u32 chunk, u32 eye) {
	const pair64 *base = (const pair64 *)chunks[slot / chunk] + (u64)2 * chunk * COLUMNS;
	return base + ((u64)eye * chunk + slot % chunk) * SKETCH;
}

// Is d/m < num/den? All are small enough for 64 bits.
DEVICE bool under(int d, int m, u64 num, u64 den) { return (u64)d * den < num * (u64)m; }

DEVICE void put_flags(u8 *flags, u32 eye, u32 q, u32 nq, u32 count, u32 slot, u32 hit, u32 few) {
	u64 stride = count / 8;
	u64 at = ((u64)(eye * nq + q) * 2) * stride + slot / 8;
	flags[at] = (u8)hit;
	flags[at + stride] = (u8)few;
}

// Adds the bits of a and b to a bit-sliced counter: ones keeps what is left
// over, the carries are counted. Two LOP3 save one POPC, which is four times
// as dear.
DEVICE void add2(u32 &ones, int &twos, u32 a, u32 b) {
	u32 carry = (ones & a) | (b & (ones | a));
	ones = ones ^ a ^ b;
	twos += popc(carry);
}

// Popcounts. A warp holds the 32 rotations of one query in its lanes and goes
// through 8 templates at a time, whose columns every lane reads at once.
// Block: 128 threads, 32 slots. Grid: count/32 × nq × 2 eyes.
KERNEL BOUNDS(128) unum_scan_popcount(const u64 *chunks, const pair64 *queries, u8 *flags, pair32 *table, u32 first, u32 count, u32 chunk, u32 nq,
				      u32 min_shared, u64 num, u64 den) {
	const int T = 8, TILE = 40;
	SHARED pair64 tile[4 * T][TILE];
	SHARED pair64 query[EXTENDED];
	u32 lane = thread() % 32, warp = thread() / 32;
	u32 q = block_y(), eye = block_z();
	u32 slot = block_x() * 4 * T; // relative to first
	const pair64 *src = plane(chunks, first + slot, chunk, eye);
	for (u32 i = thread(); i < EXTENDED; i += 128)
		query[i] = queries[(q * 2 + eye) * EXTENDED + i];
	u32 ones_d[T] = {}, ones_m[T] = {};
	int twos_d[T] = {}, twos_m[T] = {};
	for (int base = 0; base < COLUMNS; base += TILE) {
		barrier();
		for (u32 i = thread(); i < 4 * T * TILE; i += 128)
			tile[i / TILE][i % TILE] = src[(u64)(i / TILE) * COLUMNS + base + i % TILE];
		barrier();
#pragma unroll 2
		for (int c = 0; c < TILE; c++) {
			pair64 p = query[base + c + lane];
#pragma unroll
			for (int i = 0; i < T; i++) {
				pair64 g = tile[warp * T + i][c];
				u64 m = p.y & g.y;
				u64 d = (p.x ^ g.x) & m;
				add2(ones_d[i], twos_d[i], low(d), high(d));
				add2(ones_m[i], twos_m[i], low(m), high(m));
			}
		}
	}
	u32 hit = 0, few = 0;
#pragma unroll
	for (int i = 0; i < T; i++) {
		int d = 2 * twos_d[i] + popc(ones_d[i]);
		int m = 2 * twos_m[i] + popc(ones_m[i]);
		if (table)
			table[((u64)(eye * nq + q) * count + slot + warp * T + i) * 32 + lane] = pair32{(u32)d, (u32)m};
		bool ok = lane < 31 && (u32)m >= min_shared;
		hit |= (u32)(ballot(ok && under(d, m, num, den)) != 0) << i;
		few |= (u32)(ballot(ok) == 0) << i;
	}
	if (lane == 0)
		put_flags(flags, eye, q, nq, count, slot + warp * T, hit, few);
}

// The three products of one step of 256 bits: d += P·N' + N·P', m += M·M'.
DEVICE void products(int (&d)[4], int (&m)[4], pair64 a, pair64 b, u64 bp, u64 bn, u64 bm) {
	mma(d, low(a.x), low(b.x), high(a.x), high(b.x), low(bn), high(bn));
	mma(d, low(a.y), low(b.y), high(a.y), high(b.y), low(bp), high(bp));
	u64 am = a.x | a.y, cm = b.x | b.y;
	mma(m, low(am), low(cm), high(am), high(cm), low(bm), high(bm));
}

// Of a fragment d, m: flags of its columns 2t and 2t+1 over rows g and g+8;
// last says whether row g+8 may be row 31.
DEVICE void judge(const int (&d)[4], const int (&m)[4], bool last, u32 min_shared, u64 num, u64 den, bool (&hit)[2], bool (&ok)[2]) {
#pragma unroll
	for (int i = 0; i < 4; i++) {
		bool v = (u32)m[i] >= min_shared && !(last && i >= 2);
		ok[i % 2] |= v;
		hit[i % 2] |= v && under(d[i], m[i], num, den);
	}
}

// Bit n of the result: does any lane that holds column n say yes?
DEVICE u32 gather(const bool (&p)[2]) {
	u32 even = ballot(p[0]), odd = ballot(p[1]), out = 0;
#pragma unroll
	for (int t = 0; t < 4; t++) {
		out |= (u32)((even >> t & 0x11111111u) != 0) << (2 * t);
		out |= (u32)((odd >> t & 0x11111111u) != 0) << (2 * t + 1);
	}
	return out;
}

#define B1_SLOTS 16
#define B1_STRIDE 204 // columns of a template in shared memory, so that two neighbours use different banks
#define B1_QUERIES 4

// Tensor cores. With P = code & mask and N = ~code & mask of probe and gallery
// (primed), D = Σ P∧N' + N∧P' and M = Σ (P∨N)∧(P'∨N'). Rows of the products
// are rotations, two tiles of 16; columns are templates, two tiles of 8 for a
// warp; the sum runs over the 200 template columns, 4 a step. Rotation r of
// the probe is its extended string moved by r columns, so the rows g, g+8,
// g+16, g+24 of step s + 2 are those of step s moved up by one and a new one:
// one load a step feeds four rows.
// Block: 128 threads, 16 slots, a query for each warp and 4 at a time.
// Grid: count/16 × 1 × 2 eyes. Dynamic shared memory: 67,072 bytes.
KERNEL BOUNDS(128) unum_scan_b1(const u64 *chunks, const pair64 *queries, u8 *flags, pair32 *table, u32 first, u32 count, u32 chunk, u32 nq,
				u32 min_shared, u64 num, u64 den) {
	DYNAMIC_SHARED(shared);
	pair64 *tile = shared, *query = shared + B1_SLOTS * B1_STRIDE;
	u32 lane = thread() % 32, warp = thread() / 32, g = lane / 4, t = lane % 4;
	u32 eye = block_z();
	u32 slot = block_x() * B1_SLOTS;
	const pair64 *src = plane(chunks, first + slot, chunk, eye);
	for (u32 i = thread(); i < B1_SLOTS * COLUMNS; i += 128)
		tile[i / COLUMNS * B1_STRIDE + i % COLUMNS] = src[i];
	for (u32 q0 = 0; q0 < nq; q0 += B1_QUERIES) {
		barrier();
		for (u32 i = thread(); i < B1_QUERIES * EXTENDED; i += 128)
			if (q0 + i / EXTENDED < nq) {
				pair64 p = queries[((q0 + i / EXTENDED) * 2 + eye) * EXTENDED + i % EXTENDED];
				query[i] = pair64{p.x & p.y, ~p.x & p.y};
			}
		barrier();
		u32 q = q0 + warp;
		if (q >= nq) // the whole warp; it still meets the others at the barriers
			continue;
		int d[2][2][4] = {}, m[2][2][4] = {}; // [columns of 8][rows of 16]
		const pair64 *a = query + warp * EXTENDED + g + t;
		const pair64 *b = tile + g * B1_STRIDE + t;
		pair64 row[2][4]; // [step parity][g + 8i]
#pragma unroll
		for (int i = 0; i < 3; i++) {
			row[0][i] = a[8 * i];
			row[1][i] = a[8 * i + 4];
		}
#pragma unroll 5
		for (int s = 0; s < COLUMNS / 4; s += 2) {
#pragma unroll
			for (int odd = 0; odd < 2; odd++) {
				pair64(&w)[4] = row[odd];
				w[3] = a[4 * (s + odd) + 24];
#pragma unroll
				for (int n = 0; n < 2; n++) {
					pair64 v = b[n * 8 * B1_STRIDE + 4 * (s + odd)];
					u64 bp = v.x & v.y, bn = ~v.x & v.y;
					products(d[n][0], m[n][0], w[0], w[1], bp, bn, v.y);
					products(d[n][1], m[n][1], w[2], w[3], bp, bn, v.y);
				}
				w[0] = w[1];
				w[1] = w[2];
				w[2] = w[3];
			}
		}
#pragma unroll
		for (int n = 0; n < 2; n++) {
			bool hit[2] = {}, ok[2] = {};
			judge(d[n][0], m[n][0], false, min_shared, num, den, hit, ok);
			judge(d[n][1], m[n][1], g == 7, min_shared, num, den, hit, ok);
			u32 hits = gather(hit), oks = gather(ok);
			if (lane == 0)
				put_flags(flags, eye, q, nq, count, slot + 8 * n, hits, ~oks & 0xff);
			if (table)
				for (int i = 0; i < 8; i++) {
					u32 r = g + 8 * (i / 2), at = slot + 8 * n + 2 * t + i % 2;
					table[((u64)(eye * nq + q) * count + at) * 32 + r] = pair32{(u32)d[n][i / 4][i % 4], (u32)m[n][i / 4][i % 4]};
				}
		}
	}
}

// The first of two stages: the sketch (every fifth column) at every second
// rotation, −15, −13, … 15, a tenth of the work. One bit string for each eye
// and query: 1 where some rotation lies under the cut, or none shares enough.
// What it passes must be compared exactly; what it does not pass may, rarely,
// have been a match. Row r is rotation 2r − 15.
// Block: 256 threads, 128 slots held in registers. Grid: count/128 × 1 × 2.
KERNEL BOUNDS(256) unum_scan_sketch(const u64 *chunks, const pair64 *queries, u8 *flags, pair32 *table, u32 first, u32 count, u32 chunk, u32 nq,
				    u32 min_shared, u64 num, u64 den) {
	SHARED pair64 query[B1_QUERIES * EXTENDED];
	u32 lane = thread() % 32, warp = thread() / 32, g = lane / 4, t = lane % 4;
	u32 eye = block_z();
	u32 slot = block_x() * 128 + warp * 16;
	const pair64 *src = sketch_plane(chunks, first + slot, chunk, eye);
	pair64 b[2][SKETCH / 4];
#pragma unroll
	for (int n = 0; n < 2; n++)
#pragma unroll
		for (int s = 0; s < SKETCH / 4; s++)
			b[n][s] = src[(8 * n + g) * SKETCH + 4 * s + t];
	for (u32 q0 = 0; q0 < nq; q0 += B1_QUERIES) {
		barrier();
		for (u32 i = thread(); i < B1_QUERIES * EXTENDED; i += 256)
			if (q0 + i / EXTENDED < nq) {
				pair64 p = queries[((q0 + i / EXTENDED) * 2 + eye) * EXTENDED + i % EXTENDED];
				query[i] = pair64{p.x & p.y, ~p.x & p.y};
			}
		barrier();
		for (u32 q = q0; q < nq && q < q0 + B1_QUERIES; q++) {
			int d[2][4] = {}, m[2][4] = {};
			const pair64 *a = query + (q - q0) * EXTENDED + 2 * g + 5 * t;
#pragma unroll
			for (int s = 0; s < SKETCH / 4; s++) {
				pair64 lo = a[20 * s], hi = a[20 * s + 16];
#pragma unroll
				for (int n = 0; n < 2; n++) {
					pair64 v = b[n][s];
					products(d[n], m[n], lo, hi, v.x & v.y, ~v.x & v.y, v.y);
				}
			}
#pragma unroll
			for (int n = 0; n < 2; n++) {
				bool hit[2] = {}, ok[2] = {};
				judge(d[n], m[n], false, min_shared, num, den, hit, ok);
				u32 pass = gather(hit) | (~gather(ok) & 0xff);
				if (lane == 0)
					flags[(u64)(eye * nq + q) * (count / 8) + (slot + 8 * n) / 8] = (u8)pass;
				if (table)
					for (int i = 0; i < 4; i++) {
						u32 r = g + 8 * (i / 2), at = slot + 8 * n + 2 * t + i % 2;
						table[((u64)(eye * nq + q) * count + at) * 32 + r] = pair32{(u32)d[n][i], (u32)m[n][i]};
					}
			}
		}
	}
}

struct alignas(16) triple {
	int d, m, r, ok;
};

// The exact triple of chosen pairs: item i is (query, slot); out holds for
// each item the left and the right eye. A warp for each, lanes are rotations;
// the least is found in the order of the reference, by cross-multiplication.
// Block: 128 threads, 2 items. Grid: ⌈n/2⌉.
KERNEL BOUNDS(128) unum_pairs(const u64 *chunks, const pair64 *queries, const pair32 *items, triple *out, u32 n, u32 chunk, u32 min_shared) {
	SHARED pair32 sums[4][32];
	u32 lane = thread() % 32, warp = thread() / 32, eye = warp % 2;
	u32 item = block_x() * 2 + warp / 2;
	if (item < n) {
		pair32 it = items[item];
		const pair64 *a = queries + (it.x * 2 + eye) * EXTENDED + lane;
		const pair64 *b = plane(chunks, it.y, chunk, eye);
		u32 ones_d = 0, ones_m = 0;
		int twos_d = 0, twos_m = 0;
#pragma unroll 8
		for (int c = 0; c < COLUMNS; c++) {
			u64 m = a[c].y & b[c].y;
			u64 d = (a[c].x ^ b[c].x) & m;
			add2(ones_d, twos_d, low(d), high(d));
			add2(ones_m, twos_m, low(m), high(m));
		}
		sums[warp][lane] = pair32{(u32)(2 * twos_d + popc(ones_d)), (u32)(2 * twos_m + popc(ones_m))};
	}
	barrier();
	if (item < n && lane == 0) {
		triple best = {0, 0, 0, 0};
		for (int r = -15; r <= 15; r++) {
			int d = (int)sums[warp][r + 15].x, m = (int)sums[warp][r + 15].y;
			if ((u32)m < min_shared || m == 0)
				continue;
			bool less = !best.ok;
			if (best.ok) {
				i64 x = (i64)d * best.m, y = (i64)best.d * m;
				int ar = r < 0 ? -r : r, br = best.r < 0 ? -best.r : best.r;
				less = x != y ? x < y : ar != br ? ar < br : r < best.r;
			}
			if (less)
				best = triple{d, m, r, 1};
		}
		out[item * 2 + eye] = best;
	}
}

DEVICE u64 mix(u64 x) {
	x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9ull;
	x = (x ^ x >> 27) * 0x94d049bb133111ebull;
	return x ^ x >> 31;
}

// A check sum of each slot: the sum of mix(word + (i+1)·0x9e3779b97f4a7c15)
// over its 960 words, i counting left, right, left sketch, right sketch.
// Block: 128 threads, 4 slots. Grid: count/4.
KERNEL BOUNDS(128) unum_checksum(const u64 *chunks, u64 *out, u32 first, u32 count, u32 chunk) {
	SHARED u64 part[128];
	u32 lane = thread() % 32, slot = block_x() * 4 + thread() / 32;
	u64 sum = 0;
	for (u32 i = lane; i < 960; i += 32) {
		u32 eye = i < 800 ? i / 400 : (i - 800) / 80;
		const u64 *src = i < 800 ? (const u64 *)plane(chunks, first + slot, chunk, eye) + i % 400
					 : (const u64 *)sketch_plane(chunks, first + slot, chunk, eye) + (i - 800) % 80;
		sum += mix(*src + (i + 1) * 0x9e3779b97f4a7c15ull);
	}
	part[thread()] = sum;
	barrier();
	if (lane == 0) {
		sum = 0;
		for (u32 i = 0; i < 32; i++)
			sum += part[thread() + i];
		out[slot] = sum;
	}
}

// What the machine can do at most, for the share of the roofline: `n` rounds
// of 16 independent products, or of 16 independent population counts.
KERNEL BOUNDS(128) unum_peak_b1(u32 *out, u32 n) {
	int d[16][4] = {};
	u32 a = thread() * 0x9e3779b9u;
	for (u32 i = 0; i < n; i++)
#pragma unroll
		for (int j = 0; j < 16; j++)
			mma(d[j], a, a + 1, a + 2, a + 3, a + j, a ^ i);
	int s = 0;
#pragma unroll
	for (int j = 0; j < 16; j++)
		s += d[j][0] + d[j][1] + d[j][2] + d[j][3];
	out[block_x() * 128 + thread()] = (u32)s;
}

KERNEL BOUNDS(128) unum_peak_popcount(u32 *out, u32 n) {
	u32 x[16];
#pragma unroll
	for (int j = 0; j < 16; j++)
		x[j] = thread() * 0x9e3779b9u + j;
	for (u32 i = 0; i < n; i++)
#pragma unroll
		for (int j = 0; j < 16; j++)
			x[j] = (u32)popc(x[j]);
	u32 s = 0;
#pragma unroll
	for (int j = 0; j < 16; j++)
		s += x[j];
	out[block_x() * 128 + thread()] = s;
}
