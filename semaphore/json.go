package semaphore

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
)

// strictObject splits a JSON object of exactly these keys, each once and spelt so, into its values, none of them null. encoding/json alone takes unknown, missing and repeated keys,
// known ones in any case, and null for anything. Escapes are refused too: nothing here needs one, and each is another spelling. Left free are white
// space and the order of keys.
func strictObject(b []byte, keys ...string) (map[string]json.RawMessage, error) {
	bad := func(what string) (map[string]json.RawMessage, error) {
		return nil, fmt.Errorf("%w: %s", ErrEncoding, what)
	}
	if bytes.IndexByte(b, '\\') >= 0 {
		return bad("an escape")
	}
	d := json.NewDecoder(bytes.NewReader(b))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return bad("not an object")
	}
	values := make(map[string]json.RawMessage, len(keys))
	for d.More() {
		t, err := d.Token()
		key, ok := t.(string)
		if err != nil || !ok {
			return bad("not an object")
		}
		if !slices.Contains(keys, key) {
			return bad("unknown key")
		}
		if _, twice := values[key]; twice {
			return bad("repeated key")
		}
		var v json.RawMessage
		if d.Decode(&v) != nil || string(v) == "null" {
			return bad("a value is missing")
		}
		values[key] = v
	}
	if _, err := d.Token(); err != nil {
		return bad("not an object")
	}
	if _, err := d.Token(); err != io.EOF {
		return bad("trailing data")
	}
	if len(values) != len(keys) {
		return bad("missing key")
	}
	return values, nil
}

// jsonText gives what stands between the quotes of a JSON text without escapes.
func jsonText(b []byte) ([]byte, error) {
	if len(b) < 2 || b[0] != '"' || b[len(b)-1] != '"' || bytes.IndexByte(b, '\\') >= 0 {
		return nil, fmt.Errorf("%w: not a text without escapes", ErrEncoding)
	}
	return b[1 : len(b)-1], nil
}

// UnmarshalJSON reads the text form in quotes, without escapes; null, numbers and all else are refused. On error f is unchanged.
func (f *Field) UnmarshalJSON(b []byte) error {
	text, err := jsonText(b)
	if err != nil {
		return fmt.Errorf("field element: %w", err)
	}
	return f.UnmarshalText(text)
}

// UnmarshalJSON reads the text form in quotes, without escapes; null is refused. On error p is unchanged.
func (p *Proof) UnmarshalJSON(b []byte) error {
	text, err := jsonText(b)
	if err != nil {
		return fmt.Errorf("proof: %w", err)
	}
	return p.UnmarshalText(text)
}

// UnmarshalJSON reads the text form in quotes, without escapes; null is refused. On error p is unchanged.
func (p *Possession) UnmarshalJSON(b []byte) error {
	text, err := jsonText(b)
	if err != nil {
		return fmt.Errorf("proof of possession: %w", err)
	}
	return p.UnmarshalText(text)
}

// UnmarshalJSON reads an object with the keys root, nullifier, scope, signal, policy and proof, the policy one with enrolledBefore, renewedBefore and
// minAssurance: each once and spelt so, in any order, and no others. On error m is unchanged.
func (m *MembershipProof) UnmarshalJSON(b []byte) error {
	values, err := strictObject(b, "root", "nullifier", "scope", "signal", "policy", "proof")
	if err != nil {
		return fmt.Errorf("membership proof: %w", err)
	}
	policy, err := strictObject(values["policy"], "enrolledBefore", "renewedBefore", "minAssurance")
	if err != nil {
		return fmt.Errorf("membership proof: policy: %w", err)
	}
	var v MembershipProof
	for _, f := range []struct {
		key  string
		from json.RawMessage
		to   any
	}{
		{"root", values["root"], &v.Root},
		{"nullifier", values["nullifier"], &v.Nullifier},
		{"scope", values["scope"], &v.Scope},
		{"signal", values["signal"], &v.Signal},
		{"enrolledBefore", policy["enrolledBefore"], &v.Policy.EnrolledBefore},
		{"renewedBefore", policy["renewedBefore"], &v.Policy.RenewedBefore},
		{"minAssurance", policy["minAssurance"], &v.Policy.MinAssurance},
		{"proof", values["proof"], &v.Proof},
	} {
		if err := json.Unmarshal(f.from, f.to); err != nil {
			return fmt.Errorf("membership proof: %s: %w: %w", f.key, ErrEncoding, err)
		}
	}
	*m = v
	return nil
}
