package ratelimit

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/redis/go-redis/v9"
)

// gcra decides and counts at the server in one step. Times are microseconds; the server's clock is used unless the caller brings one.
// KEYS[1] the key; ARGV: now (0 is the server's), interval, tolerance. It returns allowed, arrival time before or after, now.
var gcra = redis.NewScript(`
local now = tonumber(ARGV[1])
if now == 0 then
  local t = redis.call('TIME')
  now = tonumber(t[1]) * 1000000 + tonumber(t[2])
end
local interval, tolerance = tonumber(ARGV[2]), tonumber(ARGV[3])
local tat = tonumber(redis.call('GET', KEYS[1]) or '0')
if tat < now then tat = now end
local nextt = tat + interval
if nextt - now > tolerance then
  return {0, string.format('%.0f', tat), string.format('%.0f', now)}
end
redis.call('SET', KEYS[1], string.format('%.0f', nextt), 'PX', math.ceil((nextt - now) / 1000) + 1000)
return {1, string.format('%.0f', nextt), string.format('%.0f', now)}
`)

// Redis counts at a Redis server, for every process that uses the same server and prefix.
type Redis struct {
	client *redis.Client
	prefix string
	now    func() time.Time
}

// NewRedis gives a limiter on the server at url (redis:// or rediss://). Keys carry prefix. A nil clock uses the server's own, which
// keeps replicas with wrong clocks together; tests bring one. It dials nothing until the first decision, and never tries twice: a
// decision that is late is worthless. The caller closes it.
func NewRedis(url, prefix string, now func() time.Time) (*Redis, error) {
	opts, err := redis.ParseURL(url)
	if err != nil {
		return nil, errors.New("ratelimit: not a redis URL") // the error of the parser would repeat a password
	}
	opts.MaxRetries = -1
	opts.DialTimeout = time.Second
	opts.DialerRetries = 1
	opts.ReadTimeout = time.Second
	opts.WriteTimeout = time.Second
	opts.ContextTimeoutEnabled = true
	return &Redis{client: redis.NewClient(opts), prefix: prefix, now: now}, nil
}

// Close gives the connections back.
func (l *Redis) Close() error { return l.client.Close() }

// Ping reports whether the server answers.
func (l *Redis) Ping(ctx context.Context) error { return l.client.Ping(ctx).Err() }

// Allow implements [Limiter].
func (l *Redis) Allow(ctx context.Context, key string, r Rate) (Result, error) {
	if err := r.valid(); err != nil {
		return Result{}, err
	}
	var given int64
	if l.now != nil {
		given = l.now().UnixMicro()
	}
	t := max(r.interval().Microseconds(), 1)
	tolerance := t * int64(r.Burst)
	raw, err := gcra.Run(ctx, l.client, []string{l.prefix + key}, given, t, tolerance).Slice()
	if err != nil {
		return Result{}, fmt.Errorf("ratelimit: redis: %w", err)
	}
	var allowed int64
	var tat, now int64
	if len(raw) != 3 {
		return Result{}, errors.New("ratelimit: redis: answer of another length")
	}
	allowed, ok := raw[0].(int64)
	if !ok {
		return Result{}, errors.New("ratelimit: redis: answer of another type")
	}
	for i, p := range []*int64{&tat, &now} {
		s, ok := raw[i+1].(string)
		if !ok {
			return Result{}, errors.New("ratelimit: redis: answer of another type")
		}
		if _, err := fmt.Sscan(s, p); err != nil {
			return Result{}, fmt.Errorf("ratelimit: redis: read answer: %w", err)
		}
	}
	res := Result{Limit: r.Burst, Allowed: allowed == 1, Reset: time.Duration(tat-now) * time.Microsecond}
	if res.Allowed {
		res.Remaining = int((tolerance - (tat - now)) / t)
	} else {
		res.RetryAfter = time.Duration(tat+t-now-tolerance) * time.Microsecond
	}
	return res, nil
}
