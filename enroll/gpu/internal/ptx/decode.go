package ptx

import (
	"slices"
	"strconv"
	"strings"
)

// op is how an instruction is executed; what it computes is in the inst.
type op uint8

const (
	opCompute op = iota // d = fn(a, b, c, e)
	opDivide            // the same, b being looked at
	opCompare           // predicates d, and q if there is one, from test(a, b) and p
	opLogic             // predicate d = table(p, q)
	opChoose            // d = p ? a : b
	opParam             // d = parameter
	opSplit             // list = parts of a, n bits each
	opJoin              // d = parts in list, n bits each
	opBranch
	opExit
	opTrap
	opFence
	opActive // d = who executes this
	opLoad
	opStore
	opAtomic
	opCopy   // cp.async
	opCommit // cp.async.commit_group
	opWait   // cp.async.wait_group

	// For the whole warp together, from here on.
	opBarrier
	opWarpBarrier
	opProduct
	opVote
	opShuffle
	opReduce
	opMatrix // ldmatrix
)

// inst is one instruction. Operands are numbers of rows or predicates.
type inst struct {
	op         op
	class      class
	swap       bool   // compare b with a
	n          uint8  // see op
	guard      int32  // it happens where this predicate holds,
	unless     uint32 // or where it does not: all ones
	d          int32
	a, b, c, e int32
	p, q       int32
	pn, qn     uint32 // all ones: the opposite of p or q is meant
	table      uint8  // of opLogic: bit 2p+q; of opCompare: how p goes in
	target     int32  // of a branch
	line       int32
	fn         compute
	test       test
	list       []int32
	mem        *access
	mode       string // what else there is
	reduce     func(x, y uint64) uint64
}

// Predicates that no instruction reads or writes by name. Until the end of the kernel, when it is known how many others there are, their
// numbers are negative.
const (
	predTrue  = -1
	predFalse = -2
	predNone  = -3 // written in place of one that is left out
)

// access is what a load, store or atomic operation does.
type access struct {
	space  string // "shared", "global" or "" for a generic address
	off    uint64 // added to the address
	elem   uint8  // bytes of an element
	size   uint8  // bytes of all elements
	signed bool
	wide   [4]uint8 // width of each element's register
}

// modifiers of loads and stores that change nothing here.
var hints = strings.Fields("weak relaxed volatile cta gpu sys ca cg cs cv lu wb wt nc L1::evict_normal L1::evict_first L1::evict_last " +
	"L1::no_allocate L1::evict_unchanged L2::64B L2::128B L2::256B acquire release acq_rel")

// plain takes the names that end in a type and have nothing else that matters.
func plain(parts []string) (typ, bool) {
	if len(parts) != 2 {
		return typ{}, false
	}
	return parseType(parts[1])
}

// instruction makes one of its name, split at the dots, and operands.
func (p *parser) instruction(parts []string, ops []operand) (in inst) {
	in.p, in.q = predTrue, predTrue
	name := parts[0]
	// need checks the number of operands, and gives as many to look at in any case.
	need := func(n int) bool {
		if len(ops) != n {
			p.fail("%s takes %d operands", name, n)
			return false
		}
		return true
	}
	unknown := func() { p.fail("instruction %s is not known", strings.Join(parts, ".")) }
	// simple is an instruction on rows: a type for each source, and one for what comes out.
	simple := func(class class, out uint8, fn compute, sources ...uint8) {
		in.class, in.fn = class, fn
		if !need(1 + len(sources)) {
			return
		}
		in.d, _ = p.target(ops[0], out)
		for i, r := range []*int32{&in.a, &in.b, &in.c, &in.e} {
			*r = p.constant(constant{})
			if i < len(sources) {
				*r = p.row(ops[1+i], sources[i])
			}
		}
	}
	t, isPlain := plain(parts)
	n := t.bits
	last, _ := parseType(parts[len(parts)-1])
	switch {
	case name == "mov" && isPlain:
		p.move(&in, t, ops)
	case (name == "and" || name == "or" || name == "xor") && isPlain && n == 1:
		in.op, in.class = opLogic, logic
		in.table = map[string]uint8{"and": 0b1000, "or": 0b1110, "xor": 0b0110}[name]
		if need(3) {
			in.d = p.predicate(ops[0], nil)
			in.p, in.q = p.predicate(ops[1], &in.pn), p.predicate(ops[2], &in.qn)
		}
	case name == "not" && isPlain && n == 1:
		in.op, in.class, in.table = opLogic, logic, 0b1100
		if need(2) {
			in.d, in.p = p.predicate(ops[0], nil), p.predicate(ops[1], &in.pn)
			in.pn ^= ^uint32(0)
		}
	case (name == "add" || name == "sub") && isPlain && n >= 16:
		f := add(n)
		if name == "sub" {
			f = sub(n)
		}
		simple(arithmetic, n, f, n, n)
	case (name == "and" || name == "or" || name == "xor") && isPlain && n >= 16:
		simple(logic, n, map[string]compute{"and": and, "or": or, "xor": xor}[name], n, n)
	case name == "not" && isPlain && n >= 16:
		simple(logic, n, not(n), n)
	case name == "cnot" && isPlain && n >= 16:
		simple(logic, n, each(1, func(a, _, _, _ uint64) uint64 {
			if a == 0 {
				return 1
			}
			return 0
		}), n)
	case name == "shl" && isPlain && n >= 16:
		simple(logic, n, shl(n), n, 32)
	case name == "shr" && isPlain && n >= 16:
		simple(logic, n, shr(t), n, 32)
	case (name == "min" || name == "max") && isPlain && n >= 16:
		simple(arithmetic, n, minMax(t, name == "max"), n, n)
	case name == "abs" && isPlain && n >= 16 && t.signed:
		simple(arithmetic, n, each(1, func(a, _, _, _ uint64) uint64 {
			v := extend(a, n)
			return uint64(max(v, -v)) & ones(n)
		}), n)
	case name == "neg" && isPlain && n >= 16 && t.signed:
		simple(arithmetic, n, each(1, func(a, _, _, _ uint64) uint64 { return -a & ones(n) }), n)
	case name == "sad" && isPlain && n >= 16:
		simple(arithmetic, n, each(3, func(a, b, c, _ uint64) uint64 {
			if a < b != (t.signed && (a^b)>>(n-1)&1 != 0) {
				a, b = b, a
			}
			return (c + a - b) & ones(n)
		}), n, n, n)
	case (name == "div" || name == "rem") && isPlain && n >= 16:
		simple(arithmetic, n, divide(t, name == "rem"), n, n)
		in.op = opDivide
	case (name == "mul" || name == "mad") && len(parts) == 3 && last.bits >= 16:
		p.multiply(&in, name, parts[1], last, simple, unknown)
	case name == "popc" && isPlain && n >= 32:
		simple(popcs, 32, popc, n)
	case name == "clz" && isPlain && n >= 32:
		simple(logic, 32, each(1, func(a, _, _, _ uint64) uint64 { return uint64(leadingZeros(a, n)) }), n)
	case name == "brev" && isPlain && n >= 32:
		simple(logic, n, each(1, func(a, _, _, _ uint64) uint64 { return reverse(a, n) }), n)
	case name == "bfind" && isPlain && n >= 32:
		simple(logic, 32, topBit(t, false), n)
	case name == "bfind" && len(parts) == 3 && parts[1] == "shiftamt" && last.bits >= 32:
		simple(logic, 32, topBit(last, true), last.bits)
	case name == "bfe" && isPlain && n >= 32:
		simple(logic, n, bitField(t), n, 32, 32)
	case name == "bfi" && isPlain && n >= 32:
		simple(logic, n, bitInsert(n), n, n, 32, 32)
	case name == "prmt" && isPlain && n == 32:
		simple(logic, 32, each(3, permute), 32, 32, 32)
	case name == "shf" && len(parts) == 4 && (parts[1] == "l" || parts[1] == "r") && (parts[2] == "wrap" || parts[2] == "clamp") &&
		parts[3] == "b32":
		simple(logic, 32, funnel(parts[1] == "l", parts[2] == "wrap"), 32, 32, 32)
	case name == "lop3" && isPlain && n == 32:
		if need(5) {
			table := ops[4]
			ops = ops[:4]
			if table.kind != 'i' || table.imm > 255 {
				p.fail("no table of lop3")
			}
			simple(logic, 32, lop3(uint8(table.imm)), 32, 32, 32)
		}
	case name == "selp" && isPlain && n >= 16:
		in.op, in.class = opChoose, arithmetic
		if need(4) {
			in.d, _ = p.target(ops[0], n)
			in.a, in.b = p.row(ops[1], n), p.row(ops[2], n)
			in.p = p.predicate(ops[3], &in.pn)
		}
	case name == "setp":
		p.compare(&in, parts, ops, unknown)
	case name == "cvt" && len(parts) == 3:
		to, ok := parseType(parts[1])
		if !ok || to.bits < 8 || last.bits < 8 {
			unknown()
			break
		}
		if !need(2) {
			break
		}
		d, width := p.target(ops[0], 0)
		a, got := p.source(ops[1], max(16, last.bits))
		if width < to.bits || got < last.bits {
			p.fail("a register is too narrow")
			break
		}
		in.class, in.fn, in.d, in.a = arithmetic, convert(to, last, width), d, a
		in.b, in.c, in.e = a, a, a
	case name == "cvta":
		p.toGeneric(&in, parts, simple, unknown)
	case name == "bra" && (len(parts) == 1 || len(parts) == 2 && parts[1] == "uni"):
		in.op, in.class = opBranch, branches
		if len(parts) == 2 {
			in.n = 1
		}
		if need(1) {
			p.jumps = append(p.jumps, jump{len(p.k.code), ops[0].word, p.line})
		}
	case (name == "ret" || name == "exit") && len(parts) <= 2 && need(0):
		in.op, in.class = opExit, branches
		if len(parts) == 2 && (name != "ret" || parts[1] != "uni") {
			unknown()
		}
	case name == "trap" && len(parts) == 1 && need(0):
		in.op, in.class = opTrap, branches
	case (name == "membar" || name == "fence") && need(0):
		in.op, in.class = opFence, barriers
	case name == "ld" || name == "st" || name == "ldu":
		p.loadStore(&in, parts, ops, unknown)
	case name == "atom" || name == "red":
		p.atomic(&in, parts, ops, unknown)
	case name == "activemask" && isPlain && n == 32 && need(1):
		in.op, in.class = opActive, votes
		in.d, _ = p.target(ops[0], 32)
	case name == "cp":
		p.asyncCopy(&in, parts, ops, unknown)
	default:
		p.together(&in, parts, ops, unknown)
	}
	return in
}

func (p *parser) move(in *inst, t typ, ops []operand) {
	in.class = moves
	if len(ops) != 2 {
		p.fail("mov takes 2 operands")
		return
	}
	d, a := ops[0], ops[1]
	switch {
	case t.bits == 1:
		in.op, in.table = opLogic, 0b1100
		in.d, in.p = p.predicate(d, nil), p.predicate(a, &in.pn)
	case t.bits < 16:
		p.fail("mov of %d bits", t.bits)
	case d.kind == '{' || a.kind == '{':
		list, whole := d, a
		in.op = opSplit
		if a.kind == '{' {
			list, whole = a, d
			in.op = opJoin
		}
		k := len(list.list)
		if k != 2 && k != 4 || int(t.bits)/k < 16 {
			p.fail("%d parts of %d bits", k, t.bits)
			return
		}
		in.n = t.bits / uint8(k)
		if in.op == opJoin {
			in.d, _ = p.target(whole, t.bits)
		} else {
			in.a = p.row(whole, t.bits)
		}
		for _, o := range list.list {
			switch {
			case in.op == opJoin:
				in.list = append(in.list, p.row(o, in.n))
			case o.word == "_":
				in.list = append(in.list, p.newRow())
			default:
				r, _ := p.target(o, in.n)
				in.list = append(in.list, r)
			}
		}
	default:
		in.fn = move
		in.d, _ = p.target(d, t.bits)
		in.a = p.row(a, t.bits)
		in.b, in.c, in.e = in.a, in.a, in.a
	}
}

// newRow gives a row for what is thrown away.
func (p *parser) newRow() int32 { return p.newReg(64).index }

func (p *parser) multiply(in *inst, name, part string, t typ, simple func(class, uint8, compute, ...uint8), unknown func()) {
	out, high := t.bits, false
	var fn compute
	switch part {
	case "lo":
		fn = mulLow(t.bits)
	case "hi":
		high = true
		fn = each(2, func(a, b, _, _ uint64) uint64 { return mulHigh(t, a, b) })
	case "wide":
		out = 2 * t.bits
		fn = mulWide(t)
	}
	if fn == nil || out > 64 {
		unknown()
		return
	}
	if name == "mul" {
		simple(arithmetic, out, fn, t.bits, t.bits)
		return
	}
	m := ones(out)
	switch {
	case part == "lo":
		fn = madLow(t.bits)
	case high:
		fn = each(3, func(a, b, c, _ uint64) uint64 { return (mulHigh(t, a, b) + c) & m })
	default:
		product := fn
		fn = func(d, a, b, c, e *row) {
			var x row
			product(&x, a, b, c, e)
			for i := range d {
				d[i] = (x[i] + c[i]) & m
			}
		}
	}
	simple(arithmetic, out, fn, t.bits, t.bits, out)
}

// compare is setp.CMP{.BOOL}.TYPE p{|q}, a, b{, {!}c}.
func (p *parser) compare(in *inst, parts []string, ops []operand, unknown func()) {
	in.op, in.class, in.q = opCompare, arithmetic, predNone
	t, ok := parseType(parts[len(parts)-1])
	if !ok || t.bits < 16 || len(parts) != 3 && len(parts) != 4 {
		unknown()
		return
	}
	var negate bool
	if in.test, in.swap, negate, ok = comparison(parts[1], t); !ok {
		unknown()
		return
	}
	if negate {
		in.n = 1
	}
	in.table = 0b1100 // without c: the comparison alone
	want := 3
	if len(parts) == 4 {
		if in.table, ok = map[string]uint8{"and": 0b1000, "or": 0b1110, "xor": 0b0110}[parts[2]]; !ok {
			unknown()
			return
		}
		want = 4
	}
	if len(ops) != want {
		p.fail("setp takes %d operands here", want)
		return
	}
	d := ops[0]
	if d.pair != "" {
		in.q = p.predicate(operand{kind: 'w', word: d.pair}, nil)
		d.pair = ""
	}
	if d.word == "_" {
		p.fail("setp without a first predicate")
	}
	in.d = p.predicate(d, nil)
	in.a, in.b = p.row(ops[1], t.bits), p.row(ops[2], t.bits)
	if want == 4 {
		in.p = p.predicate(ops[3], &in.pn)
	}
}

// sharedWindow is where shared memory begins among generic addresses.
const sharedWindow = 0x7a00_0000_0000

func (p *parser) toGeneric(in *inst, parts []string, simple func(class, uint8, compute, ...uint8), unknown func()) {
	to := len(parts) > 1 && parts[1] == "to"
	if to {
		parts = parts[1:]
	}
	if len(parts) != 3 || parts[2] != "u64" {
		unknown()
		return
	}
	switch parts[1] {
	case "global", "const":
		simple(moves, 64, move, 64)
	case "shared":
		p.generic = true
		by := uint64(sharedWindow)
		if to {
			by = -by
		}
		simple(moves, 64, each(1, func(a, _, _, _ uint64) uint64 { return a + by }), 64)
	default:
		unknown()
	}
}

// space takes the state space and the hints out of the middle of a name; what is left is returned.
func (p *parser) space(parts []string) (space string, rest []string) {
	for _, s := range parts {
		switch {
		case s == "global" || s == "shared" || s == "const" || s == "param":
			if space != "" {
				p.fail("two state spaces")
			}
			space = s
		case s == "shared::cta":
			space = "shared"
		case slices.Contains(hints, s):
		default:
			rest = append(rest, s)
		}
	}
	if space == "const" {
		space = "global" // one memory
	}
	return space, rest
}

// address gives the row of an address and keeps its offset in a.
func (p *parser) address(o operand, a *access) int32 {
	if o.kind != '[' {
		p.fail("no address")
		return 0
	}
	a.off = o.imm
	switch {
	case a.space == "shared":
		p.sizes |= 1 << log2(a.size)
	case a.space == "":
		p.anySize |= 1 << log2(a.size)
	}
	if o.word == "" {
		return p.constant(constant{})
	}
	i, bits := p.source(operand{kind: 'w', word: o.word}, 64)
	if bits != 64 && (bits != 32 || a.space != "shared") {
		p.fail("an address of %d bits", bits)
	}
	return i
}

func (p *parser) loadStore(in *inst, parts []string, ops []operand, unknown func()) {
	if len(parts) < 2 {
		unknown()
		return
	}
	t, ok := parseType(parts[len(parts)-1])
	space, rest := p.space(parts[1 : len(parts)-1])
	vector := 1
	if len(rest) == 1 && (rest[0] == "v2" || rest[0] == "v4") {
		vector, rest = int(rest[0][1]-'0'), nil
	}
	if !ok || t.bits < 8 || len(rest) > 0 || len(ops) != 2 || vector*int(t.bits) > 128 {
		unknown()
		return
	}
	list, at := ops[0], ops[1]
	in.op, in.class = opLoad, globalLoads
	store := parts[0] == "st"
	if store {
		list, at = ops[1], ops[0]
		in.op, in.class = opStore, globalStores
	}
	elements := []operand{list}
	if vector > 1 || list.kind == '{' {
		elements = list.list
	}
	if len(elements) != vector {
		p.fail("%d registers for %d elements", len(elements), vector)
		return
	}
	m := &access{space: space, elem: t.bits / 8, size: t.bits / 8 * uint8(vector), signed: t.signed}
	for i, o := range elements {
		var r int32
		switch {
		case store:
			r, m.wide[i] = p.source(o, max(16, t.bits))
		case o.word == "_":
			r, m.wide[i] = p.newRow(), 64
		default:
			r, m.wide[i] = p.target(o, 0)
		}
		if m.wide[i] < t.bits {
			p.fail("%s is too narrow", o.word)
		}
		in.list = append(in.list, r)
	}
	switch space {
	case "param":
		i, ok := p.params[at.word]
		if store || vector > 1 || at.kind != '[' || !ok || at.imm+uint64(m.size) > uint64(p.k.Params[i]) || at.imm+uint64(m.size) < at.imm ||
			at.imm%uint64(m.size) != 0 {
			p.fail("no parameter of this kernel")
			return
		}
		in.op, in.class, in.d = opParam, moves, in.list[0]
		m.off = uint64(p.k.offsets[i]) + at.imm
		in.mem = m
		return
	case "shared":
		in.class = sharedLoads
		if store {
			in.class = sharedStores
		}
	}
	in.mem = m
	in.a = p.address(at, m)
}

func (p *parser) atomic(in *inst, parts []string, ops []operand, unknown func()) {
	if len(parts) < 2 {
		unknown()
		return
	}
	t, ok := parseType(parts[len(parts)-1])
	space, rest := p.space(parts[1 : len(parts)-1])
	if !ok || t.bits < 32 || len(rest) != 1 || space == "param" {
		unknown()
		return
	}
	in.op, in.class = opAtomic, globalStores
	if space == "shared" {
		in.class = sharedStores
	}
	in.mem = &access{space: space, elem: t.bits / 8, size: t.bits / 8, wide: [4]uint8{t.bits}}
	in.mode = rest[0]
	want := 3
	if in.mode == "cas" {
		want = 4
	} else if in.reduce = reduction(in.mode, t); in.reduce == nil {
		unknown()
		return
	}
	if parts[0] == "red" {
		// Like atom, but nothing comes back.
		ops = append([]operand{{kind: 'w', word: "_"}}, ops...)
	}
	if len(ops) != want || parts[0] == "red" && in.mode == "cas" {
		p.fail("%s with another number of operands", parts[0])
		return
	}
	if ops[0].word == "_" {
		in.d = p.newRow()
	} else {
		in.d, _ = p.target(ops[0], t.bits)
	}
	in.a = p.address(ops[1], in.mem)
	in.b = p.row(ops[2], t.bits)
	in.c = in.b
	if want == 4 {
		in.c = p.row(ops[3], t.bits)
	}
}

// reduction is what atom, red and redux do with two values; nil if it isn't known.
func reduction(name string, t typ) func(x, y uint64) uint64 {
	m, k := ones(t.bits), 64-t.bits
	switch name {
	case "add":
		return func(x, y uint64) uint64 { return (x + y) & m }
	case "and":
		return func(x, y uint64) uint64 { return x & y }
	case "or":
		return func(x, y uint64) uint64 { return x | y }
	case "xor":
		return func(x, y uint64) uint64 { return x ^ y }
	case "exch":
		return func(_, y uint64) uint64 { return y }
	case "inc":
		return func(x, y uint64) uint64 {
			if x >= y {
				return 0
			}
			return x + 1
		}
	case "dec":
		return func(x, y uint64) uint64 {
			if x == 0 || x > y {
				return y
			}
			return x - 1
		}
	case "min", "max":
		return func(x, y uint64) uint64 {
			less := x < y
			if t.signed {
				less = int64(x<<k) < int64(y<<k)
			}
			if less == (name == "min") {
				return x
			}
			return y
		}
	}
	return nil
}

// asyncCopy is cp.async and what waits for it.
func (p *parser) asyncCopy(in *inst, parts []string, ops []operand, unknown func()) {
	name := strings.Join(parts, ".")
	in.class = globalLoads
	switch {
	case name == "cp.async.commit_group" && len(ops) == 0:
		in.op, in.class = opCommit, barriers
	case name == "cp.async.wait_all" && len(ops) == 0:
		in.op, in.class, in.mode = opWait, barriers, "all"
	case name == "cp.async.wait_group" && len(ops) == 1 && ops[0].kind == 'i' && ops[0].imm < 256:
		in.op, in.class, in.n = opWait, barriers, uint8(ops[0].imm)
	case strings.HasPrefix(name, "cp.async.ca.shared") || strings.HasPrefix(name, "cp.async.cg.shared"):
		for i, s := range parts[3:] {
			if want := []string{"shared", "global"}; i < 2 && s != want[i] && s != want[i]+"::cta" || i == 2 && !strings.HasPrefix(s, "L2::") || i > 2 {
				unknown()
				return
			}
		}
		if len(parts) < 5 || len(ops) != 3 && len(ops) != 4 || ops[2].kind != 'i' ||
			ops[2].imm != 16 && (parts[2] == "cg" || ops[2].imm != 4 && ops[2].imm != 8) {
			unknown()
			return
		}
		in.op = opCopy
		size := uint8(ops[2].imm)
		in.mem = &access{space: "shared", elem: size, size: size}
		in.a = p.address(ops[0], in.mem)
		from := access{space: "global", size: size}
		in.b = p.address(ops[1], &from)
		in.c, in.e = p.constant(constant{value: from.off}), p.constant(constant{value: uint64(size)})
		if len(ops) == 4 {
			in.e = p.row(ops[3], 32)
		}
	default:
		unknown()
	}
}

// together are the instructions that a warp or block executes as one.
func (p *parser) together(in *inst, parts []string, ops []operand, unknown func()) {
	name := strings.Join(parts, ".")
	t, _ := parseType(parts[len(parts)-1])
	// members is the mask of who takes part.
	members := func(o operand) { in.e = p.row(o, 32) }
	everybody := func() { in.e = p.constant(constant{value: ones(32)}) }
	regs := func(o operand, n int, written bool) {
		list := o.list
		if o.kind != '{' {
			list = []operand{o}
		}
		if len(list) != n {
			p.fail("%d registers where %d should be", len(list), n)
			return
		}
		for _, x := range list {
			var r int32
			if written {
				r, _ = p.target(x, 32)
			} else {
				r = p.row(x, 32)
			}
			in.list = append(in.list, r)
		}
	}
	switch {
	case slices.Contains([]string{"bar.sync", "bar.cta.sync", "barrier.sync.aligned", "barrier.cta.sync.aligned"}, name) && (len(ops) == 1 || len(ops) == 2):
		in.op, in.class = opBarrier, barriers
		everybody()
		in.a = p.row(ops[0], 32)
		in.b = p.constant(constant{special: "threads"})
		if len(ops) == 2 {
			in.b = p.row(ops[1], 32)
		}
	case name == "bar.warp.sync" && len(ops) == 1:
		in.op, in.class = opWarpBarrier, barriers
		members(ops[0])
	case strings.HasPrefix(name, "mma.sync.aligned.") && len(ops) == 4:
		in.op, in.class = opProduct, products
		everybody()
		shape, rest, _ := strings.Cut(strings.TrimPrefix(name, "mma.sync.aligned."), ".")
		var d, a, b int
		switch shape {
		case "m16n8k256":
			d, a, b = 4, 4, 2
		case "m16n8k128":
			d, a, b = 4, 2, 1
		case "m8n8k128":
			d, a, b = 2, 1, 1
		}
		switch rest {
		case "row.col.s32.b1.b1.s32.and.popc":
			in.mode = "and"
		case "row.col.s32.b1.b1.s32.xor.popc":
			in.mode = "xor"
		default:
			d = 0
		}
		if d == 0 {
			unknown()
			return
		}
		in.n = uint8(a)
		regs(ops[0], d, true)
		regs(ops[1], a, false)
		regs(ops[2], b, false)
		regs(ops[3], d, false)
	case strings.HasPrefix(name, "vote.sync.") && len(parts) == 4 && len(ops) == 3:
		in.op, in.class, in.mode, in.q = opVote, votes, parts[2], predNone
		in.p = p.predicate(ops[1], &in.pn)
		members(ops[2])
		switch {
		case in.mode == "ballot" && parts[3] == "b32":
			in.d, _ = p.target(ops[0], 32)
		case (in.mode == "all" || in.mode == "any" || in.mode == "uni") && parts[3] == "pred":
			in.q = p.predicate(ops[0], nil)
		default:
			unknown()
		}
	case strings.HasPrefix(name, "shfl.sync.") && len(parts) == 4 && parts[3] == "b32" && len(ops) == 5 &&
		slices.Contains([]string{"up", "down", "bfly", "idx"}, parts[2]):
		in.op, in.class, in.mode, in.q = opShuffle, votes, parts[2], predNone
		d := ops[0]
		if d.pair != "" {
			in.q = p.predicate(operand{kind: 'w', word: d.pair}, nil)
			d.pair = ""
		}
		in.d, _ = p.target(d, 32)
		in.a, in.b, in.c = p.row(ops[1], 32), p.row(ops[2], 32), p.row(ops[3], 32)
		members(ops[4])
	case strings.HasPrefix(name, "redux.sync.") && len(parts) == 4 && t.bits == 32 && len(ops) == 3:
		in.op, in.class = opReduce, votes
		if in.reduce = reduction(parts[2], t); in.reduce == nil || !slices.Contains([]string{"add", "min", "max", "and", "or", "xor"}, parts[2]) {
			unknown()
			return
		}
		in.d, _ = p.target(ops[0], 32)
		in.a = p.row(ops[1], 32)
		members(ops[2])
	case strings.HasPrefix(name, "ldmatrix.sync.aligned.m8n8.x") && len(parts) == 7 && len(ops) == 2 &&
		(parts[5] == "shared" || parts[5] == "shared::cta") && parts[6] == "b16":
		n, err := strconv.Atoi(parts[4][1:])
		if err != nil || n != 1 && n != 2 && n != 4 {
			unknown()
			return
		}
		in.op, in.class, in.n = opMatrix, sharedLoads, uint8(n)
		everybody()
		regs(ops[0], n, true)
		in.mem = &access{space: "shared", elem: 16, size: 16}
		in.a = p.address(ops[1], in.mem)
		p.sizes |= 1 << 4
	default:
		unknown()
	}
}
