// Recomputes typed.json from its inputs, in JavaScript and without any of our Go or Solidity: a second reading of the protocol's encodings.
// Exits 1 and says what differs, or prints how many values agree. See README.md for the command.
import { readFileSync } from "node:fs"
import { secp256k1 } from "@noble/curves/secp256k1"
import { keccak_256 } from "@noble/hashes/sha3"
import { Identity } from "@semaphore-protocol/identity"
import { inCurve, r as p } from "@zk-kit/baby-jubjub"
import { verifySignature } from "@zk-kit/eddsa-poseidon"
import { poseidon2, poseidon3 } from "poseidon-lite"

const vectors = JSON.parse(readFileSync(new URL("typed.json", import.meta.url), "utf8"))
let agreed = 0
const failures = []
function same(what, got, want) {
    if (got === want) agreed++
    else failures.push(`${what}: got ${got}, want ${want}`)
}
// rows gives the rows of a section; an empty one is a failure.
function rows(name) {
    const all = vectors[name] ?? []
    if (all.length === 0) failures.push(`${name}: no rows`)
    return all
}

const bytes = (hex) => Uint8Array.from(Buffer.from(hex.slice(2), "hex"))
const hex = (b) => "0x" + Buffer.from(b).toString("hex")
const concat = (...parts) => Uint8Array.from(Buffer.concat(parts.map((part) => Uint8Array.from(part))))
const uint = (v, size) => bytes("0x" + BigInt(v).toString(16).padStart(2 * size, "0"))
const word = (v) => hex(uint(v, 32))
const number = (b) => BigInt(hex(b))
const keccak = (...parts) => keccak_256(concat(...parts))
const text = (s) => new TextEncoder().encode(s)

// The typed field T of the protocol, section 1.
const field = (type, b) => concat([type], uint(b.length, 4), b)
const u8 = (v) => field(1, uint(v, 1))
const u64 = (v) => field(1, uint(v, 8))
const u256 = (v) => field(1, uint(v, 32))
const address = (a) => field(2, bytes(a))
const raw = (b) => field(3, bytes(b))
const utf8 = (s) => field(4, text(s))
const preimage = (tag, ...fields) => concat([text(tag).length], text(tag), ...fields)
const T = (...args) => word(number(keccak(preimage(...args))) >> 8n)

for (const r of rows("policies")) {
    same("policy", word(BigInt(r.enrolledBefore) + (BigInt(r.renewedBefore) << 32n) + (BigInt(r.minAssurance) << 64n)), r.field)
}
for (const r of rows("scopes")) {
    const who = r.kind === 0 ? [u64(r.chainId), address(r.contract)] : [utf8(r.relyingParty)]
    const fields = ["scope/v1", u8(r.env), u8(r.kind), ...who, utf8(r.action), raw(r.programme), u64(r.epoch), u256(r.policy)]
    same("scope preimage", hex(preimage(...fields)), r.preimage)
    same("scope", T(...fields), r.scope)
}
for (const r of rows("claimSignals")) {
    same("claim signal", T("signal/claim/v1", address(r.recipient), u64(r.chainId), address(r.contract), u256(r.maxFee), u64(r.deadline)), r.signal)
}
for (const r of rows("verifySignals")) same("verify signal", T("signal/verify/v1", raw(r.nonce), raw(r.messageHash)), r.signal)
for (const r of rows("vetoes")) same("veto", T("veto/v1", u64(r.chainId), address(r.registry), u64(r.number), u64(r.index)), r.message)

for (const r of rows("possessions")) {
    const id = new Identity(bytes(r.privateKey))
    same("commitment", word(id.commitment), r.commitment)
    same("possession message", T("pop/v1", raw(r.challenge), u256(r.commitment)), r.message)
    const sig = id.signMessage(BigInt(r.message))
    same("possession", hex(concat(...[...id.publicKey, ...sig.R8, sig.S].map((v) => uint(v, 32)))), r.possession)
    same("possession verifies", inCurve(id.publicKey) && verifySignature(BigInt(r.message), sig, id.publicKey), true)
    same("session digest", hex(keccak(bytes(r.commitment), bytes(r.possession), bytes(r.challenge), bytes(r.salt))), r.sessionDigest)
}
for (const r of rows("leaves")) {
    const c = BigInt(r.commitment)
    same("leaf", word(c === 0n ? 0n : poseidon3([c, r.day, r.attributes])), r.leaf)
}

const type = (name) => keccak(text(vectors.types[name]))
const separator = (chainId, registry) =>
    keccak(type("domain"), keccak(text("unum")), keccak(text("1")), uint(chainId, 32), new Uint8Array(12), bytes(registry))
const typedData = (r, name, ...words) => hex(keccak([0x19, 0x01], separator(r.chainId, r.registry), keccak(type(name), ...words.map((w) => uint(w, 32)))))
function signer(digest, signature) {
    const sig = bytes(signature)
    const s = secp256k1.Signature.fromCompact(sig.slice(0, 64)).addRecoveryBit(sig[64] - 27)
    if (s.hasHighS()) return "high s"
    return hex(keccak(s.recoverPublicKey(digest.slice(2)).toRawBytes(false).slice(1)).slice(12))
}
for (const r of rows("domainSeparators")) same("domain separator", hex(separator(r.chainId, r.registry)), r.separator)
for (const r of rows("admissions")) {
    const digest = typedData(r, "admission", r.number, r.kind, r.commitment, r.attributes, r.handleHash, r.index, r.oldHandleHash, r.expiry)
    same("admission digest", digest, r.digest)
    same("admission signer", signer(r.digest, r.signature), r.signer)
    const binary = concat(uint(r.number, 8), uint(r.kind, 1), bytes(r.commitment), uint(r.attributes, 4), bytes(r.handleHash), uint(r.index, 8),
        bytes(r.oldHandleHash), uint(r.expiry, 8), bytes(r.signature))
    same("admission binary", hex(binary), r.binary)
}
for (const r of rows("batches")) {
    same("numbers hash", hex(keccak(bytes(r.numbers))), r.numbersHash)
    same("items hash", hex(keccak(bytes(r.items))), r.itemsHash)
    same("batch digest", typedData(r, "batch", r.kind, r.day, r.attributes, r.numbersHash, r.handleRoot, r.itemsHash), r.digest)
    same("batch signer", signer(r.digest, r.signature), r.signer)
}
for (const r of rows("handleRoots")) {
    let row = r.hashes.map((h) => keccak([0], bytes(h)))
    while (Math.log2(row.length) % 1 !== 0) row.push(new Uint8Array(32))
    for (; row.length > 1; row = row.filter((_, i) => i % 2 === 0).map((l, i) => keccak([1], l, row[2 * i + 1])));
    same("handle root", hex(row[0]), r.root)
    let node = keccak([0], bytes(r.hashes[r.position]))
    r.siblings.forEach((s, i) => (node = (r.position >> i) & 1 ? keccak([1], bytes(s), node) : keccak([1], node, bytes(s))))
    same("handle opening", hex(node), r.root)
}

const evaluate = (z, words) => word(words.reduceRight((sum, w) => (sum * BigInt(z) + BigInt(w)) % p, 0n))
const challenge = (...parts) => word(number(keccak(...parts)) % p)
for (const r of rows("appendBindings")) {
    const head = [uint(r.startIndex, 8), bytes(r.preRoot), bytes(r.postRoot), uint(r.day, 4), uint(r.attributes, 4)]
    same("append z", challenge(...head, ...r.commitments.map(bytes)), r.z)
    same("append y", evaluate(r.z, r.commitments), r.y)
}
for (const r of rows("updateBindings")) {
    const items = concat(...r.items.flatMap((i) => [uint(i.index, 8), uint(i.kind, 1), uint(i.attributes, 4), bytes(i.commitment)]))
    same("update items", hex(items), r.packed)
    const head = [uint(r.count, 8), uint(r.nextIndex, 8), bytes(r.preRoot), bytes(r.postRoot), uint(r.updateSeq, 8), uint(r.day, 4)]
    same("update z", challenge(...head, items), r.z)
    const words = r.items.flatMap((i) => [BigInt(i.index) + 1n, (BigInt(i.kind) << 32n) + BigInt(i.attributes), i.commitment])
    same("update y", evaluate(r.z, words), r.y)
}
let zero = 0n
for (const z of rows("zeroSubtrees")) {
    same("zero subtree", word(zero), z)
    zero = poseidon2([zero, zero])
}

for (const f of failures) console.error(f)
console.log(`${agreed} values agree, ${failures.length} differ`)
process.exit(failures.length === 0 ? 0 : 1)
