package enroll_test

import (
	"bufio"
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	mrand "math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"unum/enroll"
	"unum/enroll/gallery"
	"unum/enroll/station"
)

// environment by which TestKilled starts itself as another process.
const envKillDir = "UNUM_TEST_KILL_DIR"

// fileRegistrar is a registrar whose memory is a file, so that it outlives the process.
type fileRegistrar struct {
	mu   sync.Mutex
	path string
	got  map[uint64]killedRegistration
}

type killedRegistration struct {
	Number uint64
	Digest string
	Handle string
}

func openFileRegistrar(path string) (*fileRegistrar, error) {
	r := &fileRegistrar{path: path, got: map[uint64]killedRegistration{}}
	b, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	for line := range strings.Lines(string(b)) {
		if !strings.HasSuffix(line, "\n") {
			break // cut short by the end of the process: it was never acknowledged, and comes again
		}
		var k killedRegistration
		if err := json.Unmarshal([]byte(line), &k); err != nil {
			return nil, err
		}
		if have, ok := r.got[k.Number]; ok && have != k {
			return nil, fmt.Errorf("number %d was registered as two different things", k.Number)
		}
		r.got[k.Number] = k
	}
	return r, nil
}

func (r *fileRegistrar) Register(_ context.Context, digest [32]byte, number uint64, _ uint8, _ uint32, handle [32]byte) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	k := killedRegistration{number, hex.EncodeToString(digest[:]), hex.EncodeToString(handle[:])}
	if have, ok := r.got[number]; ok {
		if have != k {
			return fmt.Errorf("number %d came again for something else", number)
		}
		return nil
	}
	line, err := json.Marshal(k)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(r.path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(append(line, '\n'))
	if err := errors.Join(err, f.Close()); err != nil {
		return err
	}
	r.got[number] = k
	return nil
}

// Replace is never asked for here: nobody recovers.
func (r *fileRegistrar) Replace(context.Context, [32]byte, uint64, uint32, [32]byte, [32]byte) error {
	return errors.New("nobody recovers")
}

// killedWorld is the enroller over the files in a folder.
func killedWorld(t *testing.T, dir string) (*world, *fileRegistrar) {
	w := newWorld(t)
	w.dir = dir
	w.dsn = "sqlite:" + filepath.Join(dir, "enroll.db")
	key, err := gallery.LoadKey(filepath.Join(dir, "slab.key"))
	if err != nil {
		t.Fatal(err)
	}
	w.key = key
	reg, err := openFileRegistrar(filepath.Join(dir, "registrar"))
	if err != nil {
		t.Fatal(err)
	}
	w.config = func(c *enroll.Config) { c.Registrar = reg }
	return w, reg
}

const killedPeople = 12

// TestKilled kills the enroller's process, again and again, with SIGKILL while people enroll at it from several stations at once. What it had
// told anybody before holds afterwards, and nobody is ever enrolled twice.
func TestKilled(t *testing.T) {
	if dir := os.Getenv(envKillDir); dir != "" {
		enrollUntilKilled(t, dir)
		return
	}
	lives := 6
	if testing.Short() {
		lives = 2
	}
	dir := t.TempDir()
	key, err := gallery.NewKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	if err := key.Save(filepath.Join(dir, "slab.key")); err != nil {
		t.Fatal(err)
	}
	scraps := t.TempDir() // a killed process does not clean up after itself
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	rng := mrand.New(mrand.NewPCG(seed, 1))
	person := map[string]string{} // of a session's digest
	told := map[string]string{}   // number that a session was told
	decisions := 0
	for range lives {
		cmd := exec.Command(os.Args[0], "-test.run=^TestKilled$", "-test.count=1")
		cmd.Env = append(os.Environ(), envKillDir+"="+dir, "TMPDIR="+scraps)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := make(chan string)
		go func() {
			defer close(lines)
			for s := bufio.NewScanner(out); s.Scan(); {
				lines <- s.Text()
			}
		}()
		// It dies some moments after its first decision.
		var die <-chan time.Time
		for open := true; open; {
			var line string
			select {
			case line, open = <-lines:
				f := strings.Fields(line)
				switch {
				case len(f) == 3 && f[0] == "session":
					person[f[1]] = f[2]
				case len(f) == 4 && f[0] == "told":
					decisions++
					if f[2] == string(enroll.Admitted) {
						told[f[1]] = f[3]
					}
					if die == nil {
						die = time.After(time.Duration(rng.IntN(150_000)) * time.Microsecond)
					}
				case open && line != "":
					t.Errorf("the process said: %s", line)
				}
			case <-die:
				if err := cmd.Process.Kill(); err != nil {
					t.Fatal(err)
				}
				die = nil
			}
		}
		_, _ = io.Copy(io.Discard, out)
		if err := cmd.Wait(); err == nil || cmd.ProcessState.Exited() {
			t.Fatalf("the process was to be killed, and ended by itself: %v", cmd.ProcessState)
		}

		w, reg := killedWorld(t, dir)
		w.start()
		if err := w.s.Sweep(ctx); err != nil {
			t.Fatal(err)
		}
		live := map[string]int{}
		admitted := 0
		err = w.store.Entries(ctx, func(e enroll.Entry) error {
			if e.State == enroll.Pending {
				t.Errorf("entry %d is pending", e.Seq)
			}
			if e.Outcome != enroll.Admitted {
				return nil
			}
			admitted++
			k, ok := reg.got[e.Number]
			if !ok || k.Handle != hex.EncodeToString(e.Handle[:]) {
				t.Errorf("number %d is not the registrar's", e.Number)
			}
			if live[person[k.Digest]]++; live[person[k.Digest]] > 1 || person[k.Digest] == "" {
				t.Errorf("%q is enrolled %d times", person[k.Digest], live[person[k.Digest]])
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		for digest, number := range told {
			found := false
			for _, k := range reg.got {
				found = found || k.Digest == digest && fmt.Sprint(k.Number) == number
			}
			if !found {
				t.Errorf("somebody was told number %s, which is lost", number)
			}
		}
		if st, err := w.s.Stats(ctx); err != nil || st.InMemory != admitted || len(reg.got) != admitted {
			t.Errorf("%d admitted, the registrar has %d: %+v %v", admitted, len(reg.got), st, err)
		}
		w.close()
		if t.Failed() {
			return
		}
	}
	t.Logf("%d lives, %d decisions heard, %d admitted", lives, decisions, len(told))
	if decisions == 0 || len(told) == 0 {
		t.Error("nothing happened")
	}
}

// enrollUntilKilled is the process that is killed: each of several stations enrolls random people, for ever.
func enrollUntilKilled(t *testing.T, dir string) {
	w, _ := killedWorld(t, dir)
	w.unique.Store(uint64(time.Now().UnixNano())) // no picture comes twice, in any life
	w.config = func(config func(*enroll.Config)) func(*enroll.Config) {
		return func(c *enroll.Config) { config(c); c.NoncesPerHour = 1 << 30 }
	}(w.config)
	w.start()
	var wg sync.WaitGroup
	for i := range 4 {
		id := fmt.Sprintf("killed-%d-%d", w.unique.Add(1), i)
		k, err := station.NewKey(id, rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		w.keys[id] = k
		if err := w.s.RegisterStation(ctx, k.Public()); err != nil {
			t.Fatal(err)
		}
		rng := mrand.New(mrand.NewPCG(w.unique.Load(), uint64(i)))
		wg.Go(func() {
			for {
				who := fmt.Sprintf("p%d", rng.IntN(killedPeople))
				sess := fmt.Sprintf("%s %d", id, w.unique.Add(1))
				digest := session(sess)
				fmt.Printf("session %x %s\n", digest, who)
				d, err := w.s.Submit(ctx, w.record(id, sess, w.eyes(who)))
				if err != nil {
					fmt.Printf("refused %s: %v\n", enroll.CodeOf(err), err)
					os.Exit(1)
				}
				fmt.Printf("told %x %s %d\n", digest, d.Outcome, d.Number)
			}
		})
	}
	wg.Wait()
}
