// A libcuda for machines without a GPU. It has the entry points that package
// gpu opens, keeps device memory in host memory, and runs the kernels: not
// copies of them but kernels/*.cu, compiled for the host, every thread of a
// block a coroutine of its own, blocks one after the other. Barriers and the
// collective instructions of a warp wait for their threads as on the device.
//
// It is strict where a driver may be lax: every address handed to a copy or a
// launch must lie in an allocation, every launch must fit the declaration of
// the entry in the PTX that was loaded, and dynamic shared memory must have
// been asked for.
//
// Tests steer it by the stub_ functions at the end.
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <cstdint>
#include <csetjmp>
#include <map>
#include <mutex>
#include <string>
#include <tuple>
#include <utility>
#include <vector>
#include <functional>
#include <ucontext.h>

#define UNUM_HOST
#include "../kernels/device.h"

// ---- threads of a block as coroutines

namespace {

struct Warp {
	int arrived = 0;
	unsigned gen = 0;
	u32 a[32][4], b[32][2];
	int c[32][4], d[32][4];
	u32 votes = 0, result = 0;
	u32 words[32], sent[32];
};

struct Fiber {
	ucontext_t start;
	jmp_buf at;
	bool begun = false, done = false;
	std::vector<char> stack;
};

std::vector<Fiber> fibers;
std::vector<Warp> warps;
std::function<void()> body;
ucontext_t home;
jmp_buf scheduler;
int current, alive, threads, at_barrier;
unsigned barrier_gen;
u32 block[3];
std::vector<pair64> dynamic_shared;

void yield() {
	if (_setjmp(fibers[current].at) == 0)
		_longjmp(scheduler, 1);
}

void entry() {
	body();
	fibers[current].done = true;
	_longjmp(scheduler, 1);
}

// Runs every thread of one block to its end. False if they wait for each other
// for ever: some left while others wait at a barrier or in a warp.
bool run_block(int n) {
	threads = n;
	at_barrier = 0;
	if ((int)fibers.size() < n)
		fibers.resize(n);
	warps.assign((n + 31) / 32, Warp());
	for (int i = 0; i < n; i++) {
		Fiber &f = fibers[i];
		f.begun = f.done = false;
		if (f.stack.empty())
			f.stack.resize(64 << 10);
		getcontext(&f.start);
		f.start.uc_stack.ss_sp = f.stack.data();
		f.start.uc_stack.ss_size = f.stack.size();
		f.start.uc_link = &home;
		makecontext(&f.start, entry, 0);
	}
	// volatile: they live across setjmp.
	volatile int left = n, idle = 0, i = 0;
	while (left > 0) {
		Fiber &f = fibers[i];
		if (!f.done) {
			unsigned before = barrier_gen;
			unsigned warp_before = warps[i / 32].gen;
			int waiting = at_barrier + warps[i / 32].arrived;
			current = i;
			if (_setjmp(scheduler) == 0) {
				if (f.begun)
					_longjmp(f.at, 1);
				f.begun = true;
				setcontext(&f.start);
			}
			if (fibers[i].done)
				left = left - 1;
			bool moved = fibers[i].done || before != barrier_gen || warp_before != warps[i / 32].gen ||
				     waiting != at_barrier + warps[i / 32].arrived;
			idle = moved ? 0 : idle + 1;
			if (idle > 4 * n + 64)
				return false;
		}
		i = (i + 1) % n;
	}
	return at_barrier == 0;
}

// Waits for all 32 threads of the warp; the last one runs f.
template <class F> void together(F f) {
	Warp &w = warps[current / 32];
	unsigned gen = w.gen;
	if (++w.arrived == 32) {
		f(w);
		w.arrived = 0;
		w.gen++;
		return;
	}
	while (warps[current / 32].gen == gen)
		yield();
}

} // namespace

u32 thread() { return current; }
u32 block_x() { return block[0]; }
u32 block_y() { return block[1]; }
u32 block_z() { return block[2]; }
void *unum_dynamic_shared() { return dynamic_shared.data(); }

void barrier() {
	unsigned gen = barrier_gen;
	if (++at_barrier == threads) {
		at_barrier = 0;
		barrier_gen++;
		return;
	}
	while (barrier_gen == gen)
		yield();
}

u32 ballot(bool p) {
	int lane = current % 32;
	warps[current / 32].votes |= (u32)p << lane;
	together([](Warp &w) {
		w.result = w.votes;
		w.votes = 0;
	});
	return warps[current / 32].result;
}

u32 any_of(u32 x) {
	warps[current / 32].words[current % 32] = x;
	together([](Warp &w) {
		w.result = 0;
		for (u32 x : w.words)
			w.result |= x;
	});
	return warps[current / 32].result;
}

u32 across(u32 x, int bits) {
	warps[current / 32].words[current % 32] = x;
	together([](Warp &w) { memcpy(w.sent, w.words, sizeof w.sent); });
	return warps[current / 32].sent[current % 32 ^ bits];
}

// mma.sync m16n8k256 b1 AND.POPC as the PTX ISA draws it: whole matrices are
// put together bit by bit from every lane's registers by the published formulas
// for row and column, multiplied, and handed back by the formulas for D.
//
//	A: row = groupID for bits 0…31 and 64…95 of the lane's 128, else groupID+8
//	   col = threadID·32 + (i mod 32), + 128 for i ≥ 64
//	B: row = threadID·32 + (i mod 32), + 128 for i ≥ 32;  col = groupID
//	D: row = groupID for i < 2, else groupID+8;  col = threadID·2 + (i mod 2)
void mma(int (&d)[4], quad from, u32 b0, u32 b1) {
	int lane = current % 32;
	Warp &mine = warps[current / 32];
	u32 a[4] = {from.a0, from.a1, from.a2, from.a3}, b[2] = {b0, b1};
	memcpy(mine.a[lane], a, sizeof a);
	memcpy(mine.b[lane], b, sizeof b);
	memcpy(mine.c[lane], d, sizeof d);
	together([](Warp &w) {
		u32 A[16][8] = {}, B[8][8] = {}; // bits by row of A, by column of B
		for (int l = 0; l < 32; l++) {
			int group = l >> 2, id = l % 4;
			for (int reg = 0; reg < 4; reg++) { // bits i = 32·reg … 32·reg+31
				int i = 32 * reg;
				int row = i < 32 || (i >= 64 && i < 96) ? group : group + 8;
				int col = id * 32 + (i >= 64 ? 128 : 0);
				A[row][col / 32] |= w.a[l][reg];
			}
			for (int reg = 0; reg < 2; reg++) {
				int i = 32 * reg;
				int k = id * 32 + (i >= 32 ? 128 : 0);
				B[group][k / 32] |= w.b[l][reg];
			}
		}
		for (int l = 0; l < 32; l++)
			for (int i = 0; i < 4; i++) {
				int row = i < 2 ? l >> 2 : (l >> 2) + 8, col = (l % 4) * 2 + (i & 1);
				int sum = w.c[l][i];
				for (int k = 0; k < 8; k++)
					sum += __builtin_popcount(A[row][k] & B[col][k]);
				w.d[l][i] = sum;
			}
	});
	memcpy(d, warps[current / 32].d[lane], sizeof d);
}

#include "../kernels/match.cu"
#undef COLUMNS
#undef BITS
#include "../kernels/embed.cu"

// ---- the driver

typedef int CUresult;
typedef uint64_t CUdeviceptr;

namespace {

enum { OK = 0, INVALID_VALUE = 1, OUT_OF_MEMORY = 2, INVALID_CONTEXT = 201, INVALID_PTX = 218, NOT_FOUND = 500, NOT_READY = 600, ILLEGAL_ADDRESS = 700, LAUNCH_OUT_OF_RESOURCES = 701, LAUNCH_FAILED = 719 };

struct Kernel {
	const char *name;
	std::vector<size_t> sizes;
	std::function<void(void **)> run;
};

template <class... A, size_t... I> void call(void (*f)(A...), void **p, std::index_sequence<I...>) { f(*(A *)p[I]...); }
template <class... A> Kernel kernel(const char *name, void (*f)(A...)) {
	return Kernel{name, {sizeof(A)...}, [f](void **p) { call(f, p, std::index_sequence_for<A...>{}); }};
}

std::vector<Kernel> &kernels() {
	static std::vector<Kernel> all = {
	    kernel("unum_scan_popcount", unum_scan_popcount), kernel("unum_scan_b1", unum_scan_b1), kernel("unum_scan_sketch", unum_scan_sketch),
	    kernel("unum_refine", unum_refine), kernel("unum_pairs", unum_pairs), kernel("unum_checksum", unum_checksum),
	    kernel("unum_peak_b1", unum_peak_b1), kernel("unum_peak_popcount", unum_peak_popcount), kernel("unum_peak_logic", unum_peak_logic),
	    kernel("unum_normalize", unum_normalize), kernel("unum_embed", unum_embed),
	};
	return all;
}

struct Module { std::string ptx; };
struct Function { Kernel *k; int dynamic = 0; };

std::recursive_mutex mu;
std::map<uint64_t, size_t> memory; // live allocations of the device
std::map<uint64_t, size_t> hosts;  // and of pinned memory
std::map<uint64_t, int> events;    // how often cuEventQuery still says NOT_READY
size_t limit = (size_t)8 << 30;
std::string trace;
int devices = 1, version = 12040, capability = 90;
thread_local uint64_t bound = 0;
std::string fail_name;
int fail_after = -1, fail_code = 0;
int busy = 0;   // cuStreamQuery says NOT_READY that many times
int unwiped = 0; // bytes of freed pinned memory that were neither zero nor as they came
int left = 0; // bytes of freed device memory that were not zero
int skip = 0;   // 1: launches are reported done and not done; 2: copies to the host, too
std::map<std::string, int> calls;

void note(const char *format, ...) {
	char line[512];
	va_list ap;
	va_start(ap, format);
	vsnprintf(line, sizeof line, format, ap);
	va_end(ap);
	if (trace.size() < (size_t)4 << 20)
		trace += std::string(line) + "\n";
}

// Counts the call and says whether it is to fail.
int enter(const char *name) {
	calls[name]++;
	if (fail_after >= 0 && (fail_name.empty() || fail_name == name)) {
		if (fail_after-- == 0)
			return fail_code;
	}
	return 0;
}

#define ENTER(name)                                       \
	std::lock_guard<std::recursive_mutex> lock(mu);   \
	if (int e = enter(name))                          \
		return e;
#define NEED_CONTEXT   \
	if (!bound)    \
		return INVALID_CONTEXT;

bool inside(uint64_t p, size_t n) {
	auto it = memory.upper_bound(p);
	if (it == memory.begin())
		return false;
	--it;
	return p >= it->first && p + n <= it->first + it->second;
}

// Copies without waiting need pinned memory.
bool inside_pinned(uint64_t p, size_t n) {
	auto it = hosts.upper_bound(p);
	if (it == hosts.begin())
		return false;
	--it;
	return p >= it->first && p + n <= it->first + it->second;
}

// The sizes of the parameters that the PTX declares for an entry.
bool declared(const std::string &ptx, const std::string &name, std::vector<size_t> &out) {
	size_t at = ptx.find(".entry " + name + "(");
	if (at == std::string::npos)
		return false;
	std::string head = ptx.substr(at, ptx.find(')', at) - at);
	for (size_t p = head.find(".param"); p != std::string::npos; p = head.find(".param", p + 1)) {
		int bits = 0;
		if (sscanf(head.c_str() + p, ".param .u%d", &bits) != 1 && sscanf(head.c_str() + p, ".param .b%d", &bits) != 1)
			return false;
		out.push_back(bits / 8);
	}
	return true;
}

} // namespace

#define API extern "C" __attribute__((visibility("default")))

API CUresult cuInit(unsigned) { ENTER("cuInit") return devices > 0 ? OK : 100; }
API CUresult cuDriverGetVersion(int *v) { ENTER("cuDriverGetVersion") *v = version; return OK; }
API CUresult cuDeviceGetCount(int *n) { ENTER("cuDeviceGetCount") *n = devices; return OK; }
API CUresult cuDeviceGet(int *d, int i) { ENTER("cuDeviceGet") if (i < 0 || i >= devices) return 101; *d = i; return OK; }
API CUresult cuDeviceGetName(char *s, int n, int d) { ENTER("cuDeviceGetName") snprintf(s, n, "Host stub %d", d); return OK; }
API CUresult cuDeviceTotalMem_v2(size_t *n, int) { ENTER("cuDeviceTotalMem_v2") *n = limit; return OK; }
API CUresult cuDeviceGetAttribute(int *v, int a, int) {
	ENTER("cuDeviceGetAttribute")
	switch (a) {
	case 13: *v = 1000000; return OK;          // clock, kHz
	case 16: *v = 4; return OK;                // multiprocessors
	case 75: *v = capability / 10; return OK;
	case 76: *v = capability % 10; return OK;
	}
	return INVALID_VALUE;
}
API CUresult cuDevicePrimaryCtxRetain(uint64_t *c, int d) { ENTER("cuDevicePrimaryCtxRetain") *c = 0x1000 + d; return OK; }
API CUresult cuDevicePrimaryCtxRelease_v2(int) { ENTER("cuDevicePrimaryCtxRelease_v2") return OK; }
API CUresult cuCtxSetCurrent(uint64_t c) { ENTER("cuCtxSetCurrent") bound = c; return OK; }

API CUresult cuModuleLoadDataEx(Module **m, const void *image, unsigned n, int *options, void **values) {
	ENTER("cuModuleLoadDataEx") NEED_CONTEXT
	std::string ptx((const char *)image);
	if (ptx.find(".version 7.8") == std::string::npos || ptx.find(".target sm_80") == std::string::npos) {
		for (unsigned i = 0; i < n; i++)
			if (options[i] == 5)
				snprintf((char *)values[i], 64, "stub: not the PTX that I know");
		return INVALID_PTX;
	}
	*m = new Module{ptx};
	return OK;
}
API CUresult cuModuleUnload(Module *m) { ENTER("cuModuleUnload") delete m; return OK; }
API CUresult cuModuleGetFunction(Function **f, Module *m, const char *name) {
	ENTER("cuModuleGetFunction") NEED_CONTEXT
	for (Kernel &k : kernels())
		if (k.name == std::string(name)) {
			std::vector<size_t> sizes;
			if (!declared(m->ptx, name, sizes))
				return NOT_FOUND;
			if (sizes != k.sizes)
				return INVALID_PTX; // PTX and source differ
			*f = new Function{&k};
			return OK;
		}
	return NOT_FOUND;
}
API CUresult cuFuncSetAttribute(Function *f, int attribute, int value) {
	ENTER("cuFuncSetAttribute") NEED_CONTEXT
	if (attribute == 9)
		return value >= -1 && value <= 100 ? OK : INVALID_VALUE;
	if (attribute != 8 || value > 99 << 10)
		return INVALID_VALUE;
	f->dynamic = value;
	return OK;
}
API CUresult cuMemAlloc_v2(CUdeviceptr *p, size_t n) {
	ENTER("cuMemAlloc_v2") NEED_CONTEXT
	size_t used = 0;
	for (auto &a : memory)
		used += a.second;
	if (n == 0)
		return INVALID_VALUE;
	if (used + n > limit)
		return OUT_OF_MEMORY;
	void *q = aligned_alloc(256, (n + 255) / 256 * 256);
	memset(q, 0x5a, n); // what was never written is never zero by luck
	memory[(uint64_t)q] = n;
	*p = (uint64_t)q;
	return OK;
}
API CUresult cuMemFree_v2(CUdeviceptr p) {
	ENTER("cuMemFree_v2") NEED_CONTEXT
	auto it = memory.find(p);
	if (it == memory.end())
		return INVALID_VALUE;
	for (size_t i = 0; i < it->second; i++)
		left += ((char *)p)[i] != 0;
	memory.erase(it);
	free((void *)p);
	return OK;
}
API CUresult cuMemHostAlloc(void **p, size_t n, unsigned) {
	ENTER("cuMemHostAlloc") NEED_CONTEXT
	if (n == 0)
		return INVALID_VALUE;
	*p = aligned_alloc(4096, (n + 4095) / 4096 * 4096);
	memset(*p, 0x5a, n);
	hosts[(uint64_t)*p] = n;
	return OK;
}
API CUresult cuMemFreeHost(void *p) {
	ENTER("cuMemFreeHost") NEED_CONTEXT
	auto it = hosts.find((uint64_t)p);
	if (it == hosts.end())
		return INVALID_VALUE;
	for (size_t i = 0; i < it->second; i++)
		if (((char *)p)[i] != 0 && ((char *)p)[i] != 0x5a)
			unwiped++;
	hosts.erase(it);
	free(p);
	return OK;
}
API CUresult cuEventCreate(uint64_t *e, unsigned flags) {
	ENTER("cuEventCreate") NEED_CONTEXT
	if (flags != 2)
		return INVALID_VALUE;
	static uint64_t next = 0x9000;
	*e = next += 16;
	events[*e] = -1;
	return OK;
}
API CUresult cuEventDestroy_v2(uint64_t e) { ENTER("cuEventDestroy_v2") NEED_CONTEXT return events.erase(e) ? OK : INVALID_VALUE; }
API CUresult cuEventRecord(uint64_t e, void *) {
	ENTER("cuEventRecord") NEED_CONTEXT
	if (!events.count(e))
		return INVALID_VALUE;
	events[e] = 1;
	return OK;
}
API CUresult cuEventQuery(uint64_t e) {
	ENTER("cuEventQuery") NEED_CONTEXT
	auto it = events.find(e);
	if (it == events.end() || it->second < 0) // never recorded: a driver would say that it is done
		return INVALID_VALUE;
	if (busy > 0) {
		busy--;
		return NOT_READY;
	}
	if (it->second > 0) {
		it->second--;
		return NOT_READY;
	}
	return OK;
}
API CUresult cuMemcpyHtoDAsync_v2(CUdeviceptr d, const void *s, size_t n, void *) {
	ENTER("cuMemcpyHtoDAsync_v2") NEED_CONTEXT
	if (!inside(d, n) || !inside_pinned((uint64_t)s, n))
		return INVALID_VALUE;
	memcpy((void *)d, s, n);
	return OK;
}
API CUresult cuMemcpyDtoHAsync_v2(void *d, CUdeviceptr s, size_t n, void *) {
	ENTER("cuMemcpyDtoHAsync_v2") NEED_CONTEXT
	if (!inside(s, n) || !inside_pinned((uint64_t)d, n))
		return INVALID_VALUE;
	if (skip < 2)
		memcpy(d, (void *)s, n);
	return OK;
}
API CUresult cuMemsetD8Async(CUdeviceptr d, unsigned char v, size_t n, void *) {
	ENTER("cuMemsetD8Async") NEED_CONTEXT
	if (!inside(d, n))
		return INVALID_VALUE;
	memset((void *)d, v, n);
	return OK;
}
API CUresult cuStreamCreate(void **s, unsigned flags) { ENTER("cuStreamCreate") NEED_CONTEXT if (flags != 1) return INVALID_VALUE; *s = (void *)0x77; return OK; }
API CUresult cuStreamDestroy_v2(void *) { ENTER("cuStreamDestroy_v2") return OK; }
API CUresult cuStreamQuery(void *) {
	ENTER("cuStreamQuery") NEED_CONTEXT
	if (busy > 0) {
		busy--;
		return NOT_READY;
	}
	return OK;
}
API CUresult cuGetErrorName(int e, const char **s) { *s = e == ILLEGAL_ADDRESS ? "CUDA_ERROR_ILLEGAL_ADDRESS" : e == OUT_OF_MEMORY ? "CUDA_ERROR_OUT_OF_MEMORY" : "CUDA_ERROR_OTHER"; return OK; }
API CUresult cuLaunchKernel(Function *f, unsigned gx, unsigned gy, unsigned gz, unsigned bx, unsigned by, unsigned bz, unsigned shared, void *stream, void **params, void **extra) {
	ENTER("cuLaunchKernel") NEED_CONTEXT
	if (gx == 0 || gy == 0 || gz == 0 || bx == 0 || bx > 1024 || by != 1 || bz != 1 || extra || stream != (void *)0x77)
		return INVALID_VALUE;
	if (shared > 48u << 10 && (int)shared > f->dynamic)
		return LAUNCH_OUT_OF_RESOURCES;
	std::string args;
	for (size_t i = 0; i < f->k->sizes.size(); i++) {
		char s[40];
		if (f->k->sizes[i] == 8)
			snprintf(s, sizeof s, " %llu", *(unsigned long long *)params[i]);
		else
			snprintf(s, sizeof s, " %u", *(unsigned *)params[i]);
		args += s;
	}
	note("%s grid %u %u %u block %u shared %u args%s", f->k->name, gx, gy, gz, bx, shared, args.c_str());
	if (skip)
		return OK;
	dynamic_shared.assign(shared / sizeof(pair64) + 1, pair64{0x5a5a, 0x5a5a});
	body = [&] { f->k->run(params); };
	for (block[2] = 0; block[2] < gz; block[2]++)
		for (block[1] = 0; block[1] < gy; block[1]++)
			for (block[0] = 0; block[0] < gx; block[0]++)
				if (!run_block(bx))
					return LAUNCH_FAILED;
	return OK;
}

// ---- for the tests

// Makes the call `name` (any call if empty) fail with `code` when it has gone well `after` more times; −1: never.
API void stub_fail(const char *name, int after, int code) {
	std::lock_guard<std::recursive_mutex> lock(mu);
	fail_name = name;
	fail_after = after;
	fail_code = code;
}
API void stub_set(const char *what, int v) {
	std::lock_guard<std::recursive_mutex> lock(mu);
	std::string w = what;
	if (w == "devices") devices = v;
	if (w == "version") version = v;
	if (w == "capability") capability = v;
	if (w == "busy") busy = v;
	if (w == "skip") skip = v;
	if (w == "memory_mib") limit = (size_t)v << 20;
}
// What is asked: "calls" of a function so far in all, live "allocations", or bytes of the "trace".
API int stub_get(const char *what) {
	std::lock_guard<std::recursive_mutex> lock(mu);
	std::string w = what;
	if (w == "allocations") return memory.size() + hosts.size() + events.size();
	if (w == "unwiped") return unwiped;
	if (w == "left") return left;
	if (w == "trace") return trace.size();
	if (w == "devices") return devices;
	if (w == "calls") { int n = 0; for (auto &c : calls) n += c.second; return n; }
	return calls.count(w) ? calls[w] : 0;
}
// Copies the trace and empties it.
API void stub_trace(char *out) {
	std::lock_guard<std::recursive_mutex> lock(mu);
	memcpy(out, trace.data(), trace.size());
	trace.clear();
}
// Turns one bit of the largest allocation at a byte.
API void stub_flip(int byte) {
	std::lock_guard<std::recursive_mutex> lock(mu);
	std::pair<uint64_t, size_t> most{0, 0};
	for (auto &a : memory)
		if (a.second > most.second)
			most = a;
	if ((size_t)byte < most.second)
		((char *)most.first)[byte] ^= 1;
}
// Gives back all device memory, as the end of a process does.
API void stub_forget() {
	std::lock_guard<std::recursive_mutex> lock(mu);
	for (auto &a : memory)
		free((void *)a.first);
	memory.clear();
	for (auto &a : hosts)
		free((void *)a.first);
	hosts.clear();
	events.clear();
}
API void stub_reset() {
	std::lock_guard<std::recursive_mutex> lock(mu);
	trace.clear();
	calls.clear();
	devices = 1, version = 12040, capability = 90, fail_after = -1, busy = 0, skip = 0, unwiped = 0, left = 0;
	limit = (size_t)8 << 30;
}
