"""Every shipped case, and cases with several assessors, links and odd numbers, come through workbooks, CSV files and
record as they were: the same bytes, and nothing that is told.

Saves the workbooks with openpyxl (pip install openpyxl) and LibreOffice (apt-get install --no-install-recommends
libreoffice-calc) where those are there; without either it tries the files as they were written.
"""

import json
import shutil
import subprocess
import warnings

from workspace import Workspace, expect

warnings.simplefilter("ignore")
space = Workspace()
cases = space.path / "cases"


def made(name, source, change):
    """A case of our own, made of a shipped one."""
    study = json.loads((cases / source).read_text())
    study["id"] = name
    change(study)
    path = cases / f"{name}.json"
    path.write_text(json.dumps(study))
    space.run("format", path)


def rated(study):
    study["assessors"] = [{"id": "ann", "name": "Ann de Vries"}, {"id": "bo", "name": "Bo"}, {"id": "cem", "name": "Cem"}]
    for index, answers in enumerate(study["answers"].values()):
        for name, answer in list(answers.items()):
            given = answer if isinstance(answer, dict) else {"answer": answer}
            value = {key: given[key] for key in ("answer", "reason", "rationale") if key in given}
            ratings = [{**value, "assessor": "ann", "date": "2026-01-02"}, {"answer": "unknown", "assessor": "bo"}]
            if index % 2:
                ratings.append({"answer": "not_applicable", "reason": "Past hier niet.", "assessor": "cem"})
            answers[name] = {"ratings": ratings}
            if index % 3 == 1:
                answers[name]["consensus"] = {**value, "by": "Ann en Bo", "rationale": "Samen besproken."}
            answers[name]["history"] = [{"answer": "unknown", "assessor": "ann", "until": "2026-01-01"}]


def costly(cost):
    def change(study):
        study["context"]["cost"] = cost
    return change


made("rated", "snuffelfiets.json", rated)
made("rated_links", "gis_utrecht.json", rated)
for index, cost in enumerate([1.125, 250000, 0.001, 123456789012.125, {"answer": 12.5, "rationale": "€ 250.000"}]):
    made(f"cost_{index}", "koploperdeals/deal_snuffelfiets.json", costly(cost))
made("cost_small", "koploperdeals/deal_snuffelfiets.json", costly(0))
small = cases / "cost_small.json"
small.write_text(small.read_text().replace('"cost": 0', '"cost": 333333333333333e-15'))
space.run("format", small)

paths = sorted(path for path in cases.rglob("*.json"))
expect(len(paths) > 40, f"{len(paths)} cases")
before = {path: path.read_bytes() for path in paths}
same = ("Er verandert niets", "Nothing changes")


def comes_back(path, name):
    result = space.run("import", name, "--into", path, "--date", "2026-05-04")
    expect(any(word in result.stdout for word in same), f"{name} changes {path.name}: {result.stdout}")
    expect(result.stderr == "", f"{name}: {result.stderr}")
    expect(path.read_bytes() == before[path], f"{name} writes {path.name}")


for kind in ("written", "openpyxl", "office"):
    (space.path / kind).mkdir()
for path in paths:
    study = json.loads(before[path])
    name = path.stem
    space.run("sheet", path, "-o", f"written/{name}.xlsx")
    comes_back(path, f"written/{name}.xlsx")
    for index, options in enumerate((["--language", "nl"], ["--language", "en"], ["--raw"])):
        space.run("sheet", path, "-o", f"written/{name}-{index}.csv", *options)
        comes_back(path, f"written/{name}-{index}.csv")
    space.run("record", path, input="# niets\n")
    expect(path.read_bytes() == before[path], f"record changes {path.name}")

try:
    import openpyxl
except ImportError:
    openpyxl = None
if openpyxl:
    for path in paths:
        openpyxl.load_workbook(space.path / f"written/{path.stem}.xlsx").save(space.path / f"openpyxl/{path.stem}.xlsx")
        comes_back(path, f"openpyxl/{path.stem}.xlsx")

if soffice := shutil.which("soffice"):
    books = sorted((space.path / "written").glob("*.xlsx"))
    subprocess.run(
        [soffice, f"-env:UserInstallation=file://{space.path / 'profile'}", "--headless", "--convert-to", "xlsx",
         "--outdir", space.path / "office", *books], capture_output=True, timeout=600, check=True)
    for path in paths:
        comes_back(path, f"office/{path.stem}.xlsx")

# A link that is answered in a sheet is changed, and kept in the history.
space.run("sheet", "gis_utrecht", "-o", "link.csv")
text = (space.path / "link.csv").read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
study = json.loads(before[cases / "gis_utrecht.json"])
name = next(key for key, fact in study["context"].items() if isinstance(fact, dict) and "from" in fact)
origin = "{id} {version}".format(**study["rubric"])
(space.path / "one.csv").write_text(
    f"id;antwoord;toelichting\ncase:rubric;{origin} gis_utrecht\n{name};weet ik niet;Nog eens nagevraagd.\n")
told = space.run("import", "one.csv", "--date", "2026-05-04").stdout
expect("Nieuw (" not in told and "volgt uit" in told, told)
fact = json.loads((cases / "gis_utrecht.json").read_text())["context"][name]
expect(fact["history"][-1]["from"] == study["context"][name]["from"], str(fact))
