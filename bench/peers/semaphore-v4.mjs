// Times proofs of Semaphore v4's JavaScript package at depth 32 and prints one JSON line: milliseconds of wall and processor time, all threads together,
// per proof. Called by run.sh.
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { Group } from "@semaphore-protocol/group"
import { Identity } from "@semaphore-protocol/identity"
import { generateProof, verifyProof } from "@semaphore-protocol/proof"

const depth = 32
const runs = Number(process.argv[2] ?? 5)
const artifacts = dirname(createRequire(import.meta.url).resolve("@zk-kit/semaphore-artifacts/package.json"))
const files = { wasm: join(artifacts, `semaphore-${depth}.wasm`), zkey: join(artifacts, `semaphore-${depth}.zkey`) }
const people = Array.from({ length: 100 }, (_, i) => new Identity(`peer ${i}`))
const group = new Group(people.map((p) => p.commitment))

const prove = (i) => generateProof(people[i], group, "message", "scope " + i, depth, files)
let last = await prove(0) // workers start
const wall = []
let cpu = process.cpuUsage()
for (let i = 1; i <= runs; i++) {
    const begin = performance.now()
    last = await prove(i)
    wall.push(performance.now() - begin)
}
cpu = process.cpuUsage(cpu)
let begin = performance.now()
if (!(await verifyProof(last))) throw new Error("proof does not verify")
const verify = performance.now() - begin
wall.sort((a, b) => a - b)
console.log(JSON.stringify({
    what: "semaphore v4, depth 32", runs, proveWallMs: +wall[runs >> 1].toFixed(1), proveCpuMs: +((cpu.user + cpu.system) / 1000 / runs).toFixed(1), verifyWallMs: +verify.toFixed(1)
}))
process.exit(0) // snarkjs leaves its workers running
