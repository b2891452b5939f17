package gallery

import (
	"math"
	"math/big"
	"math/bits"
	"math/rand/v2"
	"testing"

	"unum/enroll/iris"
)

// The tail is compared with the exact sum of binomial coefficients.
func TestBinomialTail(t *testing.T) {
	for _, n := range []int64{10, 50, 249, 300} {
		sum, all := new(big.Int), new(big.Int).Lsh(big.NewInt(1), uint(n))
		for k := int64(0); k < n; k++ {
			sum.Add(sum, new(big.Int).Binomial(n, k))
			want, _ := new(big.Float).Quo(new(big.Float).SetInt(sum), new(big.Float).SetInt(all)).Float64()
			got := logBinomialTail(float64(n), float64(k))
			if want > 1e-290 && math.Abs(got-math.Log(want)) > 1e-9*math.Max(1, math.Abs(math.Log(want))) {
				t.Fatalf("n %d k %d: %g, want %g", n, k, got, math.Log(want))
			}
		}
		if logBinomialTail(float64(n), float64(n)) != 0 {
			t.Error("the whole is not certain")
		}
	}
	for n := 10.0; n < 1000; n *= 1.7 {
		last := math.Inf(-1)
		for k := 0.0; k <= n; k += n / 97 {
			got := logBinomialTail(n, k)
			if math.IsNaN(got) || got > 1e-12 || got < last-1e-9 {
				t.Fatalf("n %g k %g: %g after %g", n, k, got, last)
			}
			last = got
		}
	}
}

func eye(hd float64, m int) Eye {
	return Eye{Distance: iris.Distance{D: int(math.Round(hd * float64(m))), M: m}, OK: true}
}

func TestJudge(t *testing.T) {
	r := DefaultRule()
	few := Eye{}
	for _, c := range []struct {
		name        string
		n           int
		left, right Eye
		want        Verdict
	}{
		{"strangers", 100, eye(0.45, 9000), eye(0.44, 9000), Unique},
		{"strangers among many", 3_000_000, eye(0.40, 9000), eye(0.43, 9000), Unique},
		{"the same person", 100, eye(0.15, 9000), eye(0.2, 9000), Duplicate},
		{"the same person among a billion", 1_000_000_000, eye(0.2, 9000), eye(0.22, 9000), Duplicate},
		{"the same person, poor pictures", 100, eye(0.32, 9000), eye(0.33, 9000), Duplicate},
		{"poor pictures of few bits", 100, eye(0.33, 3300), eye(0.34, 3300), Unique},
		{"too close to call", 100, eye(0.355, 9000), eye(0.355, 9000), Grey},
		{"one eye", 100, eye(0.3, 9000), eye(0.46, 9000), Altered},
		{"the other eye", 100, eye(0.47, 9000), eye(0.3, 9000), Altered},
		{"one eye beyond doubt", 100, eye(0.15, 9000), eye(0.46, 9000), Duplicate},
		{"the very same template", 100, eye(0, 9000), eye(0.47, 9000), Replay},
		{"nearly the same template", 100, eye(0.1, 9000), eye(0.019, 9000), Replay},
		{"the very same template beside a covered eye", 100, few, eye(0, 9000), Replay},
		{"a covered eye", 100, few, eye(0.45, 9000), TooFew},
		{"a covered eye and a match", 100, eye(0.2, 9000), few, TooFew},
		{"both covered", 100, few, few, TooFew},
		{"empty gallery", 0, eye(0.45, 9000), eye(0.45, 9000), Unique},
	} {
		if got := r.Judge(c.n, Hit{ID: 1, Left: c.left, Right: c.right}); got != c.want {
			l, rt := r.Model.LogP(c.left.Distance), r.Model.LogP(c.right.Distance)
			t.Errorf("%s: verdict %d, want %d (p %.2g, %.2g; E %.2g)", c.name, got, c.want, math.Exp(l), math.Exp(rt), math.Exp(logE(l+rt, c.n)))
		}
	}
}

// Whatever is not unique lies below the cut in at least one eye, so that a scan reports it.
func TestCutCoversJudge(t *testing.T) {
	r := DefaultRule()
	rng := rand.New(rand.NewPCG(3, 4))
	judged := 0
	for range 20_000 {
		n := int(math.Exp(rng.Float64() * 21))
		h := Hit{
			Left:  eye(0.2+0.3*rng.Float64(), iris.MinShared+rng.IntN(iris.Bits-iris.MinShared+1)),
			Right: eye(0.2+0.3*rng.Float64(), iris.MinShared+rng.IntN(iris.Bits-iris.MinShared+1)),
		}
		if r.Judge(n, h) == Unique {
			continue
		}
		judged++
		c := r.Cut(n)
		if !c.Under(h.Left.Distance) && !c.Under(h.Right.Distance) {
			t.Fatalf("n %d: %+v is not unique and above the cut %d/%d", n, h, c.Num, c.Den)
		}
	}
	if judged < 500 {
		t.Fatalf("only %d cases", judged)
	}
	if small, large := r.Cut(10), r.Cut(1_000_000_000); float64(large.Num)/float64(large.Den) > 0.9*float64(small.Num)/float64(small.Den) {
		t.Errorf("the cut does not fall with the gallery: %v, %v", small, large)
	}
}

// Honest newcomers, drawn from the model itself, are called anything but unique as rarely as the rule promises.
func TestHonestNewcomers(t *testing.T) {
	r := DefaultRule()
	rng := rand.New(rand.NewPCG(5, 6))
	const m, trials, people = 8800, 2000, 40
	draw := func() Eye {
		best := 1.0
		for range int(r.Model.Rotations) {
			ones := 0
			for left := int(r.Model.DoF); left > 0; left -= 64 {
				ones += bits.OnesCount64(rng.Uint64() >> max(0, 64-left))
			}
			best = math.Min(best, float64(ones)/r.Model.DoF)
		}
		return eye(best, m)
	}
	wrong := 0
	for range trials {
		for range people {
			if r.Judge(people, Hit{Left: draw(), Right: draw()}) != Unique {
				wrong++
				break
			}
		}
	}
	// Promised: at most 1.1 in a thousand. Ten in two thousand would be far outside chance.
	if wrong >= 10 {
		t.Errorf("%d of %d honest newcomers were not unique", wrong, trials)
	}
}

func TestPlausible(t *testing.T) {
	p := randomPair(1)
	if !Plausible(&p.Left) {
		t.Error("a fair template was refused")
	}
	ones := p.Left
	for c := range ones.Code {
		ones.Code[c] = ^uint64(0)
	}
	half := p.Left
	for c := range half.Code {
		half.Code[c] = imaginary // real parts all 0, imaginary all 1: balanced as a whole
	}
	for name, bad := range map[string]iris.Template{"no usable bit": {Code: p.Left.Code}, "all ones": ones, "one part constant": half} {
		if Plausible(&bad) {
			t.Errorf("%s was accepted", name)
		}
	}
}

func TestSameEye(t *testing.T) {
	r := DefaultRule()
	p := randomPair(1)
	rng := rand.New(rand.NewPCG(7, 8))
	again := noisy(rng, p.Left.Rotate(4), 0.15)
	mirrored := Mirror(&again)
	tilted, upsideDown := again.Rotate(40), mirrored.Rotate(95)
	for name, b := range map[string]*iris.Template{"as it is": &again, "mirrored": &mirrored, "tilted": &tilted, "mirrored and upside down": &upsideDown} {
		if !r.SameEye(&p.Left, b) {
			t.Errorf("one eye passed as two: %s", name)
		}
	}
	if r.SameEye(&p.Left, &p.Right) {
		t.Error("two eyes were called one")
	}
}
