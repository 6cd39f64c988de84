"""Holds what the module stands on, memory and arithmetic of 128 bits, against what they should be, in Node.

Needs node (apt-get install --no-install-recommends nodejs), and the clang and wasm-ld that come with Swift.
"""

import json
import pathlib
import shutil
import subprocess
import tempfile

from workspace import ROOT, expect, require_program, skip

node = require_program("node", "nodejs")
swift = pathlib.Path(shutil.which("swiftc") or skip("needs swiftc")).resolve().parent
clang, linker = swift / "clang", swift / "wasm-ld"
if not (clang.exists() and linker.exists()):
    skip("this toolchain brings no clang and wasm-ld")

folder = pathlib.Path(tempfile.mkdtemp(prefix="ambitie-runtime-"))
sources = pathlib.Path(__file__).parent / "runtime"


def run(*arguments):
    done = subprocess.run([str(part) for part in arguments], capture_output=True, text=True, timeout=300)
    expect(done.returncode == 0, f"{arguments[0]}: {done.stderr}")
    return done.stdout


run(clang, "-O2", "-fno-builtin", sources / "wide.c", "-o", folder / "native", "-lm")
native = run(folder / "native").split()
expect(len(native) == 11 and len(set(native)) == 11, "ten operations and rounding")

objects = []
for source in [*(ROOT / "Sources/Module").glob("*.c"), *sources.glob("*.c")]:
    made = folder / f"{source.parent.name}-{source.name}.o"
    run(clang, "--target=wasm32-unknown-none", "-O2", "-std=c23", "-ffreestanding", "-fno-builtin", "-mbulk-memory",
        "-c", source, "-o", made)
    objects.append(made)
run(linker, "--no-entry", "--stack-first", "-z", "stack-size=1048576", "--max-memory=1073741824", *objects,
    "-o", folder / "runtime.wasm")

script = """
const assert = require("assert");
const module = new WebAssembly.Module(require("fs").readFileSync(process.argv[1]));
assert.deepStrictEqual(WebAssembly.Module.imports(module), []);
const native = JSON.parse(process.argv[2]);
const fresh = () => new WebAssembly.Instance(module, {}).exports;
const own = fresh();
native.forEach((digest, operation) =>
  assert.strictEqual(BigInt.asUintN(64, own.digest(operation)).toString(16).padStart(16, "0"), digest, `operation ${operation}`));
assert.ok(own.copies());
for (const seed of [1n, 2n, 3n]) assert.strictEqual(own.rounds(40000, seed), 0);
// What was given back is used again: the same rounds once more take hardly any new memory.
const size = own.memory.buffer.byteLength;
for (const seed of [1n, 2n, 3n]) assert.strictEqual(own.rounds(40000, seed), 0);
assert.ok(own.memory.buffer.byteLength < 1.2 * size, `${own.memory.buffer.byteLength} after ${size}`);
assert.strictEqual(own.exhausted(), 0);
assert.throws(() => own.tooMuch(), WebAssembly.RuntimeError);
assert.strictEqual(own.exhausted(), 1);
console.log("passed", size / 1048576, own.memory.buffer.byteLength / 1048576);
"""
print(run(node, "-e", script, folder / "runtime.wasm", json.dumps(native)))
