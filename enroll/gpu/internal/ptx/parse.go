package ptx

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Bounds on what a text may ask for, so that none makes Parse take the machine's memory.
const (
	maxArray   = 1 << 20 // bytes of a variable
	maxShared  = 227 << 10
	maxThreads = 1024
	maxRows    = 1 << 16 // registers in use
)

// Parse reads a module. Its errors are of type [*SyntaxError].
func Parse(src []byte) (*Module, error) {
	p := &parser{lines: strings.Split(string(src), "\n"), line: 1}
	p.lex(string(src))
	m := &Module{variables: map[string]*variable{}, lines: p.lines}
	p.module = m
	for p.err == nil && p.peek() != "" {
		p.topLevel()
	}
	if p.err != nil {
		return nil, p.err
	}
	return m, nil
}

type token struct {
	text string
	line int
}

// parser goes through the tokens. The first error stays; after it every method does as little as it may.
type parser struct {
	lines  []string
	tokens []token
	at     int
	line   int // of the last token taken
	err    error
	module *Module

	// Of the kernel at hand.
	k       *Kernel
	params  map[string]int // index by name
	shared  map[string]*variable
	scopes  []scope
	free    []int32 // rows of closed scopes
	rows    int32
	preds   int32
	labels  map[string]int32
	jumps   []jump
	consts  map[constant]int32
	generic bool // generic addresses may be of shared memory
	sizes   uint32
	anySize uint32
}

// scope holds the registers declared between two braces.
type scope struct {
	regs     map[string]reg
	families []family
}

// family is what ".reg .b32 %r<10>" declares: %r0 … %r9.
type family struct {
	prefix string
	n      int
	bits   uint8
}

// reg is a register: its row, or predicate if it has one bit.
type reg struct {
	index int32
	bits  uint8
}

type jump struct {
	inst  int
	label string
	line  int
}

func (p *parser) fail(format string, args ...any) {
	if p.err != nil {
		return
	}
	text := ""
	if p.line <= len(p.lines) {
		text = strings.TrimSpace(p.lines[p.line-1])
	}
	p.err = &SyntaxError{Line: p.line, Text: text, Detail: fmt.Sprintf(format, args...)}
}

func isWord(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_' || c == '$' || c == '%' || c == '.'
}

// lex makes tokens: words (names, numbers, instructions with their dots), strings with their quotes, and single marks.
func (p *parser) lex(src string) {
	for i := 0; i < len(src); {
		c := src[i]
		switch {
		case c == '\n':
			p.line++
			i++
		case c == ' ' || c == '\t' || c == '\r':
			i++
		case strings.HasPrefix(src[i:], "//"):
			for i < len(src) && src[i] != '\n' {
				i++
			}
		case strings.HasPrefix(src[i:], "/*"):
			end := strings.Index(src[i:], "*/")
			if end < 0 {
				p.fail("a comment without an end")
				return
			}
			p.line += strings.Count(src[i:i+end], "\n")
			i += end + 2
		case c == '"':
			end := strings.IndexAny(src[i+1:], "\"\n")
			if end < 0 || src[i+1+end] != '"' {
				p.fail("a string without an end")
				return
			}
			p.tokens = append(p.tokens, token{src[i : i+end+2], p.line})
			i += end + 2
		case isWord(c):
			j := i
			for j < len(src) && (isWord(src[j]) || strings.HasPrefix(src[j:], "::")) {
				if src[j] == ':' {
					j++
				}
				j++
			}
			p.tokens = append(p.tokens, token{src[i:j], p.line})
			i = j
		case strings.IndexByte(",;{}[]()<>@!=|:+-", c) >= 0:
			p.tokens = append(p.tokens, token{src[i : i+1], p.line})
			i++
		default:
			p.fail("character %q", c)
			return
		}
	}
	p.line = 1
}

// peek gives the next token, empty at the end and after an error.
func (p *parser) peek() string {
	if p.err != nil || p.at >= len(p.tokens) {
		return ""
	}
	return p.tokens[p.at].text
}

func (p *parser) next() string {
	t := p.peek()
	if t != "" {
		p.line = p.tokens[p.at].line
		p.at++
	}
	return t
}

func (p *parser) accept(t string) bool {
	if p.peek() != t {
		return false
	}
	p.next()
	return true
}

func (p *parser) expect(t string) {
	if got := p.next(); got != t {
		p.fail("%q where %q should be", got, t)
	}
}

// name takes a word that is neither a number nor begins with a dot.
func (p *parser) name() string {
	t := p.next()
	if t == "" || !isWord(t[0]) || t[0] == '.' || '0' <= t[0] && t[0] <= '9' {
		p.fail("%q is no name", t)
	}
	return t
}

// number takes an integer constant; a minus gives its two's complement.
func (p *parser) number() uint64 {
	minus := p.accept("-")
	t := p.next()
	v, err := strconv.ParseUint(strings.TrimSuffix(t, "U"), 0, 64)
	if err != nil || strings.Contains(t, "_") {
		p.fail("%q is no integer", t)
	}
	if minus {
		return -v
	}
	return v
}

// small takes an integer from 0 to most.
func (p *parser) small(most uint64) int {
	v := p.number()
	if v > most {
		p.fail("%d is more than %d", v, most)
		return 0
	}
	return int(v)
}

func (p *parser) topLevel() {
	switch t := p.next(); t {
	case ".version", ".target", ".address_size":
		v := p.next()
		for p.accept(",") {
			p.next()
		}
		if t == ".address_size" && v != "64" {
			p.fail("addresses of %s bits", v)
		}
	case ".visible", ".extern", ".weak", ".common":
		if n := p.peek(); n != ".entry" && n != ".global" && n != ".const" && n != ".shared" {
			p.fail("%s %s is not known", t, n)
		}
	case ".entry":
		p.entry()
	case ".global", ".const", ".shared":
		v := p.variable(t == ".shared")
		if p.err != nil {
			return
		}
		if p.module.variables[v.name] != nil {
			p.fail("%s is there twice", v.name)
		}
		p.module.variables[v.name] = v
	default:
		p.fail("%q is not known", t)
	}
}

// variable takes what follows the state space of a declaration.
func (p *parser) variable(shared bool) *variable {
	align := 1
	if p.accept(".align") {
		align = p.small(256)
	}
	t, ok := parseType(p.next())
	if !ok || t.bits < 8 {
		p.fail("no type of a variable")
	}
	bytes := uint64(t.bits / 8)
	align = max(align, int(bytes))
	if align&(align-1) != 0 {
		p.fail("an alignment of %d", align)
	}
	v := &variable{name: p.name(), shared: shared, size: bytes, align: uint32(align)}
	if p.accept("[") {
		v.size = 0
		if p.peek() != "]" {
			v.size = bytes * uint64(p.small(maxArray/bytes))
		}
		p.expect("]")
	}
	if !shared {
		v.data = make([]byte, v.size)
	}
	if p.accept("=") {
		if shared {
			p.fail("shared memory with a value")
		}
		braces := p.accept("{")
		for at := uint64(0); p.err == nil && p.peek() != "}"; at += bytes {
			x := p.number()
			if at+bytes > v.size {
				p.fail("more values than places")
				break
			}
			put(v.data[at:], uint8(bytes), x)
			if !p.accept(",") {
				break
			}
		}
		if braces {
			p.expect("}")
		}
	}
	p.expect(";")
	return v
}

func (p *parser) entry() {
	k := &Kernel{Name: p.name(), module: p.module}
	if p.module.Kernel(k.Name) != nil {
		p.fail("kernel %s is there twice", k.Name)
	}
	p.k, p.params, p.shared, p.labels, p.consts = k, map[string]int{}, map[string]*variable{}, map[string]int32{}, map[constant]int32{}
	p.scopes, p.free, p.rows, p.preds, p.jumps, p.generic, p.sizes, p.anySize = nil, nil, 0, 0, nil, false, 0, 0
	p.expect("(")
	for at := uint32(0); p.err == nil && p.peek() != ")"; {
		p.expect(".param")
		t, ok := parseType(p.next())
		if !ok || t.bits < 8 {
			p.fail("no type of a parameter that is known")
		}
		size := uint32(t.bits / 8)
		at = (at + size - 1) &^ (size - 1)
		name := p.name()
		if _, twice := p.params[name]; twice {
			p.fail("parameter %s is there twice", name)
		}
		p.params[name] = len(k.Params)
		k.Params, k.offsets = append(k.Params, int(size)), append(k.offsets, at)
		if at += size; at > 4096 {
			p.fail("too many parameters")
		}
		if !p.accept(",") {
			break
		}
	}
	p.expect(")")
	for p.err == nil && p.peek() != "{" {
		switch d := p.next(); d {
		case ".maxntid", ".reqntid":
			k.Max, k.Exact = [3]uint32{1, 1, 1}, d == ".reqntid"
			for i := range k.Max {
				k.Max[i] = uint32(p.small(maxThreads))
				if !p.accept(",") {
					break
				}
			}
		case ".minnctapersm", ".maxnreg":
			p.small(1 << 20)
		default:
			p.fail("%q is not known", d)
		}
	}
	p.expect("{")
	p.body()
	p.finish()
}

// body takes the statements of a kernel up to its closing brace.
func (p *parser) body() {
	p.scopes = []scope{{regs: map[string]reg{}}}
	for p.err == nil {
		switch t := p.next(); t {
		case "":
			p.fail("kernel %s has no end", p.k.Name)
		case "{":
			if len(p.scopes) > 100 {
				p.fail("too many braces")
			}
			p.scopes = append(p.scopes, scope{regs: map[string]reg{}})
		case "}":
			last := p.scopes[len(p.scopes)-1]
			for _, name := range slices.Sorted(maps.Keys(last.regs)) {
				if r := last.regs[name]; r.bits > 1 {
					p.free = append(p.free, r.index)
				}
			}
			if p.scopes = p.scopes[:len(p.scopes)-1]; len(p.scopes) == 0 {
				return
			}
		case ";":
		case ".reg":
			p.registers()
		case ".shared":
			v := p.variable(true)
			if p.err != nil {
				return
			}
			if p.shared[v.name] != nil {
				p.fail("%s is there twice", v.name)
			}
			p.place(v)
		case ".pragma":
			p.next()
			p.expect(";")
		default:
			if p.accept(":") {
				if _, twice := p.labels[t]; twice {
					p.fail("label %s is there twice", t)
				}
				p.labels[t] = int32(len(p.k.code))
				continue
			}
			p.at--
			p.statement()
		}
	}
}

func (p *parser) registers() {
	t, ok := parseType(p.next())
	if !ok {
		p.fail("no type of a register")
	}
	s := &p.scopes[len(p.scopes)-1]
	for p.err == nil {
		name := p.name()
		if p.accept("<") {
			s.families = append(s.families, family{name, p.small(1 << 24), t.bits})
			p.expect(">")
		} else {
			if _, twice := s.regs[name]; twice {
				p.fail("register %s is there twice", name)
			}
			s.regs[name] = p.newReg(t.bits)
		}
		if !p.accept(",") {
			break
		}
	}
	p.expect(";")
}

func (p *parser) newReg(bits uint8) reg {
	if p.rows > maxRows || p.preds > maxRows {
		p.fail("more registers than %d", maxRows)
	}
	switch {
	case bits == 1:
		p.preds++
		return reg{p.preds - 1, 1}
	case len(p.free) > 0:
		r := reg{p.free[len(p.free)-1], bits}
		p.free = p.free[:len(p.free)-1]
		return r
	}
	p.rows++
	return reg{p.rows - 1, bits}
}

// register finds a declared register. One of a family gets its row when it is first named.
func (p *parser) register(name string) (reg, bool) {
	stem := strings.TrimRight(name, "0123456789")
	number := name[len(stem):]
	for i := len(p.scopes) - 1; i >= 0; i-- {
		s := &p.scopes[i]
		if r, ok := s.regs[name]; ok {
			return r, true
		}
		for _, f := range s.families {
			// The digits that end the prefix itself belong to it.
			if !strings.HasPrefix(name, f.prefix) || len(f.prefix) < len(stem) {
				continue
			}
			digits := number[len(f.prefix)-len(stem):]
			n, err := strconv.Atoi(digits)
			if err != nil || n >= f.n || len(digits) > 1 && digits[0] == '0' {
				continue
			}
			r := p.newReg(f.bits)
			s.regs[name] = r
			return r, true
		}
	}
	return reg{}, false
}

// operand is one operand as it stands in the text.
type operand struct {
	kind byte // 'w' word, 'i' integer, '{' list, '[' address
	word string
	imm  uint64 // integer, or offset of an address
	not  bool   // "!" stands before
	list []operand
	pair string // what follows "|"
}

func (p *parser) operand(depth int) (o operand) {
	t := p.peek()
	switch {
	case t == "{" && depth == 0:
		p.next()
		o.kind = '{'
		for p.err == nil {
			o.list = append(o.list, p.operand(depth+1))
			if !p.accept(",") {
				break
			}
		}
		p.expect("}")
	case t == "[" && depth == 0:
		p.next()
		o.kind = '['
		if n := p.peek(); n == "-" || n != "" && '0' <= n[0] && n[0] <= '9' {
			o.imm = p.number()
		} else {
			o.word = p.name()
			if p.accept("+") {
				o.imm = p.number()
			} else if p.peek() == "-" {
				o.imm = p.number()
			}
		}
		p.expect("]")
	case t == "-" || t != "" && '0' <= t[0] && t[0] <= '9':
		o.kind, o.imm = 'i', p.number()
	default:
		o.kind = 'w'
		o.not = p.accept("!")
		o.word = p.name()
		if p.accept("|") {
			o.pair = p.name()
		}
	}
	return o
}

// statement takes one instruction with its guard.
func (p *parser) statement() {
	guard, unless := int32(predTrue), uint32(0)
	if p.accept("@") {
		if p.accept("!") {
			unless = ^uint32(0)
		}
		guard = p.predicate(operand{kind: 'w', word: p.name()}, nil)
	}
	line := p.tokens[min(p.at, len(p.tokens)-1)].line
	name := p.name()
	var ops []operand
	if p.peek() != ";" {
		for p.err == nil {
			ops = append(ops, p.operand(0))
			if !p.accept(",") {
				break
			}
		}
	}
	p.expect(";")
	if p.err != nil {
		return
	}
	p.line = line
	in := p.instruction(strings.Split(name, "."), ops)
	in.guard, in.unless, in.line = guard, unless, int32(line)
	p.k.code = append(p.k.code, in)
	if len(p.k.code) > 1<<20 {
		p.fail("kernel %s is too long", p.k.Name)
	}
}

// constant gives the row that holds c, for now as a negative number: how many rows of registers come before is not known yet.
func (p *parser) constant(c constant) int32 {
	i, ok := p.consts[c]
	if !ok {
		i = int32(len(p.k.consts))
		p.consts[c] = i
		p.k.consts = append(p.k.consts, c)
	}
	return ^i
}

// specials are the special registers, all of 32 bits.
var specials = strings.Fields(`%tid.x %tid.y %tid.z %ntid.x %ntid.y %ntid.z %ctaid.x %ctaid.y %ctaid.z %nctaid.x %nctaid.y %nctaid.z
	%laneid %warpid %lanemask_eq %lanemask_lt %lanemask_le %lanemask_gt %lanemask_ge`)

// source gives the row of an operand that is read and its width; an integer or a symbol has the width that is asked for.
func (p *parser) source(o operand, bits uint8) (int32, uint8) {
	if o.not || o.pair != "" {
		p.fail("an operand of another kind is wanted")
	}
	switch {
	case o.kind == 'i':
		// It must fit, as a signed or an unsigned number.
		if v := int64(o.imm) >> (bits - 1); bits < 64 && v != 0 && v != -1 && o.imm>>bits != 0 {
			p.fail("%d has more than %d bits", o.imm, bits)
		}
		return p.constant(constant{value: o.imm & ones(bits)}), bits
	case o.kind != 'w':
		p.fail("an operand of another kind is wanted")
		return 0, bits
	}
	if r, ok := p.register(o.word); ok {
		if r.bits == 1 {
			p.fail("%s is a predicate", o.word)
		}
		return r.index, r.bits
	}
	if slices.Contains(specials, o.word) {
		return p.constant(constant{special: o.word}), 32
	}
	if v := p.symbol(o.word); v != nil {
		return p.constant(constant{symbol: v}), bits
	}
	p.fail("%s is not declared", o.word)
	return 0, bits
}

// symbol finds a variable. One in shared memory that the module declares gets its place in each kernel that names it.
func (p *parser) symbol(name string) *variable {
	v := p.shared[name]
	if v == nil {
		if v = p.module.variables[name]; v != nil && v.shared {
			local := *v
			v = &local
			p.place(v)
		}
	}
	return v
}

// place gives a variable its offset in the kernel's shared memory. One without a size begins where all others end.
func (p *parser) place(v *variable) {
	p.shared[v.name] = v
	if v.size == 0 {
		p.k.align = max(p.k.align, v.align)
		return
	}
	v.offset = (p.k.Static + v.align - 1) &^ (v.align - 1)
	if p.k.Static = v.offset + uint32(v.size); p.k.Static > maxShared {
		p.fail("more than %d bytes of shared memory", maxShared)
	}
}

// row is source for an operand of exactly that width.
func (p *parser) row(o operand, bits uint8) int32 {
	i, got := p.source(o, bits)
	if got != bits {
		p.fail("%s has %d bits, not %d", o.word, got, bits)
	}
	return i
}

// target gives the row of an operand that is written; 0 bits means any width.
func (p *parser) target(o operand, bits uint8) (int32, uint8) {
	r, ok := p.register(o.word)
	switch {
	case o.kind != 'w' || o.not || o.pair != "" || !ok:
		p.fail("%s can't be written to", o.word)
	case r.bits == 1 || bits != 0 && r.bits != bits:
		p.fail("%s has %d bits, not %d", o.word, r.bits, bits)
	}
	return r.index, r.bits
}

// predicate gives the number of a predicate; not is where to say that its opposite is meant, nil if it can't be.
func (p *parser) predicate(o operand, not *uint32) int32 {
	if not != nil && o.not {
		*not = ^uint32(0)
	} else if o.not {
		p.fail("no ! is allowed here")
	}
	if o.kind == 'i' && not != nil {
		if o.imm&1 != 0 {
			*not ^= ^uint32(0)
		}
		return predFalse
	}
	r, ok := p.register(o.word)
	if !ok || r.bits != 1 || o.kind != 'w' || o.pair != "" {
		p.fail("%s is no predicate", o.word)
	}
	return r.index
}

// finish puts jumps and constants where they belong.
func (p *parser) finish() {
	k := p.k
	if p.err != nil {
		return
	}
	k.code = append(k.code, inst{op: opExit, class: branches, guard: predTrue, p: predTrue, q: predTrue, line: int32(p.line)})
	for _, j := range p.jumps {
		at, ok := p.labels[j.label]
		if !ok {
			p.line = j.line
			p.fail("label %s is nowhere", j.label)
			return
		}
		k.code[j.inst].target = at
	}
	k.first, k.rows = int(p.rows), int(p.rows)+len(k.consts)
	// One constant at least, for operands that an instruction doesn't have.
	if len(k.consts) == 0 {
		k.consts = append(k.consts, constant{})
		k.rows++
	}
	k.preds = int(p.preds)
	move := func(i *int32) {
		if *i < 0 {
			*i = p.rows + ^*i
		}
	}
	movePred := func(i *int32) {
		if *i < 0 {
			*i = p.preds - predNone + *i
		}
	}
	for i := range k.code {
		in := &k.code[i]
		movePred(&in.guard)
		movePred(&in.p)
		movePred(&in.q)
		for _, r := range []*int32{&in.d, &in.a, &in.b, &in.c, &in.e} {
			move(r)
		}
		for j := range in.list {
			move(&in.list[j])
		}
	}
	// Shared memory is watched in pieces of its least access, 16 bytes at most. Generic accesses count where they may be of shared memory.
	if p.generic {
		p.sizes |= p.anySize
	}
	for k.grain < 4 && p.sizes>>k.grain&1 == 0 {
		k.grain++
	}
	k.align = max(k.align, 16)
	k.dynamic = (k.Static + k.align - 1) &^ (k.align - 1)
	for _, v := range p.shared {
		if v.size == 0 {
			v.offset = k.dynamic
		}
	}
	p.module.kernels = append(p.module.kernels, k)
}

// typ is the type of an instruction or register; a predicate has one bit.
type typ struct {
	bits   uint8
	signed bool
}

// parseType reads a type, with or without its dot.
func parseType(s string) (typ, bool) {
	switch strings.TrimPrefix(s, ".") {
	case "pred":
		return typ{1, false}, true
	case "u8", "b8":
		return typ{8, false}, true
	case "u16", "b16":
		return typ{16, false}, true
	case "u32", "b32":
		return typ{32, false}, true
	case "u64", "b64":
		return typ{64, false}, true
	case "s8":
		return typ{8, true}, true
	case "s16":
		return typ{16, true}, true
	case "s32":
		return typ{32, true}, true
	case "s64":
		return typ{64, true}, true
	}
	return typ{}, false
}

// ones has the lower bits set.
func ones(bits uint8) uint64 { return ^uint64(0) >> (64 - bits) }
