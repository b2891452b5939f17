package mobilesdk

import (
	"context"
	"sync"
	"time"
)

// Listener is told how a task goes, from a thread of the SDK. OnDone or OnFailed is the last call.
type Listener interface {
	// OnProgress tells the phase (leaf, path, keys, proof, sending) and about how many percent are done.
	OnProgress(phase string, percent int)
	// OnDone brings the result, as the synchronous method of the same name gives it.
	OnDone(result string)
	// OnFailed brings the error's message, which begins with its code.
	OnFailed(message string)
}

// Task is work that runs beside the caller. It is made by a Start method.
type Task struct {
	cancel context.CancelFunc
	done   chan struct{}

	mu      sync.Mutex
	phase   string
	percent int
	result  string
	err     error
}

// start runs f on its own goroutine.
func start(l Listener, f func(ctx context.Context, step func(string, int)) (string, error)) *Task {
	ctx, cancel := context.WithCancel(context.Background())
	t := &Task{cancel: cancel, done: make(chan struct{})}
	go func() {
		defer cancel()
		step := func(phase string, percent int) {
			t.mu.Lock()
			t.phase, t.percent = phase, percent
			t.mu.Unlock()
			if l != nil && ctx.Err() == nil {
				l.OnProgress(phase, percent)
			}
		}
		result, err := guard(func() (string, error) { return f(ctx, step) })
		t.mu.Lock()
		t.result, t.err = result, err
		if err == nil {
			t.percent = 100
		}
		t.mu.Unlock()
		close(t.done)
		if l == nil {
			return
		}
		defer func() { _ = recover() }() // a listener that panics ends itself, not the app
		if err != nil {
			l.OnFailed(err.Error())
			return
		}
		l.OnDone(result)
	}()
	return t
}

// Cancel asks the task to end; it does within a second, as cancelled, unless it was just done. What was sent is not taken back.
func (t *Task) Cancel() {
	if t != nil && t.cancel != nil {
		t.cancel()
	}
}

// Await waits until the task is done, at most that many milliseconds, and tells whether it is.
func (t *Task) Await(milliseconds int64) bool {
	if t == nil || t.done == nil {
		return false
	}
	timer := time.NewTimer(time.Duration(max(milliseconds, 0)) * time.Millisecond)
	defer timer.Stop()
	select {
	case <-t.done:
		return true
	case <-timer.C:
		select {
		case <-t.done:
			return true
		default:
			return false
		}
	}
}

// Result gives the result, or the error, of a task that is done; busy before.
func (t *Task) Result() (string, error) {
	if t == nil || t.done == nil {
		return "", fail(codeNoPhone, "this task was not started")
	}
	select {
	case <-t.done:
		return t.result, t.err
	default:
		return "", fail(codeBusy, "the task still runs")
	}
}

// Phase tells what the task is doing.
func (t *Task) Phase() string {
	if t == nil {
		return ""
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.phase
}

// Percent tells about how much is done.
func (t *Task) Percent() int {
	if t == nil {
		return 0
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.percent
}
