package devchain

import (
	"context"
	"log/slog"
	"strings"

	gethlog "github.com/ethereum/go-ethereum/log"
)

// quiet sends go-ethereum's warnings and errors to log and drops the rest of its output.
func quiet(log *slog.Logger) {
	gethlog.SetDefault(quietLogger{gethlog.NewLogger(quietHandler{log.Handler().WithAttrs([]slog.Attr{slog.String("part", "geth")})})})
}

// quietLogger exists so that go-ethereum does not recognise its own logger type: it would make that logger the
// whole program's default.
type quietLogger struct{ gethlog.Logger }

// quietHandler passes warnings and worse, except for those that are a matter of course on a one-node chain.
type quietHandler struct{ slog.Handler }

func (h quietHandler) Enabled(ctx context.Context, l slog.Level) bool {
	return l >= slog.LevelWarn && h.Handler.Enabled(ctx, min(l, slog.LevelError))
}

func (h quietHandler) Handle(ctx context.Context, r slog.Record) error {
	// "Served …" repeats to the log what the caller was told, such as every refusal that it simulated.
	if expected[r.Message] || strings.HasPrefix(r.Message, "Served ") {
		return nil
	}
	r.Level = min(r.Level, slog.LevelError)
	return h.Handler.Handle(ctx, r)
}

func (h quietHandler) WithAttrs(a []slog.Attr) slog.Handler {
	return quietHandler{h.Handler.WithAttrs(a)}
}

func (h quietHandler) WithGroup(name string) slog.Handler {
	return quietHandler{h.Handler.WithGroup(name)}
}

// expected are warnings that every start of such a node gives.
var expected = map[string]bool{
	"Head block is not reachable":                               true, // a new chain
	"P2P server will be useless, neither dialing nor listening": true, // as meant
	"Unclean shutdown detected":                                 true, // the chain is made for it
}
