"""Workbooks of score, compare, select and agree hold what their CSV and JSON hold: each number a number, each text a text.

Needs PyPI's openpyxl: pip install openpyxl. With LibreOffice (soffice) they are opened and printed too.
"""

import csv
import io
import json
import pathlib
import re
import shutil
import subprocess
import warnings
import zipfile
from fractions import Fraction

from workspace import ROOT, Workspace, expect, require_module

openpyxl = require_module("openpyxl", "openpyxl")
warnings.simplefilter("error")
space = Workspace()
LIMIT = 32_767
HOSTILE = ["=1+1", "+31 30 258", "-2", "@SUM(A1)", "\u0007bel", "\u202eom", "</t></is></c>", "_x0041_", "&amp;", "0012", "1-3"]


def held(value):
    """What Excel shows of a value: openpyxl leaves the escapes of texts as they are in the file."""
    if not isinstance(value, str):
        return value
    return re.sub("_x([0-9A-F]{4})_", lambda match: chr(int(match[1], 16)), value)


def book(path):
    """The sheets by name: the heads, and for each row its cells by head."""
    found = {}
    for sheet in openpyxl.load_workbook(space.path / path):
        rows = [list(row) for row in sheet.iter_rows()]
        heads = [held(cell.value) for cell in rows[0]]
        expect(all(cell.font.b and cell.alignment.wrap_text for cell in rows[0]), f"{path} {sheet.title}: a bold head")
        kept = re.fullmatch(r"([A-Z]+)2", sheet.freeze_panes or "")
        expect(kept, f"{path} {sheet.title}: the head is frozen, not {sheet.freeze_panes}")
        expect(sheet.print_title_rows == "$1:$1", f"{path} {sheet.title}: the head is on every page")
        expect(sheet.page_setup.fitToHeight == 0 and sheet.page_setup.orientation == "landscape", f"{sheet.title}: paper")
        expect(len(sheet.title) <= 31 and not set("[]:*?/\\") & set(sheet.title), f"the name {sheet.title!r}")
        for row in rows[1:]:
            for cell in row:
                expect(cell.data_type != "f", f"{path} {sheet.title}!{cell.coordinate} is a formula")
                if isinstance(cell.value, str):
                    expect(cell.number_format == "@" and cell.alignment.wrap_text, f"{sheet.title}!{cell.coordinate}: a text")
        expect(all(8 <= sheet.column_dimensions[cell.column_letter].width <= 46 for cell in rows[0]), "widths")
        found[sheet.title] = (heads, [dict(zip(heads, (held(cell.value) for cell in row))) for row in rows[1:]])
    return found


def written(*call):
    """The rows of a table as CSV, by head."""
    text = space.run(*call, "--format", "csv", status=(0, 1)).stdout.removeprefix("\ufeff")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def same(cell, text, place):
    """Whether a cell holds what the CSV has, and as what it is."""
    if isinstance(cell, str):
        bare = text[1:] if text[:1] == "'" and cell[:1] != "'" else text
        expect(cell.replace("\r\n", "\n") == bare, f"{place}: {cell!r} is not {text!r}")
    elif cell is None:
        expect(text == "", f"{place}: empty, but {text!r} in the CSV")
    else:
        # CSV rounds to two decimals.
        number = Fraction(text.replace(",", "."))
        expect(abs(Fraction(cell) - number) <= Fraction(51, 10_000), f"{place}: {cell} is not {text}")
    return isinstance(cell, (int, float)), cell is None


def compare(sheet, rows, name):
    """Holds a sheet against the rows of the CSV; how many cells were numbers, texts, and empty."""
    heads, cells = sheet
    expect(sorted(heads) == sorted(rows[0]), f"{name}: heads {heads} and {rows[0]}")
    expect(len(cells) == len(rows) - 1, f"{name}: {len(cells)} rows, {len(rows) - 1} in the CSV")
    counts = [0, 0, 0]
    for number, (cell, row) in enumerate(zip(cells, rows[1:])):
        for head, text in zip(rows[0], row):
            is_number, is_empty = same(cell[head], text, f"{name} row {number + 2} {head}")
            counts[0 if is_number else 2 if is_empty else 1] += 1
    return counts


def make(path, *call, status=(0, 1)):
    """Writes a workbook twice, to see the same bytes, and reads it."""
    space.run(*call, "-o", path, status=status)
    space.run(*call, "--format", "xlsx", "-o", "again.xlsx", "--overwrite", status=status)
    expect((space.path / path).read_bytes() == (space.path / "again.xlsx").read_bytes(), f"{path}: the same bytes")
    with zipfile.ZipFile(space.path / path) as archive:
        expect(archive.testzip() is None, f"{path}: a sound archive")
    return book(path)


def of_score(path, *call):
    """A sheet for each rubric: its rows are those of the CSV with that rubric, in the same order."""
    rows = written(*call)
    counts, sheets = [0, 0, 0], make(path, *call)
    for name, (heads, cells) in sheets.items():
        rubric = cells[0][next(head for head in heads if head == "rubric")]
        places = [rows[0].index(head) for head in heads]
        own = [[row[place] for place in places] for row in rows if row[-1] in (rubric, "rubric")]
        own[0] = heads
        counts = [a + b for a, b in zip(counts, compare((heads, cells), own, f"{path} {name}"))]
    expect(sum(len(cells) for _, cells in sheets.values()) == len(rows) - 1, f"{path}: every row has a sheet")
    return counts, sheets


def exact_scores(path, case):
    """Holds the ends of every score of a case against the exact ones of the JSON; how many."""
    (_, cells), = book(path).values()
    scored = json.loads(space.run("score", case, "--json").stdout)["assessments"][0]
    layers = {layer["id"]: layer["title"]["nl"] for layer in scored["layers"]}
    checked = 0
    for decision in scored["decisions"]:
        if decision.get("role") != "score" or decision.get("layer") is None:
            continue
        ends = decision.get("range") or {"lowest": decision["value"], "highest": decision["value"]}
        row = next(row for row in cells if row["laag"] == layers[decision["layer"]])
        for end, key in (("laagst", "lowest"), ("hoogst", "highest")):
            cell, number = row[f"{decision['title']['nl']} ({end})"], ends[key]
            expect(cell == float(Fraction(number)), f"{decision['name']} {key}: {cell} is not {number}")
            checked += 1
    return checked


# score
counts, sheets = of_score("score.xlsx", "score", "aerius", "snuffelfiets", "koploperdeals", "--language", "nl")
expect(min(counts) > 100, f"score has numbers, texts and empty cells: {counts}")
of_score("one.xlsx", "score", "aerius", "--language", "nl")
of_score("english.xlsx", "score", "snuffelfiets", "--language", "en")
expect(exact_scores("one.xlsx", "aerius") > 10, "scores are exact")
expect(len(sheets) > 1, f"a sheet for each rubric: {list(sheets)}")

# compare, of practice cases of which some have two dates
space.run("practice", "--cases", "12", "--organisations", "3", "-o", "practice.json")
tables = make("compare.xlsx", "compare", "practice.json", "--language", "nl")
expect(list(tables)[:5] == ["niveaus", "signalen", "leren", "verloop", "consequent"], f"sheets {list(tables)}")
total = [0, 0, 0]
for name, view in zip(tables, ("matrix", "flags", "learning", "trend", "consistency")):
    rows = written("compare", "practice.json", "--language", "nl", "--view", view)
    total = [a + b for a, b in zip(total, compare(tables[name], rows, name))]
    alone = make(f"{view}.xlsx", "compare", "practice.json", "--language", "nl", "--view", view)
    expect(alone == {name: tables[name]}, f"--view {view} is that sheet alone")
expect(min(total) > 50, f"compare has numbers, texts and empty cells: {total}")

compared = json.loads(space.run("compare", "practice.json", "--json", status=(0, 1)).stdout)
expect(len(tables["casussen"][1]) > 10 and compared["format"].startswith("ambitie-comparison"), "cases by themselves")


# select: against the exact numbers of the JSON
def of_select(path, folder, *call):
    sheets = make(path, "select", *call, "--language", "nl", status=(0, 1))
    chosen = json.loads(space.run("select", *call, "--json", status=(0, 1)).stdout)
    shown = chosen["certain"] if chosen["certain"]["choices"] else chosen.get("possible") or chosen["certain"]
    best = shown["choices"][0]["cases"] if shown["choices"] else None
    details, asked = ["keuze", "grenzen", "andere keuzes"], ["nog te vragen"]
    is_hope = shown["choices"] and not chosen["certain"]["choices"]
    expect(list(sheets) == ["uitkomst", *(asked + details if is_hope else details + asked)], f"{path}: {list(sheets)}")
    heads, rows = sheets["keuze"]
    low, high = (next(head for head in heads if head.endswith(f"({end})")) for end in ("laagst", "hoogst"))
    cases = {row["casus"]: row for row in rows}
    expect(len(cases) == len(chosen["cases"]) > 0, f"{path}: every case has a row")
    yes = "ja" if chosen["certain"]["choices"] else "kan nog"
    for case in chosen["cases"]:
        row = cases[case["id"]]
        for head, key in ((low, "lowest"), (high, "highest")):
            number = case.get(key)
            expect(row[head] == (None if number is None else float(Fraction(number))), f"{path} {case['id']} {key}")
        expect(row["in de keuze"] == (None if best is None else yes if case["id"] in best else "nee"), f"{path} {row}")
        wanted = {True: "ja", False: "nee", None: "onbekend"}[case.get("eligible")]
        expect(row["mag meedoen"] == wanted, f"{path} {row}")
        reason = row[heads[-1]]
        expect((reason is not None) == (best is not None and case["id"] not in best), f"{path}: why not {reason!r}")
    if best is not None:
        size = sheets["grenzen"][1][0]
        expect(size["samen (laagst)"] == size["samen (hoogst)"] == len(best), f"{path}: {size}")
    others = [(row[sheets["andere keuzes"][0][1]]) for row in sheets["andere keuzes"][1]]
    expect(others == [float(Fraction(choice["value"])) for choice in shown["choices"][1:]], f"{path}: others {others}")
    asked = {row["vraag"]: row["antwoorden die ontbreken"] for row in sheets["nog te vragen"][1]}
    missing = sum(len(case["undecided_by"]) for case in chosen["cases"] if case.get("eligible") is not False)
    expect(sum(asked.values()) == (0 if chosen["settled"] else missing), f"{path}: asked {asked}")
    return sheets


of_select("deals.xlsx", ".", "koploperdeals")
shutil.copytree(ROOT / "Tests/AmbitieTests/Fixtures/select", space.path / "plans")
home, space.path = space.path, space.path / "plans"
of_select("all.xlsx", ".")
of_select("open.xlsx", ".", "cases", "ferry.json")
of_select("impossible.xlsx", ".", "--bound", "budget=..4")
space.path = home

# A workbook goes to a file, and has no template.
expect("-o" in space.run("score", "--format", "xlsx", status=2).stderr, "no workbook on the screen")
space.run("score", "-o", "x.xlsx", "--template", "x.docx", status=2)

# Hostile texts stay texts; one that is too long is refused in words.
study = json.loads((space.path / "cases/aerius.json").read_text())
for number, text in enumerate(HOSTILE):
    hostile = dict(study, id=f"hostile_{number}", title=text, organisation=text, theme=text)
    (space.path / f"hostile-{number}.json").write_text(json.dumps(hostile))
names = [f"hostile-{number}.json" for number in range(len(HOSTILE))]
_, sheets = of_score("hostile.xlsx", "score", *names, "--language", "nl")
(_, rows), = sheets.values()
titles = {row["casus"]: row["titel"] for row in rows}
for number, text in enumerate(HOSTILE):
    shown = text.replace("\u0007", "\\u{7}").replace("\u202e", "\\u{202e}")
    expect(titles[f"hostile_{number}"] == shown, f"{titles[f'hostile_{number}']!r} stays {shown!r}")
make("hostile-compare.xlsx", "compare", *names, "--language", "nl")
for length in (LIMIT, LIMIT + 1, 40_000):
    (space.path / "long.json").write_text(json.dumps(dict(study, id="long", theme="x" * length)))
    result = space.run("score", "long.json", "-o", f"long-{length}.xlsx", "--language", "nl", status=(0, 2))
    refused = f"{length} tekens; hoogstens {LIMIT}" in result.stderr
    expect(refused == (length > LIMIT) == (result.returncode == 2), f"{length}: {result.stderr[:300]}")
    expect((space.path / f"long-{length}.xlsx").exists() == (length <= LIMIT), "nothing is written that is refused")

office = shutil.which("soffice")
if office:
    for path in ("score", "compare", "deals", "hostile"):
        for form in ("pdf", 'csv:"Text - txt - csv (StarCalc)":59,34,76,1,,0,false,true,false,false,false,-1'.replace('"', "")):
            subprocess.run(
                [office, "--headless", "--convert-to", form, "--outdir", "office", f"{path}.xlsx"], cwd=space.path, check=True,
                capture_output=True, timeout=180)
        expect((space.path / f"office/{path}.pdf").stat().st_size > 5000, f"LibreOffice prints {path}.xlsx")
        for name, (heads, rows) in book(f"{path}.xlsx").items():
            found = next((space.path / "office").glob(f"{path}-{name}.csv"))
            seen = list(csv.reader(io.StringIO(found.read_text(encoding="utf-8"), newline=""), delimiter=";"))
            expect(seen[0] == heads and len(seen) == len(rows) + 1, f"LibreOffice reads {path} {name}")
            for row, line in zip(rows, seen[1:]):
                for head, text in zip(heads, line):
                    if isinstance(row[head], str):
                        expect(row[head] == text, f"LibreOffice: {path} {name} {head}: {text!r} is not {row[head]!r}")
print(f"{sum(counts) + sum(total)} cells are those of the CSV" + (", and LibreOffice opens them" if office else ""))
