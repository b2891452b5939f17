// Compiles the Solidity of the repository with the pinned compiler and writes one artifact a contract.
//
//   node build.mjs [-modules DIR] [-out DIR]
//
// DIR of -modules is a node_modules folder that holds the versions of package-lock.json (default: node_modules beside this file, made by
// `npm ci`); DIR of -out is where the artifacts go (default: artifacts beside this file). The output depends on the sources, the compiler
// and the settings below only, so that two machines write the same bytes. Afterwards run `go generate ./contracts/...`.
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);

// What gets an artifact: contract name to source, by path from the repository's root.
const contracts = {
  MembershipRegistry: "contracts/src/MembershipRegistry.sol",
  RegistryDesk: "contracts/src/RegistryDesk.sol",
  LeafKeys: "contracts/src/LeafKeys.sol",
  ERC1967Proxy: "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol",
  TimelockController: "@openzeppelin/contracts/governance/TimelockController.sol",
  ShareProgramme: "contracts/src/ShareProgramme.sol",
  TestToken: "contracts/src/TestToken.sol",
  HumanOnce: "examples/dapp/HumanOnce.sol",
  NullifierRegistry: "contracts/src/NullifierRegistry.sol",
  RootSource: "contracts/src/RootSource.sol",
  RootMirror: "contracts/src/RootMirror.sol",
  Groth16Harness: "contracts/src/harness/Groth16Harness.sol",
  LocalOutbox: "contracts/src/harness/LocalOutbox.sol",
  PickyToken: "contracts/src/harness/PickyToken.sol",
  TypedHarness: "contracts/src/harness/TypedHarness.sol",
};

const settings = {
  optimizer: { enabled: true, runs: 20000 },
  viaIR: true,
  evmVersion: "cancun",
  metadata: { appendCBOR: false, bytecodeHash: "none" },
};

function fail(message) {
  console.error(`build: ${message}`);
  process.exit(1);
}

let modules = join(here, "node_modules");
let out = join(here, "artifacts");
for (let args = process.argv.slice(2); args.length > 0; args = args.slice(2)) {
  if (args.length < 2) fail(`${args[0]}: value missing`);
  if (args[0] === "-modules") modules = resolve(args[1]);
  else if (args[0] === "-out") out = resolve(args[1]);
  else fail(`unknown flag ${args[0]}`);
}

const lock = JSON.parse(readFileSync(join(here, "package-lock.json"), "utf8")).packages;
for (const name of ["solc", "@openzeppelin/contracts", "@openzeppelin/contracts-upgradeable"]) {
  let got;
  try {
    got = JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")).version;
  } catch {
    fail(`no ${name} in the modules folder: run npm ci`);
  }
  const want = lock[`node_modules/${name}`].version;
  if (got !== want) fail(`${name} is ${got}, package-lock.json wants ${want}`);
}
const solc = createRequire(join(modules, "solc", "package.json"))("solc");

function read(path) {
  const file = path.startsWith("@openzeppelin/") ? join(modules, path) : join(root, path);
  return readFileSync(file, "utf8");
}

const input = {
  language: "Solidity",
  sources: Object.fromEntries(Object.values(contracts).map((path) => [path, { content: read(path) }])),
  settings: {
    ...settings,
    outputSelection: { "*": { "*": ["abi", "evm.bytecode.object", "evm.deployedBytecode.object", "metadata", "storageLayout"] } },
  },
};
const output = JSON.parse(
  solc.compile(JSON.stringify(input), {
    import: (path) => {
      try {
        return { contents: read(path) };
      } catch {
        return { error: "not found" };
      }
    },
  }),
);
// Warnings about the library's own sources are the library's business.
const problems = (output.errors ?? []).filter(
  (p) => p.severity === "error" || !p.sourceLocation?.file.startsWith("@openzeppelin/"),
);
for (const p of problems) console.error(p.formattedMessage);
if (problems.length > 0) fail("errors or warnings");

// Where variables stand, without the numbers that the compiler gives to types.
function storageOf(made) {
  return made.storageLayout.storage.map((v) => `${v.slot}+${v.offset} ${v.label} ${v.type.replace(/\)\d+_/g, ")_")}`);
}
// Works on the storage of: the two must lay it out alike.
const partners = { RegistryDesk: "MembershipRegistry" };
for (const [name, partner] of Object.entries(partners)) {
  const [a, b] = [name, partner].map((n) => storageOf(output.contracts[contracts[n]][n]).join("\n"));
  if (a !== b) fail(`${name} and ${partner} lay out their storage differently:\n${a}\n\n${b}`);
}

mkdirSync(out, { recursive: true });
for (const [name, path] of Object.entries(contracts)) {
  const made = output.contracts[path][name];
  const size = made.evm.deployedBytecode.object.length / 2;
  if (size > 24576) fail(`${name}: ${size} bytes of code, more than a chain takes`);
  const used = Object.keys(JSON.parse(made.metadata).sources).sort();
  const artifact = {
    contract: name,
    source: path,
    solc: solc.version(),
    settings,
    sourceSha256: Object.fromEntries(used.map((p) => [p, createHash("sha256").update(read(p)).digest("hex")])),
    codeSize: size,
    ...(name in partners || Object.values(partners).includes(name) ? { storage: storageOf(made) } : {}),
    abi: made.abi,
    bin: "0x" + made.evm.bytecode.object,
  };
  writeFileSync(join(out, `${name}.json`), JSON.stringify(artifact, null, 1) + "\n");
  console.log(`${name}: ${size} bytes`);
}
