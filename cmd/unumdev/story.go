package main

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"unum/api/client"
	"unum/api/wire"
	"unum/contracts/chain"
	"unum/enroll/station"
	"unum/internal/node"
)

// target is the network that the story is told to.
type target struct {
	url       string
	profile   string // of a registered station
	adminFile string
	backend   chain.Backend               // for reading balances
	flush     func(context.Context) error // batches at once; nil waits for the network's own pace
	tick      func(context.Context) error // makes a block on a quiet development chain; nil where blocks come by themselves
}

// remoteTarget is a network that runs elsewhere.
func remoteTarget(ctx context.Context, o options) (target, error) {
	c, err := chain.Dial(ctx, o.chain, 0)
	if err != nil {
		return target{}, err
	}
	return target{url: o.api, profile: o.station, adminFile: o.admin, backend: c}, nil
}

// memory is what the story remembers between runs, beside what phones and network remember themselves.
type memory struct {
	Seed   uint64  `json:"seed"`   // of the synthetic people
	Run    int     `json:"run"`    // runs begun
	People []*fact `json:"people"` // in the order of the crowd
	Epoch  *uint64 `json:"epoch"`  // newest epoch claimed
	Told   bool    `json:"told"`   // everybody was enrolled, or found impossible to enrol
}

// fact is what is known of one person of the crowd.
type fact struct {
	Looks   int    `json:"looks"`             // captures taken, counted before they are taken
	Outcome string `json:"outcome,omitempty"` // of the enrollment: admitted, or the code why not
}

type story struct {
	*report
	o      options
	target target
	api    *client.Client
	booth  *booth
	admin  string
	memory memory
	crowd  []person
	phones map[int]*phone // by place in the crowd

	dapp   wire.RelyingParty
	last   []byte // the record that was captured last
	proven wire.Verify
}

func newStory(out io.Writer, o options) *story {
	return &story{report: newReport(out, o.json), o: o, phones: map[int]*phone{}}
}

func (s *story) memoryFile() string { return filepath.Join(s.o.data, "story.json") }

// remember stores the memory before what it says is done.
func (s *story) remember() error {
	b, err := json.MarshalIndent(s.memory, "", "  ")
	if err != nil {
		return err
	}
	tmp := s.memoryFile() + ".new"
	if err := os.WriteFile(tmp, append(b, '\n'), 0o600); err != nil {
		return err
	}
	return os.Rename(tmp, s.memoryFile())
}

// recall reads the memory of earlier runs, or makes one.
func (s *story) recall() error {
	b, err := os.ReadFile(s.memoryFile())
	if err == nil {
		return json.Unmarshal(b, &s.memory)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	var seed [4]byte
	if _, err := rand.Read(seed[:]); err != nil {
		return err
	}
	s.memory.Seed = uint64(binary.BigEndian.Uint32(seed[:])) << 16
	return nil
}

// tell tells the whole story to a running network. It fails at the first step that does not go as it must.
func (s *story) tell(ctx context.Context, t target) (err error) {
	s.target = t
	if s.api, err = client.New(t.url, client.Options{}); err != nil {
		return err
	}
	defer s.api.Close()
	if s.booth, err = openBooth(s.api, t.profile); err != nil {
		return err
	}
	if s.admin, err = node.ReadPrivate(t.adminFile); err != nil {
		return err
	}
	if err := s.recall(); err != nil {
		return fmt.Errorf("story of earlier runs: %w", err)
	}
	s.memory.Run++
	if err := s.remember(); err != nil {
		return err
	}
	for _, chapter := range []func(context.Context) error{
		s.gather, s.enrol, s.batch, s.comeAgain, s.replayCapture, s.prove, s.proveAgain, s.claim, s.claimAgain, s.forgeRoot, s.stranger,
	} {
		if err := chapter(ctx); err != nil {
			return err
		}
	}
	s.say("\nEvery step went as told.")
	return nil
}

// gather finds the people of the story.
func (s *story) gather(ctx context.Context) error {
	return s.step("people", func() (string, string, error) {
		n := s.o.people
		if s.o.eyes != "" && n == defaultPeople {
			n = 0 // everybody there
		}
		if len(s.memory.People) > 0 {
			n = len(s.memory.People)
		}
		var told string
		var err error
		if s.crowd, told, err = crowd(s.o.eyes, n, s.memory.Seed); err != nil {
			return "", "", err
		}
		if len(s.memory.People) == 0 {
			for range s.crowd {
				s.memory.People = append(s.memory.People, &fact{})
			}
			return told, "", s.remember()
		}
		if len(s.crowd) != len(s.memory.People) {
			return "", "", fmt.Errorf("this data folder knows %d people, and here are %d: use another -data", len(s.memory.People), len(s.crowd))
		}
		enrolled := 0
		for i, f := range s.memory.People {
			if f.Outcome != wire.OutcomeAdmitted {
				continue
			}
			p, err := s.phone(i)
			if err != nil {
				return "", "", err
			}
			if st, err := p.status(); err == nil && (st.State == wire.StateMined || st.State == wire.StateFinal) {
				enrolled++
			}
		}
		s.Figures["loaded"] = enrolled
		return fmt.Sprintf("loaded %s, %d of them enrolled", told, enrolled), "", nil
	})
}

// phone opens the phone of a person of the crowd.
func (s *story) phone(i int) (*phone, error) {
	if p := s.phones[i]; p != nil {
		return p, nil
	}
	p, err := openPhone(s.target.url, filepath.Join(s.o.data, "phones", fmt.Sprintf("%03d", i+1)), filepath.Join(s.o.data, "phones", "circuits"))
	if err == nil {
		s.phones[i] = p
	}
	return p, err
}

// look takes the next capture of a person; ok is false when there is none left.
func (s *story) look(i int) (frames []station.Frame, ok bool, err error) {
	f := s.memory.People[i]
	frames, ok, err = s.crowd[i].look(f.Looks)
	if err != nil || !ok {
		return nil, ok, err
	}
	f.Looks++
	return frames, true, s.remember()
}

// enrol enrols everybody who is not yet, by phone and station.
func (s *story) enrol(ctx context.Context) error {
	fresh, wrong, failed := 0, 0, map[string]int{}
	var spent time.Duration
	for i, f := range s.memory.People {
		if f.Outcome == "" {
			start := time.Now()
			err := s.step(fmt.Sprintf("enrol %d", i+1), func() (string, string, error) { return s.enrolOne(ctx, i) })
			if err != nil {
				return err
			}
			spent += time.Since(start)
			fresh++
		}
		switch f.Outcome {
		case wire.OutcomeAdmitted:
		case wire.OutcomeAlreadyEnrolled:
			wrong++
		default:
			failed[f.Outcome]++
		}
	}
	admitted := s.admitted()
	s.Figures["people"], s.Figures["enrolled"], s.Figures["wrong_refusals"], s.Figures["not_enrollable"] = len(s.crowd), len(admitted), wrong, failed
	if fresh > 0 {
		s.Figures["seconds_per_enrollment"] = spent.Seconds() / float64(fresh)
	}
	unusable := 0
	for _, n := range failed {
		unusable += n
	}
	s.say("         %d of %d people admitted, %d enrolled anew in this run, %d wrongly refused, %d without a usable capture", len(admitted), len(s.crowd), fresh, wrong, unusable)
	if len(admitted) < 2 {
		return errors.New("fewer than two people could be enrolled")
	}
	if s.o.eyes == "" && len(admitted) != len(s.crowd) {
		return errors.New("somebody with synthetic eyes could not be enrolled")
	}
	return nil
}

// admitted gives the places of the people who were admitted.
func (s *story) admitted() (out []int) {
	for i, f := range s.memory.People {
		if f.Outcome == wire.OutcomeAdmitted {
			out = append(out, i)
		}
	}
	return out
}

// enrolOne takes one person from wherever a killed run left them to a decision and, if admitted, to a drawn Admission.
func (s *story) enrolOne(ctx context.Context, i int) (told, code string, err error) {
	f := s.memory.People[i]
	p, err := s.phone(i)
	if err != nil {
		return "", "", err
	}
	st, err := p.begin()
	if err != nil {
		return "", "", err
	}
	for st.State == wire.StateBound || st.State == wire.StateOpen || st.State == wire.StateRecapture {
		frames, ok, err := s.look(i)
		if err != nil {
			return "", "", err
		}
		if !ok {
			f.Outcome = st.Code
			if f.Outcome == "" {
				f.Outcome = "no_capture"
			}
			return fmt.Sprintf("person %d: no capture was good enough", i+1), f.Outcome, s.remember()
		}
		digest, err := p.digest()
		if err != nil {
			return "", "", err
		}
		_, record, err := s.booth.capture(ctx, digest, frames)
		switch refusal := client.CodeOf(err); {
		case refusal == "session_attempts_exhausted":
			f.Outcome = refusal
			return fmt.Sprintf("person %d: too many captures without a decision", i+1), refusal, s.remember()
		case err != nil:
			return "", "", err
		}
		s.last = record
		if st, err = p.status(); err != nil {
			return "", "", err
		}
	}
	switch st.State {
	case wire.StateAlreadyEnrolled, wire.StateReview:
		f.Outcome = st.State
		if st.State == wire.StateReview {
			f.Outcome = st.Code
		}
		return fmt.Sprintf("person %d: not admitted: %s", i+1, st.Text.What), st.Code, s.remember()
	case wire.StateRejected, wire.StateExpired:
		return "", st.Code, fmt.Errorf("the enrollment ended as %s (%s)", st.State, st.Code)
	}
	if st.State == wire.StateAdmitted {
		if err := p.draw(); err != nil {
			return "", "", err
		}
	}
	f.Outcome = wire.OutcomeAdmitted
	return fmt.Sprintf("person %d: both irises captured, compared with everyone, admitted; the phone drew its signed Admission", i+1), "", s.remember()
}

// batch has all admissions put on chain with proofs.
func (s *story) batch(ctx context.Context) error {
	return s.step("batch", func() (string, string, error) {
		if s.target.flush != nil {
			if err := s.target.flush(ctx); err != nil {
				return "", "", err
			}
		}
		for _, i := range s.admitted() {
			p, err := s.phone(i)
			if err != nil {
				return "", "", err
			}
			if err := p.waitFinal(ctx); err != nil {
				return "", "", fmt.Errorf("person %d: %w", i+1, err)
			}
		}
		roots, err := s.api.Roots(ctx, 0, 1)
		if err != nil {
			return "", "", err
		}
		if len(roots.Roots) == 0 {
			return "", "", errors.New("no root on chain")
		}
		r := roots.Roots[0]
		s.Figures["root_seq"], s.Figures["leaves"] = r.Seq, r.Leaves
		return fmt.Sprintf("%d leaves on chain under root %d (%s), each batch with a Groth16 proof", r.Leaves, r.Seq, short(r.Root)), "", nil
	})
}

// comeAgain has somebody who is enrolled come again under a new identity.
func (s *story) comeAgain(ctx context.Context) error {
	return s.step("enrol again", func() (told, code string, err error) {
		for _, i := range s.admitted() {
			dir, err := os.MkdirTemp("", "unum-phone-")
			if err != nil {
				return "", "", err
			}
			code, err := s.secondAttempt(ctx, i, dir)
			if err := errors.Join(err, os.RemoveAll(dir)); err != nil {
				return "", "", err
			}
			switch code {
			case wire.OutcomeAlreadyEnrolled:
				return fmt.Sprintf("person %d came again, captured anew, with a new identity: refused", i+1), code, nil
			case wire.OutcomeAdmitted:
				return "", code, fmt.Errorf("person %d was admitted a second time", i+1)
			}
			s.progress("person %d came again, and no capture was good enough (%s): the next one tries", i+1, code)
		}
		return "", "", errors.New("nobody's second capture was good enough to decide on; use another -data to show it with unused captures")
	})
}

// secondAttempt gives the outcome of a person's attempt under a new identity; the code of the last capture if none was decided.
func (s *story) secondAttempt(ctx context.Context, i int, dir string) (code string, err error) {
	p, err := openPhone(s.target.url, dir, filepath.Join(s.o.data, "phones", "circuits"))
	if err != nil {
		return "", err
	}
	defer p.close()
	st, err := p.begin()
	if err != nil {
		return "", err
	}
	for range maxAttempts {
		frames, ok, err := s.look(i)
		if err != nil {
			return "", err
		}
		if !ok {
			return "no_capture_left", nil
		}
		digest, err := p.digest()
		if err != nil {
			return "", err
		}
		_, record, err := s.booth.capture(ctx, digest, frames)
		if code := client.CodeOf(err); code != "" {
			return code, nil
		} else if err != nil {
			return "", err
		}
		s.last = record
		if st, err = p.status(); err != nil {
			return "", err
		}
		if st.State != wire.StateRecapture {
			return st.State, nil
		}
	}
	return st.Code, nil
}

// replayCapture sends the bytes of the last capture again.
func (s *story) replayCapture(ctx context.Context) error {
	return s.step("replay capture", func() (string, string, error) {
		_, err := s.api.SubmitCapture(ctx, s.last)
		return expect(err, "replayed_capture", "the same bytes once more from the station: refused")
	})
}

// expect turns a refusal that must come into a told step.
func expect(err error, code, told string) (string, string, error) {
	switch got := client.CodeOf(err); {
	case err == nil:
		return "", "", fmt.Errorf("accepted, where %s must come", code)
	case got != code:
		return "", got, fmt.Errorf("%w, where %s must come", err, code)
	}
	return told, code, nil
}

// prove has a person prove to a dApp that they are human, for an action that nobody has acted in.
func (s *story) prove(ctx context.Context) error {
	return s.step("prove", func() (told, code string, err error) {
		if s.dapp, err = s.api.CreateRelyingParty(ctx, s.admin, wire.NewRelyingParty{Name: "demo dApp"}); err != nil {
			return "", "", err
		}
		if _, err = s.api.CreateAction(ctx, s.admin, s.dapp.ID, wire.NewAction{Action: "vote"}); err != nil {
			return "", "", err
		}
		p, err := s.phone(s.admitted()[0])
		if err != nil {
			return "", "", err
		}
		start := time.Now()
		made, err := p.prove(s.dapp.ID, "vote", nonce())
		if err != nil {
			return "", "", err
		}
		s.Figures["prove_seconds"] = time.Since(start).Seconds()
		s.proven = made.Verify
		v, err := s.api.Verify(ctx, s.dapp.APIKey, "", made.Verify)
		if err != nil {
			return "", "", err
		}
		return fmt.Sprintf("person %d proved to a dApp to be one of %d humans; it saw nullifier %s and nothing else", s.admitted()[0]+1, made.Crowd, short(v.Nullifier)), "", nil
	})
}

// proveAgain repeats it in three ways: the same request, and a new proof by the same person.
func (s *story) proveAgain(ctx context.Context) error {
	if err := s.step("replay proof", func() (string, string, error) {
		_, err := s.api.Verify(ctx, s.dapp.APIKey, "", s.proven)
		return expect(err, "nonce_replayed", "the same proof once more: refused")
	}); err != nil {
		return err
	}
	return s.step("prove again", func() (string, string, error) {
		p, err := s.phone(s.admitted()[0])
		if err != nil {
			return "", "", err
		}
		made, err := p.prove(s.dapp.ID, "vote", nonce())
		if err != nil {
			return "", "", err
		}
		_, err = s.api.Verify(ctx, s.dapp.APIKey, "", made.Verify)
		return expect(err, "nullifier_used", "the same human with a new proof for the same action: refused (409)")
	})
}

// programme gives the network's programme and an epoch of it that nobody of the story has claimed.
func (s *story) programme(ctx context.Context) (wire.Programme, uint64, error) {
	deadline := time.Now().Add(3 * time.Minute)
	waiting := false
	for {
		list, err := s.api.Programmes(ctx)
		if err != nil {
			return wire.Programme{}, 0, err
		}
		if len(list.Programmes) == 0 {
			return wire.Programme{}, 0, errors.New("the network has no programme")
		}
		p := list.Programmes[0]
		if p.Started && (s.memory.Epoch == nil || p.EpochNow > *s.memory.Epoch) {
			return p, p.EpochNow, nil
		}
		if time.Now().After(deadline) {
			return p, 0, errors.New("no new epoch opened in three minutes")
		}
		if !waiting {
			s.progress("epoch %d is claimed; waiting for the next, %d s long", p.EpochNow, p.Length)
			waiting = true
		}
		if s.target.tick != nil {
			if err := s.target.tick(ctx); err != nil {
				return p, 0, err
			}
		}
		select {
		case <-ctx.Done():
			return p, 0, ctx.Err()
		case <-time.After(time.Second):
		}
	}
}

// claim has a person claim the share of a new epoch for a fresh address, and reads from the chain what came.
func (s *story) claim(ctx context.Context) error {
	return s.step("claim", func() (string, string, error) {
		prog, epoch, err := s.programme(ctx)
		if err != nil {
			return "", "", err
		}
		s.memory.Epoch = &epoch
		if err := s.remember(); err != nil {
			return "", "", err
		}
		var to common.Address
		if _, err := rand.Read(to[:]); err != nil {
			return "", "", err
		}
		i := s.admitted()[1]
		p, err := s.phone(i)
		if err != nil {
			return "", "", err
		}
		out, err := p.claim(prog.ID, epoch, to.Hex())
		if err != nil {
			return "", "", err
		}
		token, err := chain.NewToken(s.target.backend, common.HexToAddress(prog.Token), nil)
		if err != nil {
			return "", "", err
		}
		balance, err := token.BalanceOf(ctx, to)
		if err != nil {
			return "", "", err
		}
		want := new(uint256.Int).Sub(uint256.MustFromDecimal(out.Amount), uint256.MustFromDecimal(out.Fee))
		if !balance.Eq(want) {
			return "", "", fmt.Errorf("the chain shows a balance of %s, and %s was to come", balance.Dec(), want.Dec())
		}
		s.Figures["epoch"], s.Figures["balance"] = epoch, balance.Dec()
		return fmt.Sprintf("person %d claimed the share of epoch %d: the chain shows %s %s at a new address, which never held gas (fee %s %s)",
			i+1, epoch, units(out.Amount, out.Fee, out.Decimals), out.Symbol, units(out.Fee, "0", out.Decimals), out.Symbol), "", nil
	})
}

// claimAgain has the same person claim the same epoch for another address.
func (s *story) claimAgain(ctx context.Context) error {
	return s.step("claim again", func() (string, string, error) {
		var to common.Address
		if _, err := rand.Read(to[:]); err != nil {
			return "", "", err
		}
		p, err := s.phone(s.admitted()[1])
		if err != nil {
			return "", "", err
		}
		list, err := s.api.Programmes(ctx)
		if err != nil {
			return "", "", err
		}
		_, err = p.claim(list.Programmes[0].ID, *s.memory.Epoch, to.Hex())
		return expectPhone(err, "already_claimed", "the same human for the same epoch, to another address: refused")
	})
}

// units writes an amount less a fee in whole tokens.
func units(amount, less string, decimals uint8) string {
	v := new(uint256.Int).Sub(uint256.MustFromDecimal(amount), uint256.MustFromDecimal(less))
	one := new(uint256.Int).Exp(uint256.NewInt(10), uint256.NewInt(uint64(decimals)))
	whole, rest := new(uint256.Int), new(uint256.Int)
	whole.DivMod(v, one, rest)
	frac := fmt.Sprintf("%0*s", int(decimals), rest.Dec())
	for len(frac) > 2 && frac[len(frac)-1] == '0' {
		frac = frac[:len(frac)-1]
	}
	return whole.Dec() + "." + frac
}

// nonce draws 32 bytes as a relying party does for each request.
func nonce() string {
	var b [32]byte
	_, _ = rand.Read(b[:]) // never fails: crypto/rand ends the process instead
	return "0x" + hex.EncodeToString(b[:])
}

const defaultPeople = 8
