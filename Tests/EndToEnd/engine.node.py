"""Holds the engine of the workbench against the command line: the same cases give the same bytes.

Runs every shipped and teaching case, practice cases and cases of drawn answers for every rubric, through the module in
Node and through `ambitie score --format json`. Needs node (apt-get install --no-install-recommends nodejs) and the module
(`Scripts/engine`, or ENGINE names its file). CASES says how many practice and drawn cases there are (500).
"""

import json
import os
import pathlib
import random
import subprocess

from workspace import ROOT, Workspace, expect, require_program, skip

node = require_program("node", "nodejs")
module = pathlib.Path(os.environ.get("ENGINE") or ROOT / ".build/engine/engine.wasm")
if not module.exists():
    skip("the engine is absent (Scripts/engine)")
count = int(os.environ.get("CASES", "500"))
workspace = Workspace()
rubrics = {path: json.loads(path.read_text()) for path in sorted((workspace.path / "rubrics").glob("*.json"))}
expect(len(rubrics) >= 5, "the shipped rubrics")
chance = random.Random(17)


def questions(rubric):
    """Each question by layer (none for facts about the case) and name, and what may be answered."""
    scales = {scale["id"]: scale["options"] for scale in rubric.get("scales", [])}
    layers = [layer["id"] for layer in rubric["layers"]]
    everything = []
    for fact in rubric.get("context", []):
        names = [f"{layer}.{fact['id']}" for layer in layers] if fact.get("each") == "layer" else [fact["id"]]
        everything += [(None, name, fact) for name in names]
    for layer in rubric["layers"]:
        everything += [(layer["id"], question["id"], question) for question in layer.get("criteria", [])]
    for layer, name, question in everything:
        options = question.get("options") or scales.get(question.get("scale")) or []
        kind = question.get("type")
        if options:
            yield layer, name, [option["id"] for option in options]
        elif kind == "boolean":
            yield layer, name, [True, False]
        elif kind == "number":
            low, high = question.get("minimum", 0), question.get("maximum", 100)
            yield layer, name, [low, high, (low + high) // 2]


def drawn(rubric, number):
    """A case whose answers are drawn; some are left out, unknown or not applicable."""
    study = {
        "format": "ambitie-case/1", "id": f"drawn_{number}",
        "rubric": {"id": rubric["id"], "version": rubric["version"]}, "title": f"Drawn {number}",
        "summary": "Drawn.", "organisation": "Nobody", "theme": "None", "reference_date": "2026-01-01",
        "sources": [], "context": {}, "answers": {},
    }
    openness = chance.choice([0, 0.1, 0.5, 0.95])
    for layer, name, values in questions(rubric):
        draw = chance.random()
        if draw < openness / 2:
            continue
        value = "unknown" if draw < openness else chance.choice(values)
        answer = {"answer": value}
        if chance.random() < 0.03:
            answer = {"answer": "not_applicable", "reason": "There is none."}
        place = study["context"] if layer is None else study["answers"].setdefault(layer, {})
        place[name] = answer
    return study


shipped = sorted((workspace.path / "cases").rglob("*.json"))
expect(len(shipped) >= 30, "the shipped cases")
paths = [(path, "shipped") for path in shipped]
folder = workspace.path / "made"
folder.mkdir()
for rubric in (path.relative_to(workspace.path) for path in rubrics):
    practised = workspace.run("practice", "--rubric", rubric, "--cases", max(12, count // 10), "--organisations", 5)
    for number, study in enumerate(json.loads(practised.stdout)["cases"]):
        path = folder / f"practice_{rubric.stem}_{number}.json"
        path.write_text(json.dumps(study.get("case", study)))
        paths.append((path, "practice"))
for number in range(count // 2):
    rubric = list(rubrics.values())[number % len(rubrics)]
    path = folder / f"drawn_{number}.json"
    path.write_text(json.dumps(drawn(rubric, number)))
    paths.append((path, "drawn"))

script = """
const { readFileSync, readdirSync } = require("fs");
const [engine, list, folder] = process.argv.slice(1);
const { exports: runs } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(engine)), {});
runs.seed(1n, 2n);
const file = (name) => ({ name, text: readFileSync(`${folder}/${name}`, "utf8") });
const rubrics = readdirSync(`${folder}/rubrics`).filter((name) => name.endsWith(".json")).sort().map((name) => file(`rubrics/${name}`));
const cases = JSON.parse(readFileSync(list, "utf8"));
const others = cases.filter(([, kind]) => kind === "shipped").map(([name]) => file(name));
for (const [name] of cases) {
  const request = { do: "assess", rubrics, case: file(name).text };
  if (request.case.includes('"from"')) request.others = others.filter((other) => other.name !== name);
  const bytes = new TextEncoder().encode(JSON.stringify(request));
  const room = runs.room(bytes.length);
  new Uint8Array(runs.memory.buffer, room, bytes.length).set(bytes);
  const address = runs.handle();
  const reply = JSON.parse(new TextDecoder().decode(new Uint8Array(runs.memory.buffer, address, runs.length())));
  process.stdout.write(JSON.stringify(reply.text ?? null) + "\\n");
}
"""
names = workspace.path / "names.json"
names.write_text(json.dumps([[str(path.relative_to(workspace.path)), kind] for path, kind in paths]))
done = subprocess.run([node, "-e", script, module, names, workspace.path], capture_output=True, text=True, timeout=1800)
expect(done.returncode == 0, f"the module: {done.stderr[-2000:]}")
answers = [json.loads(line) for line in done.stdout.splitlines()]
expect(len(answers) == len(paths), f"{len(answers)} answers to {len(paths)} cases")

counts = {}
for (path, kind), answer in zip(paths, answers):
    native = workspace.run("score", path.relative_to(workspace.path), "--format", "json").stdout
    expect(answer is not None, f"{path}: the module gives no assessment")
    expect(answer == native, f"{path}: the module and the command line differ")
    counts[kind] = counts.get(kind, 0) + 1
expect(all(counts.get(kind, 0) >= min(30, count // 2) for kind in ("shipped", "practice", "drawn")), f"few cases: {counts}")
print(counts)
