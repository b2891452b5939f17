// Package needs gives tests the parts that a laptop may lack: PostgreSQL, Redis, geth, a Solidity compiler, Chromium.
//
// Each function finds its part by an environment variable, gives the test a fresh corner of it, and skips the test when the part is
// absent. UNUM_REQUIRE, a comma-separated list of part names (postgres, redis, geth, solc, chromium), turns the skip into a failure: the
// continuous integration sets it, so that a missing part can't pass for a green test.
package needs

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // registers the driver "pgx"
)

// missing ends the test: a skip, or a failure when UNUM_REQUIRE names the part.
func missing(t testing.TB, part, how string) {
	t.Helper()
	if slices.Contains(strings.Split(os.Getenv("UNUM_REQUIRE"), ","), part) {
		t.Fatalf("UNUM_REQUIRE names %s, and it is not here: %s", part, how)
	}
	t.Skipf("%s is not here: %s", part, how)
}

// Postgres gives the URL of an empty schema of the server that UNUM_POSTGRES_URL names; the schema is dropped when the test ends.
func Postgres(t testing.TB) string {
	t.Helper()
	base := os.Getenv("UNUM_POSTGRES_URL")
	if base == "" {
		missing(t, "postgres", "UNUM_POSTGRES_URL is not set")
	}
	u, err := url.Parse(base)
	if err != nil {
		t.Fatal("UNUM_POSTGRES_URL is not a URL")
	}
	schema := "unum_test_" + nonce(t)
	drop, err := sql.Open("pgx", base)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if err := drop.PingContext(ctx); err != nil {
		missing(t, "postgres", "the server does not answer")
	}
	t.Cleanup(func() {
		if _, err := drop.Exec(`DROP SCHEMA IF EXISTS "` + schema + `" CASCADE`); err != nil {
			t.Error(err)
		}
		if err := drop.Close(); err != nil {
			t.Error(err)
		}
	})
	q := u.Query()
	q.Set("search_path", schema)
	u.RawQuery = q.Encode()
	return u.String()
}

// Redis gives the URL of the server that UNUM_REDIS_URL names, and a key prefix that no other test uses.
func Redis(t testing.TB) (serverURL, prefix string) {
	t.Helper()
	serverURL = os.Getenv("UNUM_REDIS_URL")
	if serverURL == "" {
		missing(t, "redis", "UNUM_REDIS_URL is not set")
	}
	return serverURL, "unum_test_" + nonce(t) + ":"
}

// Geth gives the path of a geth binary: UNUM_GETH, else geth on the PATH.
func Geth(t testing.TB) string { t.Helper(); return binary(t, "geth", "UNUM_GETH", "geth") }

// Chromium gives the path of a Chromium binary: UNUM_CHROMIUM, else chromium on the PATH.
func Chromium(t testing.TB) string {
	t.Helper()
	return binary(t, "chromium", "UNUM_CHROMIUM", "chromium")
}

func binary(t testing.TB, part, env, name string) string {
	t.Helper()
	if v := os.Getenv(env); v != "" {
		name = v
	}
	path, err := exec.LookPath(name)
	if err != nil {
		missing(t, part, "neither "+env+" nor the PATH leads to it")
	}
	return path
}

// Solc gives a folder named node_modules that holds npm's solc and OpenZeppelin's contracts: UNUM_NODE_MODULES, else
// contracts/node_modules above the test's folder (made by npm ci in contracts/).
func Solc(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("UNUM_NODE_MODULES")
	if dir == "" {
		wd, err := os.Getwd()
		if err != nil {
			t.Fatal(err)
		}
		for d := wd; ; d = filepath.Dir(d) {
			if _, err := os.Stat(filepath.Join(d, "go.mod")); err == nil {
				dir = filepath.Join(d, "contracts", "node_modules")
				break
			}
			if d == filepath.Dir(d) {
				t.Fatal("no go.mod above the test's folder")
			}
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "solc", "package.json")); err != nil {
		missing(t, "solc", "run npm ci in contracts/")
	}
	if _, err := exec.LookPath("node"); err != nil {
		missing(t, "solc", "node is not on the PATH")
	}
	return dir
}

func nonce(t testing.TB) string {
	t.Helper()
	var b [8]byte
	if _, err := rand.Read(b[:]); err != nil {
		t.Fatal(err)
	}
	return hex.EncodeToString(b[:])
}

// DropSchema drops a schema that a test made beside the one that Postgres gave.
func DropSchema(t testing.TB, url, schema string) {
	t.Helper()
	db, err := sql.Open("pgx", url)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(`DROP SCHEMA IF EXISTS "` + schema + `" CASCADE`); err != nil {
		t.Error(err)
	}
	if err := db.Close(); err != nil {
		t.Error(err)
	}
}
