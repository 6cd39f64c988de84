"""Killed at any moment of an import, the tool leaves the old file or the new one, whole.

Needs nothing but Python. ROUNDS says how often (60), SEED which moments (1).
"""

import os
import random
import subprocess
import time

from workspace import Workspace, expect

space = Workspace()
case = space.path / "cases" / "snuffelfiets.json"
old = case.read_bytes()
space.run("sheet", "snuffelfiets", "-o", "sheet.csv")
text = (space.path / "sheet.csv").read_text(encoding="utf-8-sig")
expect("Weinig schade" in text, "an answer to change")
text = text.replace(";Weinig schade;", ";Grote schade;")
(space.path / "sheet.csv").write_text(text, encoding="utf-8-sig", newline="")
call = ["import", "sheet.csv", "--date", "2026-01-01"]
start = time.monotonic()
space.run(*call)
length = time.monotonic() - start
new = case.read_bytes()
expect(new != old and b'"history"' in new, "the earlier answer is kept")
randomness = random.Random(int(os.environ.get("SEED", 1)))
seen = {"old": 0, "new": 0}
for _ in range(int(os.environ.get("ROUNDS", 60))):
    case.write_bytes(old)
    process = subprocess.Popen(
        [space.tool, *call], cwd=space.path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(randomness.uniform(0.5, 1.2) * length)
    process.kill()
    process.wait()
    found = case.read_bytes()
    expect(found in (old, new), "a file that is neither the old nor the new one")
    seen["old" if found == old else "new"] += 1
    for rest in case.parent.glob("*~"):
        rest.unlink()
print(seen)
