// Writes semaphore.json: what the npm packages of Semaphore v4 answer for inputs chosen here. Deterministic: running it again gives the same bytes.
// See README.md for the command.
import { createHash } from "node:crypto"
import { Identity } from "@semaphore-protocol/identity"
import { Base8, mulPointEscalar, subOrder, r as fieldOrder } from "@zk-kit/baby-jubjub"
import { verifySignature } from "@zk-kit/eddsa-poseidon"
import * as lite from "poseidon-lite"

const hex = (n) => "0x" + n.toString(16).padStart(64, "0")
const point = (p) => [hex(p[0]), hex(p[1])]
const sha = (s) => createHash("sha256").update(s).digest()
const seeded = (s) => BigInt("0x" + sha(s).toString("hex")) % fieldOrder

// Inputs of Poseidon: zeros, small, leading zero bytes, p - 1, and spread ones.
const poseidon = []
for (let n = 1; n <= 16; n++) {
    const hash = lite["poseidon" + n]
    const rows = [
        Array(n).fill(0n),
        Array.from({ length: n }, (_, i) => BigInt(i + 1)),
        Array(n).fill(fieldOrder - 1n),
        Array.from({ length: n }, (_, i) => seeded(`poseidon ${n} ${i}`) >> BigInt(8 * (i + 1))),
        Array.from({ length: n }, (_, i) => seeded(`poseidon ${n} ${i} b`))
    ]
    for (const inputs of rows) poseidon.push({ inputs: inputs.map(hex), hash: hex(hash(inputs)) })
}
// Hashes whose first byte is zero: where unpadded encodings go wrong.
let found = 0
for (let i = 0; found < 6; i++) {
    const inputs = [BigInt(i), 7n]
    const hash = lite.poseidon2(inputs)
    if (hash >> 248n === 0n) {
        poseidon.push({ inputs: inputs.map(hex), hash: hex(hash) })
        found++
    }
}

const scopes = [0n, 1n, fieldOrder - 1n, seeded("scope a"), seeded("scope b") >> 16n]
const messages = [0n, 1n, fieldOrder - 1n, seeded("message a"), seeded("message b") >> 16n]

function vector(kind, privateKey) {
    const id = new Identity(privateKey)
    const exported = id.export()
    const again = Identity.import(exported)
    if (again.commitment !== id.commitment) throw new Error("export and import differ")
    return {
        kind, // how the key was given to the constructor
        privateKey: "0x" + Buffer.from(privateKey).toString("hex"),
        export: exported,
        secretScalar: hex(id.secretScalar),
        publicKey: point(id.publicKey),
        commitment: hex(id.commitment),
        nullifiers: scopes.map((s) => ({ scope: hex(s), nullifier: hex(lite.poseidon2([s, id.secretScalar])) })),
        signatures: messages.map((m) => {
            const s = id.signMessage(m)
            if (!verifySignature(m, s, id.publicKey)) throw new Error("signature does not verify")
            return { message: hex(m), r8: point(s.R8), s: hex(s.S) }
        })
    }
}

const identities = []
const texts = ["", "secret", "private-key", "0", "0x1234", "ünïcödé \u{1f441}", " leading and trailing ", "x".repeat(1000)]
for (const t of texts) identities.push(vector("text", t))
// Every length around Blake-512's block and padding boundaries, and some longer.
const lengths = [1, 8, 31, 32, 33, 63, 64, 65, 110, 111, 112, 113, 127, 128, 129, 239, 240, 255, 256, 257, 1024]
for (const n of lengths) identities.push(vector("bytes", Buffer.concat(Array.from({ length: 40 }, (_, i) => sha(`key ${n} ${i}`))).subarray(0, n)))
identities.push(vector("bytes", Buffer.alloc(32)))
identities.push(vector("bytes", Buffer.alloc(32, 255)))
identities.push(vector("bytes", Buffer.from([0xff, 0xfe, 0x80, 0x00, 0xc0]))) // not UTF-8
// Commitments, coordinates and scalars that start with a zero byte.
const leading = { commitment: 2, x: 2, y: 2, scalar: 2 }
for (let i = 0; Object.values(leading).some((n) => n > 0); i++) {
    const key = sha(`leading ${i}`)
    const id = new Identity(key)
    const has = { commitment: id.commitment, x: id.publicKey[0], y: id.publicKey[1], scalar: id.secretScalar }
    const hits = Object.keys(has).filter((k) => leading[k] > 0 && has[k] >> 248n === 0n)
    if (hits.length === 0) continue
    hits.forEach((k) => leading[k]--)
    identities.push(vector("bytes", key))
}

// Points: multiples of Base8.
const scalars = [1n, 2n, 3n, 8n, subOrder - 1n, subOrder - 2n, seeded("scalar") % subOrder]
const multiples = scalars.map((k) => ({ scalar: hex(k), point: point(mulPointEscalar(Base8, k)) }))

console.log(JSON.stringify({
    comment: "Made by generate.mjs from the npm packages named in package.json. DO NOT EDIT.",
    fieldOrder: hex(fieldOrder), subgroupOrder: hex(subOrder), poseidon, identities, multiples
}, null, 1))
