"""Workbooks, CSV files and case files with changed bytes give a message or a correct read: never a signal, in bounded
time and memory.

Needs nothing but Python. MUTANTS says how many (300), SEED which (1).
"""

import io
import os
import random
import resource
import subprocess
import zipfile

from workspace import Workspace, expect

space = Workspace()
space.run("sheet", "snuffelfiets", "-o", "stored.xlsx")
space.run("sheet", "snuffelfiets", "-o", "seed.csv")
stored = (space.path / "stored.xlsx").read_bytes()
packed = io.BytesIO()
with zipfile.ZipFile(io.BytesIO(stored)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
    for name in old.namelist():
        new.writestr(name, old.read(name))
seeds = {
    "xlsx": [stored, packed.getvalue()],
    "csv": [(space.path / "seed.csv").read_bytes()],
    "json": [(space.path / "cases" / "snuffelfiets.json").read_bytes()],
}
randomness = random.Random(int(os.environ.get("SEED", 1)))
WORDS = [b"\x00", b"\xff\xff\xff\xff", b"<!DOCTYPE x [", b"&x;", b'"', b";", b"PK\x01\x02", b"9999999999", b"=1+1", b"\xd8\x00"]


def repacked(data):
    """A mutant of the XML inside: changed bytes of a part, with checksums that are right."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        victim = randomness.choice(old.namelist())
        for name in old.namelist():
            new.writestr(name, changed(old.read(name)) if name == victim else old.read(name))
    return out.getvalue()


def changed(data):
    data = bytearray(data)
    for _ in range(randomness.randint(1, 6)):
        at = randomness.randrange(len(data) or 1)
        kind = randomness.randrange(5)
        if kind == 0:
            data[at:at + 1] = bytes([randomness.randrange(256)])
        elif kind == 1:
            data[at:at] = randomness.choice(WORDS)
        elif kind == 2:
            del data[at:at + randomness.randint(1, 40)]
        elif kind == 3:
            data = data[:at] if randomness.random() < 0.2 else data
        else:
            other = randomness.randrange(len(data) or 1)
            data[at:at + 20] = data[other:other + 20]
    return bytes(data)


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


statuses = {}
for number in range(int(os.environ.get("MUTANTS", 300))):
    suffix = ("xlsx", "xlsx", "csv", "json")[number % 4]
    seed = randomness.choice(seeds[suffix])
    mutant = repacked(seed) if suffix == "xlsx" and randomness.random() < 0.5 else changed(seed)
    path = space.path / f"mutant.{suffix}"
    path.write_bytes(mutant)
    try:
        result = subprocess.run(
            [space.tool, "import", path, "--dry-run"], cwd=space.path, capture_output=True, timeout=20,
            preexec_fn=limits)
        status = result.returncode
    except subprocess.TimeoutExpired:
        status = "no end"
    statuses[status] = statuses.get(status, 0) + 1
    if status not in (0, 1, 2):
        kept = os.path.join(os.path.dirname(space.path), f"ambitie-mutant-{number}.{suffix}")
        with open(kept, "wb") as file:
            file.write(mutant)
        expect(False, f"mutant {number} ({kept}): {status} {result.stderr[-500:]}")
    expect(status == 0 or result.stderr, f"mutant {number}: status {status} without a message")
print(statuses)
expect(len(statuses) == 3, f"mutants should give all of 0, 1 and 2: {statuses}")
