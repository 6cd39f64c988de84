#!/usr/bin/env python3
"""Word documents of every command that tells something, read back by python-docx and, where it is there, opened by LibreOffice.

Needs PyPI's python-docx: pip install python-docx
"""
import pathlib
import shutil
import subprocess
import zipfile

from workspace import Workspace, expect, require_module

docx = require_module("docx", "python-docx")
space = Workspace()

SESSION = """{"format": "ambitie-session/1", "rubric": {"id": "digital_information_product"},
 "preferences": [{"layer": "data", "levels": [1, 5, 15, 4]}], "notes": [{"slide": "decide.level", "text": "Data op 3."}]}"""
(space.path / "werksessie.json").write_text(SESSION, encoding="utf-8")
CALLS = {
    "score": ["score", "aerius"], "overzicht": ["score"], "explain": ["explain", "aerius"], "report": ["report", "snuffelfiets"],
    "compare": ["compare"], "kader": ["kader", "samen_tenzij", "snuffelfiets", "aerius"], "next": ["next", "snuffelfiets"],
    "path": ["path", "snuffelfiets", "--fit"], "consistency": ["consistency"], "minutes": ["minutes", "werksessie.json"],
}


def words(document):
    """All that the document says, in order."""
    paragraphs = [p.text for p in document.paragraphs]
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join(paragraphs + cells).split())


for name, call in CALLS.items():
    path = f"{name}.docx"
    space.run(*call, "--language", "nl", "-o", path, status=(0, 1))
    document = docx.Document(space.path / path)
    headings = [p for p in document.paragraphs if p.style.name.startswith("Heading")]
    expect(headings and headings[0].style.name == "Heading 1", f"{name} begins with a heading")
    expect(document.core_properties.title == headings[0].text, f"{name} is called by its first heading")
    for table in document.tables:
        expect(table.rows[0]._tr.trPr is not None and "tblHeader" in table.rows[0]._tr.trPr.xml, f"{name}: header rows")
    space.run(*call, "--language", "nl", "--format", "markdown", "-o", f"{name}.md", status=(0, 1))
    told = (space.path / f"{name}.md").read_text(encoding="utf-8")
    first = next(line for line in told.splitlines() if line.startswith("# "))[2:].replace("\\", "")
    expect(" ".join(first.split()) in words(document), f"{name} tells what Markdown tells")
    again = f"{name}-2.docx"
    space.run(*call, "--language", "nl", "-o", again, status=(0, 1))
    expect((space.path / path).read_bytes() == (space.path / again).read_bytes(), f"{name}: the same bytes")

# A house style made by another program: its Heading 1 is green, and so is ours then.
house = docx.Document()
house.styles["Heading 1"].font.color.rgb = docx.shared.RGBColor(0, 0x66, 0)
house.save(space.path / "huisstijl.docx")
space.run("score", "aerius", "-o", "huis.docx", "--template", "huisstijl.docx")
document = docx.Document(space.path / "huis.docx")
expect(str(document.paragraphs[0].style.font.color.rgb) == "006600", "takes the style of the template")
space.run("score", "aerius", "-o", "geen.docx", "--template", "werksessie.json", status=(2,))

office = shutil.which("soffice")
if office:
    for name in list(CALLS) + ["huis"]:
        subprocess.run(
            [office, "--headless", "--convert-to", "pdf", f"{name}.docx"], cwd=space.path, check=True, capture_output=True,
            timeout=120)
        pdf = pathlib.Path(space.path / f"{name}.pdf")
        expect(pdf.exists() and pdf.stat().st_size > 5000, f"LibreOffice opens {name}.docx")
for name in CALLS:
    with zipfile.ZipFile(space.path / f"{name}.docx") as archive:
        expect(archive.testzip() is None, f"{name} is a sound archive")
print(f"{len(CALLS)} documents read back" + (", and opened by LibreOffice" if office else ""))
