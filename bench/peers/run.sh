#!/usr/bin/env bash
# Proves with Semaphore v4's JavaScript package at depth 32 and with unum at depth 34, one after the other on this machine, and prints both and their
# ratio. Needs Go and Node 20; the first run downloads some hundreds of megabytes of npm packages. Argument: proofs of each, by default 10.
set -euo pipefail
cd "$(dirname "$0")"
runs=${1:-10}
[ -d node_modules ] || npm ci --ignore-scripts --silent

theirs=$(node semaphore-v4.mjs "$runs")
echo "$theirs"
ours=$(cd ../.. && go test ./semaphore/proof -run '^$' -bench '^BenchmarkProve$/^membership$' -benchtime "${runs}x")
echo "$ours" | grep '^Benchmark'
echo "$theirs" | node -e '
const theirs = JSON.parse(require("fs").readFileSync(0, "utf8"))
const line = process.argv[1].split("\n").find((l) => l.startsWith("BenchmarkProve/membership"))
const of = (unit) => { const f = line.split(/\s+/); return Number(f[f.indexOf(unit) - 1]) }
const wall = of("ms/proof"), cpu = of("cpu-ms/proof")
console.log(`unum, depth 34: ${wall.toFixed(1)} ms wall, ${cpu.toFixed(1)} ms processor time`)
console.log(`semaphore v4 / unum: ${(theirs.proveWallMs / wall).toFixed(1)} in wall time, ${(theirs.proveCpuMs / cpu).toFixed(1)} in processor time`)
' "$ours"
