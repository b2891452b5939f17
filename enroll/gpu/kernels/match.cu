// Comparison of many probes with a resident gallery.
//
// Gallery. A chunk holds `chunk` slots (a multiple of 128) as planes, left
// eyes before right ones:
//
//	templates  2 × chunk × 200 columns × (code & mask, mask)
//	sketches   2 × chunk × 24 words × (code & mask, mask)
//	parts      2 × chunk × 16 counts of usable bits, u16 (gallery.Parts)
//	usable     chunk × (left, right): their sums, u32
//
// An empty slot is zero: it shares no bit with anything.
//
// Queries. Of each probe two records, left and right (struct query). Column j
// of `ext` is column (j − 15) mod 200 of the template, so that rotation r of
// the probe is ext moved by r + 15 columns. Row i of a table of rotations is
// rotation i − 15; row 31 is computed because the machine is 32 wide, and is
// never looked at.
//
// Sketches (gallery.SketchOf) hold the even rows of 48 columns, two columns in
// a word: word k is column i = ⌊25k/6⌋ and, four bits up, column i + 100.
// `sketch` of a query holds such words for every column from −15 on, so that
// it can be moved like ext. The sketch's row i is rotation 2i − 15.
//
// Flags. For each eye and query two bit strings of `count` bits, one bit a
// slot: "some rotation with enough shared bits lies under the cut", "no
// rotation has enough shared bits". Both at once is impossible: the host
// fills the flags with ones beforehand and so sees a kernel that didn't run.
//
// The sums D and M are exact integers, whichever unit computed them. The cut
// comes as the least fraction with a denominator up to 12,800 that is not
// below it: no D/M lies between the two, and 32 bits hold every product.
#include "device.h"

#define COLUMNS 200
#define EXTENDED 232
#define BITS (64 * COLUMNS)
#define SKETCH 24
#define MOVED 128 // words of a query's sketch
#define PARTS 16
#define ROTATIONS 31

struct alignas(16) query {
	pair64 ext[EXTENDED];
	pair64 sketch[MOVED];
	u16 parts[PARTS];
	u32 usable, pad[3];
};
static_assert(sizeof(query) == 5808, "the host writes these");

// Where a slot's part of a chunk begins.
struct place {
	const pair64 *base;
	u32 slot, chunk;
};

DEVICE place find(const u64 *chunks, u32 slot, u32 chunk) { return {(const pair64 *)chunks[slot / chunk], slot % chunk, chunk}; }
DEVICE const pair64 *plane(place p, u32 eye) { return p.base + ((u64)eye * p.chunk + p.slot) * COLUMNS; }
DEVICE const pair64 *sketch_plane(place p, u32 eye) {
	return p.base + (u64)2 * p.chunk * COLUMNS + ((u64)eye * p.chunk + p.slot) * SKETCH;
}
DEVICE const u16 *parts_plane(place p, u32 eye) {
	return (const u16 *)(p.base + (u64)2 * p.chunk * (COLUMNS + SKETCH)) + ((u64)eye * p.chunk + p.slot) * PARTS;
}
DEVICE const u32 *usable_plane(place p) {
	return (const u32 *)(p.base + (u64)2 * p.chunk * (COLUMNS + SKETCH + PARTS / 8)) + (u64)2 * p.slot;
}

// A copy in one piece: of a struct the compiler may make two.
DEVICE void move(pair64 &to, const pair64 &from) {
	typedef u64 vector __attribute__((vector_size(16), may_alias));
	*(vector *)&to = *(const vector *)&from;
}

// Is d/m < num/den?
DEVICE bool under(int d, int m, u32 num, u32 den) { return (u32)d * den < num * (u32)m; }

// Adds the bits of a and b to a bit-sliced counter: ones keeps what is left
// over, the carries are counted. Two LOP3 save one POPC, which is four times
// as dear.
DEVICE void add2(u32 &ones, int &twos, u32 a, u32 b) {
	twos += popc(carry3(ones, a, b));
	ones = sum3(ones, a, b);
}

// D and M of one rotation, in the making.
struct counter {
	u32 ones_d, ones_m;
	int twos_d, twos_m;
};

DEVICE void count(counter &c, pair64 p, pair64 g) {
	u64 m = p.y & g.y;
	u64 d = (p.x ^ g.x) & m;
	add2(c.ones_d, c.twos_d, low(d), high(d));
	add2(c.ones_m, c.twos_m, low(m), high(m));
}
DEVICE int sum_d(const counter &c) { return 2 * c.twos_d + popc(c.ones_d); }
DEVICE int sum_m(const counter &c) { return 2 * c.twos_m + popc(c.ones_m); }

// Popcounts. A warp holds the 32 rotations of two queries in its lanes and
// goes through 8 templates at a time, whose columns every lane reads at once.
// Block: 128 threads, 32 slots, 2 queries. Grid: count/32 × ⌈nq/2⌉ × 2 eyes.
KERNEL BOUNDS(128, 4) unum_scan_popcount(const u64 *chunks, const query *queries, u8 *flags, pair32 *table, u32 first, u32 count_, u32 chunk, u32 nq,
					 u32 min_shared, u32 num, u32 den) {
	const int T = 8, Q = 2, TILE = 40;
	SHARED pair64 tile[4 * T][TILE];
	SHARED pair64 ext[Q][EXTENDED];
	u32 lane = thread() % 32, warp = thread() / 32;
	u32 q0 = block_y() * Q, eye = block_z();
	u32 slot = block_x() * 4 * T; // relative to first
	const pair64 *src = plane(find(chunks, first + slot, chunk), eye);
	for (u32 i = thread(); i < Q * EXTENDED; i += 128) {
		u32 q = q0 + i / EXTENDED;
		move(ext[i / EXTENDED][i % EXTENDED], queries[(q < nq ? q : q0) * 2 + eye].ext[i % EXTENDED]);
	}
	counter c[Q][T] = {};
	for (int base = 0; base < COLUMNS; base += TILE) {
		barrier();
		for (u32 i = thread(); i < 4 * T * TILE; i += 128)
			move(tile[i / TILE][i % TILE], src[(u64)(i / TILE) * COLUMNS + base + i % TILE]);
		barrier();
#pragma unroll 1
		for (int k = 0; k < TILE; k++) {
			pair64 p[Q];
#pragma unroll
			for (int j = 0; j < Q; j++)
				p[j] = ext[j][base + k + lane];
#pragma unroll
			for (int i = 0; i < T; i++) {
				pair64 g = tile[warp * T + i][k];
#pragma unroll
				for (int j = 0; j < Q; j++)
					count(c[j][i], p[j], g);
			}
		}
	}
#pragma unroll
	for (int j = 0; j < Q; j++) {
		u32 q = q0 + j, hit = 0, few = 0;
#pragma unroll
		for (int i = 0; i < T; i++) {
			int d = sum_d(c[j][i]), m = sum_m(c[j][i]);
			if (table && q < nq)
				table[((u64)(eye * nq + q) * count_ + slot + warp * T + i) * 32 + lane] = pair32{(u32)d, (u32)m};
			bool ok = lane < ROTATIONS && (u32)m >= min_shared;
			hit |= (u32)(ballot(ok && under(d, m, num, den)) != 0) << i;
			few |= (u32)(ballot(ok) == 0) << i;
		}
		if (lane == 0 && q < nq) {
			u64 stride = count_ / 8, at = ((u64)(eye * nq + q) * 2) * stride + (slot + warp * T) / 8;
			flags[at] = (u8)hit;
			flags[at + stride] = (u8)few;
		}
	}
}

// The products of one step of 256 bits for 16 templates and 8 rotations:
// d += P'·N + N'·P, m += M'·M. The template's words come as A, as P' and M'; the
// probe's as B, P and N.
DEVICE void products(int (&d)[4], int (&m)[4], const quad &p, const quad &both, pair64 probe) {
	u64 any = probe.x | probe.y;
	mma(d, p, low(probe.y), high(probe.y));
	mma(d, {p.a0 ^ both.a0, p.a1 ^ both.a1, p.a2 ^ both.a2, p.a3 ^ both.a3}, low(probe.x), high(probe.x));
	mma(m, both, low(any), high(any));
}
// One word of two templates as rows of A: P' and M'.
DEVICE void rows(quad &p, quad &both, pair64 a, pair64 b) {
	p = {low(a.x), low(b.x), high(a.x), high(b.x)};
	both = {low(a.y), low(b.y), high(a.y), high(b.y)};
}
// What the products need of a probe's word.
DEVICE pair64 halves(pair64 p) { return {p.x, p.x ^ p.y}; }

#define B1_SLOTS 16
#define B1_STRIDE 204 // columns of a template in shared memory, so that two neighbours use different banks
#define B1_QUERIES 8

// Tensor cores. With P = code & mask and N = ~code & mask of probe and gallery
// (primed), D = Σ P'∧N + N'∧P and M = Σ (P'∨N')∧(P∨N). Rows of the products
// are 16 templates, columns are rotations, four tiles of 8; the sum runs over
// the 200 template columns, 4 a step. Rotation r of the probe is its extended
// string moved by r columns, so a tile's words of a step are those of the tile
// before two steps on: a step loads one word and keeps three.
// Block: 256 threads, 16 slots, a query for each warp and 8 at a time.
// Grid: count/16 × 1 × 2 eyes. Dynamic shared memory: 81,920 bytes.
KERNEL BOUNDS(256, 2) unum_scan_b1(const u64 *chunks, const query *queries, u8 *flags, pair32 *table, u32 first, u32 count, u32 chunk, u32 nq,
				   u32 min_shared, u32 num, u32 den) {
	DYNAMIC_SHARED(shared);
	quad *tile = (quad *)shared;                            // P' of the slots g and g + 8, then their masks
	pair64 *words = shared + 2 * B1_SLOTS / 2 * B1_STRIDE; // P and N of each query
	u32 lane = thread() % 32, warp = thread() / 32, g = lane / 4, t = lane % 4;
	u32 eye = block_z();
	u32 slot = block_x() * B1_SLOTS;
	const pair64 *src = plane(find(chunks, first + slot, chunk), eye);
	for (u32 i = thread(); i < B1_SLOTS / 2 * COLUMNS; i += 256) {
		quad *to = tile + i / COLUMNS * B1_STRIDE + i % COLUMNS;
		rows(to[0], to[B1_SLOTS / 2 * B1_STRIDE], src[i], src[i + B1_SLOTS / 2 * COLUMNS]);
	}
	for (u32 q0 = 0; q0 < nq; q0 += B1_QUERIES) {
		barrier();
		for (u32 i = thread(); i < B1_QUERIES * EXTENDED; i += 256)
			if (q0 + i / EXTENDED < nq)
				words[i] = halves(queries[(q0 + i / EXTENDED) * 2 + eye].ext[i % EXTENDED]);
		barrier();
		u32 q = q0 + warp;
		if (q >= nq) // the whole warp; it still meets the others at the barriers
			continue;
		int d[4][4] = {}, m[4][4] = {}; // [rotations of 8]
		const quad *a = tile + g * B1_STRIDE + t;
		const pair64 *b = words + warp * EXTENDED + g + t;
		pair64 w[2][4]; // of even and odd steps; the tile that comes first goes round
#pragma unroll
		for (int i = 0; i < 3; i++) {
			w[0][i] = b[8 * i];
			w[1][i] = b[8 * i + 4];
		}
		auto step = [&](int s, int odd, int turn) __attribute__((always_inline)) {
			w[odd][(3 + turn) % 4] = b[4 * s + 24];
			quad p = a[4 * s], both = a[4 * s + B1_SLOTS / 2 * B1_STRIDE];
#pragma unroll
			for (int i = 0; i < 4; i++)
				products(d[i], m[i], p, both, w[odd][(i + turn) % 4]);
		};
#pragma unroll 1
		for (int s = 0; s < 48; s += 8)
#pragma unroll
			for (int turn = 0; turn < 4; turn++) {
				step(s + 2 * turn, 0, turn);
				step(s + 2 * turn + 1, 1, turn);
			}
		step(48, 0, 0);
		step(49, 1, 0);
		u32 found = 0; // 16 bits "under the cut", 16 bits "enough shared"
#pragma unroll
		for (int i = 0; i < 4; i++)
#pragma unroll
			for (int k = 0; k < 4; k++) {
				u32 at = g + k / 2 * 8, row = 8 * i + 2 * t + k % 2;
				int x = d[i][k], y = m[i][k];
				bool ok = (u32)y >= min_shared && row < ROTATIONS;
				found |= (u32)(ok && under(x, y, num, den)) << at | (u32)ok << (at + 16);
				if (table)
					table[((u64)(eye * nq + q) * count + slot + at) * 32 + row] = pair32{(u32)x, (u32)y};
			}
		found = any_of(found);
		if (lane == 0) {
			u64 stride = count / 8, at = ((u64)(eye * nq + q) * 2) * stride + slot / 8;
			*(u16 *)(flags + at) = (u16)found;
			*(u16 *)(flags + at + stride) = (u16)~(found >> 16);
		}
	}
}

#define SKETCH_QUERIES 8

// The word of the sketch that lane t multiplies in step s, and its column
// ⌊25k/6⌋. This order, and no other of its kind, lets eight neighbouring lanes
// read eight different banks: their places are the column + 2g, g even or odd.
DEVICE int word_of(int s, u32 t) { return s / 3 * 12 + s % 3 * 2 + (int)(t % 2 + t / 2 * 6); }
DEVICE int column_of(int s, u32 t) { return s / 3 * 50 + s % 3 * 8 + (int)(t % 2 * 4 + t / 2 * 25); }

// The first of two stages: sketches, an eighth of the bits, at every second
// rotation. One bit string for each eye and query: 1 where at some rotation
// D ≤ ⌊M·coarse/65536⌋. Who is passed must be compared in full; who is not may,
// rarely, have been a match.
// Block: 256 threads, 128 slots held in registers. Grid: count/128 × 1 × 2.
KERNEL BOUNDS(256, 2) unum_scan_sketch(const u64 *chunks, const query *queries, u16 *near, pair32 *table, u32 first, u32 count, u32 chunk, u32 nq,
				       u32 coarse) {
	SHARED pair64 words[SKETCH_QUERIES * MOVED];
	u32 lane = thread() % 32, warp = thread() / 32, g = lane / 4, t = lane % 4;
	u32 eye = block_z();
	u32 slot = block_x() * 128 + warp * 16;
	const pair64 *src = sketch_plane(find(chunks, first + slot, chunk), eye);
	quad p[SKETCH / 4], both[SKETCH / 4];
#pragma unroll
	for (int s = 0; s < SKETCH / 4; s++)
		rows(p[s], both[s], src[g * SKETCH + word_of(s, t)], src[(g + 8) * SKETCH + word_of(s, t)]);
	for (u32 q0 = 0; q0 < nq; q0 += SKETCH_QUERIES) {
		barrier();
		for (u32 i = thread(); i < SKETCH_QUERIES * MOVED; i += 256)
			if (q0 + i / MOVED < nq)
				words[i] = halves(queries[(q0 + i / MOVED) * 2 + eye].sketch[i % MOVED]);
		barrier();
#pragma unroll 1
		for (u32 q = q0; q < nq && q < q0 + SKETCH_QUERIES; q++) {
			int d[2][4] = {}, m[2][4] = {}; // [rotations of 8]
			const pair64 *b = words + (q - q0) * MOVED + 2 * g;
#pragma unroll
			for (int s = 0; s < SKETCH / 4; s++)
#pragma unroll
				for (int i = 0; i < 2; i++)
					products(d[i], m[i], p[s], both[s], b[column_of(s, t) + 16 * i]);
			u32 found = 0;
#pragma unroll
			for (int i = 0; i < 2; i++)
#pragma unroll
				for (int k = 0; k < 4; k++) {
					u32 at = g + k / 2 * 8;
					found |= (u32)((u32)d[i][k] <= (u32)m[i][k] * coarse >> 16) << at;
					if (table)
						table[((u64)(eye * nq + q) * count + slot + at) * 32 + 8 * i + 2 * t + k % 2] = pair32{(u32)d[i][k], (u32)m[i][k]};
				}
			found = any_of(found);
			if (lane == 0)
				near[(u64)(eye * nq + q) * (count / 16) + slot / 16] = (u16)found;
		}
	}
}

// D and M of a pair at the rotations g, g+8, g+16 and g+24, where g is lane % 8.
// The four groups of eight lanes share the columns: a group takes two columns
// of each eight, and of such a column the probe's word for rotation g + 8i is
// that of eight columns on for rotation g + 8(i−1), so one load serves four.
// The whole warp must call it.
DEVICE void exact(int (&d)[4], int (&m)[4], const pair64 *ext, const pair64 *gallery, u32 lane) {
	u32 g = lane % 8, group = lane / 8;
	counter c[4] = {};
#pragma unroll
	for (int half = 0; half < 2; half++) {
		const pair64 *a = ext + 2 * group + half + g, *b = gallery + 2 * group + half;
		pair64 w[4] = {a[0], a[8], a[16], {}};
#pragma unroll 5
		for (int k = 0; k < COLUMNS / 8; k++) {
			w[3] = a[8 * k + 24];
			pair64 v = b[8 * k];
#pragma unroll
			for (int i = 0; i < 4; i++)
				count(c[i], w[i], v);
			w[0] = w[1];
			w[1] = w[2];
			w[2] = w[3];
		}
	}
#pragma unroll
	for (int i = 0; i < 4; i++) {
		u32 both = (u32)sum_d(c[i]) | (u32)sum_m(c[i]) << 16; // each at most 12,800
		both += across(both, 8);
		both += across(both, 16);
		d[i] = (int)(both & 0xffff);
		m[i] = (int)(both >> 16);
	}
}

// Do two templates certainly share enough bits at rotation 0 (a part is a
// multiple of 25 columns)? Of a part's bits, at least as many are usable in
// both as the two counts exceed the whole.
DEVICE bool share(const u16 *a, const u16 *b, u32 min_shared) {
	u32 sum = 0;
	for (int i = 0; i < PARTS; i++) {
		int over = (int)a[i] + b[i] - BITS / PARTS;
		sum += over > 0 ? (u32)over : 0;
	}
	return sum >= min_shared;
}

// The second of two stages: the flags of the exact kernels, for whom the first
// has passed and for whom the counts of usable bits leave open whether enough
// are shared; nobody else is under the cut or shares too few.
// Block: 128 threads, 128 slots. Grid: count/128 × nq × 2 eyes.
KERNEL BOUNDS(128, 5) unum_refine(const u64 *chunks, const query *queries, const u32 *near, u8 *flags, u32 first, u32 count, u32 chunk, u32 nq,
				  u32 min_shared, u32 num, u32 den) {
	u32 lane = thread() % 32, warp = thread() / 32;
	u32 q = block_y(), eye = block_z();
	u32 slot = block_x() * 128 + warp * 32;
	const query &probe = queries[q * 2 + eye];
	place at = find(chunks, first + slot, chunk), mine = at;
	mine.slot += lane;
	u32 usable = usable_plane(mine)[eye];
	bool unsure = probe.usable + usable < BITS + min_shared && !share(probe.parts, parts_plane(mine, eye), min_shared);
	// Of fewer bits than that, no rotation shares enough: of an empty slot, which every sketch passes, above all.
	u32 hit = 0, few = ballot(usable < min_shared || probe.usable < min_shared);
	u32 todo = (near[(u64)(eye * nq + q) * (count / 32) + slot / 32] | ballot(unsure)) & ~few;
	for (; todo; todo &= todo - 1) {
		u32 bit = todo & -todo;
		place one = at;
		one.slot += (u32)popc(bit - 1);
		int d[4], m[4];
		exact(d, m, probe.ext, plane(one, eye), lane);
		bool ok = false, close = false;
#pragma unroll
		for (int i = 0; i < 4; i++) {
			bool enough = (u32)m[i] >= min_shared && !(i == 3 && lane % 8 == 7);
			ok |= enough;
			close |= enough && under(d[i], m[i], num, den);
		}
		if (ballot(close))
			hit |= bit;
		if (!ballot(ok))
			few |= bit;
	}
	if (lane == 0) {
		u64 stride = count / 8, to = ((u64)(eye * nq + q) * 2) * stride + slot / 8;
		*(u32 *)(flags + to) = hit;
		*(u32 *)(flags + to + stride) = few;
	}
}

struct alignas(16) triple {
	int d, m, r, ok;
};

// The exact triple of chosen pairs: item i is (query, slot); out holds for
// each item the left and the right eye. A warp for each eye; the least is found
// in the order of the reference, by cross-multiplication.
// Block: 128 threads, 2 items. Grid: ⌈n/2⌉.
KERNEL BOUNDS(128, 5) unum_pairs(const u64 *chunks, const query *queries, const pair32 *items, triple *out, u32 n, u32 chunk, u32 min_shared) {
	SHARED pair32 sums[4][32];
	u32 lane = thread() % 32, warp = thread() / 32, eye = warp % 2;
	u32 item = block_x() * 2 + warp / 2;
	if (item < n) {
		pair32 it = items[item];
		int d[4], m[4];
		exact(d, m, queries[it.x * 2 + eye].ext, plane(find(chunks, it.y, chunk), eye), lane);
		if (lane < 8)
#pragma unroll
			for (int i = 0; i < 4; i++)
				sums[warp][lane + 8 * i] = pair32{(u32)d[i], (u32)m[i]};
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
				int x = d * best.m, y = best.d * m; // at most 12,800² each
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
// over its 905 words, i counting them as the planes follow each other.
// Block: 128 threads, 4 slots. Grid: count/4.
KERNEL BOUNDS(128, 8) unum_checksum(const u64 *chunks, u64 *out, u32 first, u32 count, u32 chunk) {
	SHARED u64 part[128];
	const u32 T = 2 * COLUMNS, S = 2 * SKETCH, P = PARTS / 4; // words of an eye
	u32 lane = thread() % 32, slot = block_x() * 4 + thread() / 32;
	place at = find(chunks, first + slot, chunk);
	u64 sum = 0;
	for (u32 i = lane; i < 2 * (T + S + P) + 1; i += 32) {
		const u64 *src;
		if (i < 2 * T)
			src = (const u64 *)plane(at, i / T) + i % T;
		else if (i < 2 * (T + S))
			src = (const u64 *)sketch_plane(at, (i - 2 * T) / S) + (i - 2 * T) % S;
		else if (i < 2 * (T + S + P))
			src = (const u64 *)parts_plane(at, (i - 2 * (T + S)) / P) + (i - 2 * (T + S)) % P;
		else
			src = (const u64 *)usable_plane(at);
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
// of 16 independent products, population counts, or three-input operations.
KERNEL BOUNDS(128, 4) unum_peak_b1(u32 *out, u32 n) {
	int d[16][4] = {};
	u32 a = thread() * 0x9e3779b9u;
	quad q = {a, a + 1, a + 2, a + 3};
	for (u32 i = 0; i < n; i++)
#pragma unroll
		for (int j = 0; j < 16; j++)
			mma(d[j], q, a + j, a ^ i);
	int s = 0;
#pragma unroll
	for (int j = 0; j < 16; j++)
		s += d[j][0] + d[j][1] + d[j][2] + d[j][3];
	out[block_x() * 128 + thread()] = (u32)s;
}

KERNEL BOUNDS(128, 8) unum_peak_popcount(u32 *out, u32 n) {
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

KERNEL BOUNDS(128, 8) unum_peak_logic(u32 *out, u32 n) {
	u32 x[16];
#pragma unroll
	for (int j = 0; j < 16; j++)
		x[j] = thread() * 0x9e3779b9u + j;
	for (u32 i = 0; i < n; i++)
#pragma unroll
		for (int j = 0; j < 16; j++)
			x[j] = carry3(x[j], x[(j + 5) % 16], i);
	u32 s = 0;
#pragma unroll
	for (int j = 0; j < 16; j++)
		s += x[j];
	out[block_x() * 128 + thread()] = s;
}
