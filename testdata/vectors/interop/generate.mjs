// Writes proofs.json, proofs made by Semaphore v4's JavaScript package at two depths, and ../../../semaphore/interop/keys.json, the verifying keys
// that its artifacts publish for each depth. Proofs are randomised: another run writes other bytes, which verify as well. See README.md.
import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { Group } from "@semaphore-protocol/group"
import { Identity } from "@semaphore-protocol/identity"
import { generateProof, verifyProof } from "@semaphore-protocol/proof"

const artifacts = dirname(createRequire(import.meta.url).resolve("@zk-kit/semaphore-artifacts/package.json"))
const hex = (s) => "0x" + BigInt(s).toString(16).padStart(64, "0")

const keys = []
for (let depth = 1; depth <= 32; depth++) {
    const vk = JSON.parse(readFileSync(join(artifacts, `semaphore-${depth}.json`)))
    const g1 = (p) => [hex(p[0]), hex(p[1])]
    const g2 = (p) => [hex(p[0][0]), hex(p[0][1]), hex(p[1][0]), hex(p[1][1])] // x0 x1 y0 y1
    keys.push({
        depth, alpha: g1(vk.vk_alpha_1), beta: g2(vk.vk_beta_2), gamma: g2(vk.vk_gamma_2), delta: g2(vk.vk_delta_2), ic: vk.IC.map(g1)
    })
}
writeFileSync(new URL("../../../semaphore/interop/keys.json", import.meta.url), JSON.stringify(keys, null, 1) + "\n")

const proofs = []
for (const [depth, members] of [[10, 5], [20, 300]]) {
    const people = Array.from({ length: members }, (_, i) => new Identity(`interop ${i}`))
    const group = new Group(people.map((p) => p.commitment))
    const files = { wasm: join(artifacts, `semaphore-${depth}.wasm`), zkey: join(artifacts, `semaphore-${depth}.zkey`) }
    for (const [who, message, scope] of [[0, 1, 2], [members - 1, "move me", "migration"]]) {
        const proof = await generateProof(people[who], group, message, scope, depth, files)
        if (!(await verifyProof(proof))) throw new Error("their own verifier refuses it")
        proofs.push({ identity: people[who].export(), commitment: hex(people[who].commitment), proof })
    }
}
writeFileSync(new URL("proofs.json", import.meta.url), JSON.stringify(proofs, null, 2) + "\n")
process.exit(0) // snarkjs leaves its workers running
