"""CSV files as people save them (cp1252, semicolons, decimal commas, UTF-16, tabs, other line breaks, columns moved)
come back as the same case.

Needs nothing but Python.
"""

import csv
import io

from workspace import Workspace, expect

space = Workspace()
space.run("sheet", "snuffelfiets", "-o", "plain.csv")
text = (space.path / "plain.csv").read_bytes().decode("utf-8-sig")
rows = list(csv.reader(io.StringIO(text), delimiter=";"))
expect(rows[0][3] == "antwoord" and len(rows) > 50, "a table")
before = (space.answers("snuffelfiets"), space.outcome("snuffelfiets"))


def written(rows, delimiter=";", end="\r\n", quoting=csv.QUOTE_MINIMAL):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(rows)
    return out.getvalue()


def moved(rows):
    """The columns the other way round, an unknown one between them, and empty rows and columns behind."""
    turned = [[*reversed(row), "", ""] for row in rows]
    turned[0][-2] = "opmerkingen van mij"
    return [["", ""], *turned, [""] * 14, ["", ""]]


ascii_only = lambda text: text.encode("cp1252", "replace")
variants = {
    "excel-utf8.csv": ("\ufeff" + written(rows)).encode(),
    "excel-cp1252.csv": ascii_only(written(rows)),
    "excel-utf16.csv": b"\xff\xfe" + written(rows, "\t").encode("utf-16-le"),
    "announced.csv": ("sep=;\r\n" + written(rows)).encode(),
    "commas.csv": written(rows, ",", "\n").encode(),
    "tabs.csv": written(rows, "\t", "\r", csv.QUOTE_ALL).encode(),
    "quoted.csv": written(rows, quoting=csv.QUOTE_ALL).encode(),
    "moved.csv": written(moved(rows)).encode(),
}
for name, content in variants.items():
    (space.path / name).write_bytes(content)
    (space.path / "cases" / "snuffelfiets.json").unlink()
    space.run("import", name)
    after = (space.answers("snuffelfiets"), space.outcome("snuffelfiets"))
    expect(before[0] == after[0], f"{name}: answers {before[0]} became {after[0]}")
    expect(before[1] == after[1], f"{name}: scores differ")

# One wrong cell is told with its line, and the rest is taken over.
wrong = [list(row) for row in rows]
at = next(index for index, row in enumerate(wrong) if row[7] == "data.build")
wrong[at][3] = "Een parner"
(space.path / "wrong.csv").write_bytes(written(wrong).encode())
errors = space.run("import", "wrong.csv", status=1).stderr
line = written(wrong[:at]).count("\n") + sum(cell.count("\n") for cell in wrong[at][:3]) + 1
expect(f"wrong.csv:{line}:" in errors and "'Een andere partner'" in errors, f"line {line}: {errors}")

# A number with a decimal comma, by a rubric that asks for one.
(space.path / "number.json").write_text("""{
  "format": "ambitie-rubric/1", "id": "number", "version": "1", "language": "nl", "title": "x", "summary": "x",
  "status": "draft", "statement": "x", "sources": [], "axes": [{"id": "a", "title": "x", "summary": "x"}],
  "layers": [{"id": "l", "title": "x", "summary": "x", "criteria": []}],
  "context": [{"id": "cost", "type": "number", "minimum": 0, "maximum": 10, "label": "x", "question": "Hoeveel?"}]}
""")
for given, status in (("2,5", 0), ("2.5", 0), ("€ 2,50", 0), ("11", 1), ("1.000", 1), ("veel", 1)):
    (space.path / "number.csv").write_bytes(f"id;antwoord\r\ncase:id;getal\r\ncost;{given}\r\n".encode())
    (space.path / "cases" / "getal.json").unlink(missing_ok=True)
    space.run("import", "number.csv", "--rubric", "number.json", "--date", "2022-05-18", status=status)
    expect(space.answers("getal") == ({"cost": 2.5} if status == 0 else {}), f"{given}: {space.answers('getal')}")
