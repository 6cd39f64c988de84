"""A workbook filled in and saved by LibreOffice comes back as the same case; it saves deflated parts and shared
strings. An old .xls and an .ods give a message.

Needs Debian's LibreOffice Calc: apt-get install --no-install-recommends libreoffice-calc
"""

import re
import subprocess
import zipfile

from workspace import Workspace, expect, require_program

soffice = require_program("soffice", "--no-install-recommends libreoffice-calc")
space = Workspace()
profile = space.path / "profile"
library = profile / "user" / "basic" / "Standard"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def office(*arguments):
    subprocess.run(
        [soffice, f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", *arguments],
        cwd=space.path, capture_output=True, timeout=180, check=True)


def basic(text):
    return '"' + text.replace('"', '""').replace("\n", '" & chr(10) & "') + '"'


def fill(source, cells, saves):
    """Lets LibreOffice open a workbook, type these texts and save it in these ways."""
    lines = [f'sheet.getCellByPosition({x}, {y}).setString({basic(text)})' for (x, y), text in cells.items()]
    for name, kind in saves.items():
        lines.append(f'SaveAs(doc, "file://{space.path / name}", "{kind}")')
    code = f"""
Sub Fill
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL("file://{space.path / source}", "_blank", 0, hidden())
  sheet = doc.Sheets.getByName("invullen")
  {chr(10).join(lines)}
  doc.close(True)
  StarDesktop.terminate()
End Sub
Sub SaveAs(doc, url, kind)
  Dim options(0) As New com.sun.star.beans.PropertyValue
  options(0).Name = "FilterName" : options(0).Value = kind
  doc.storeToURL(url, options())
End Sub
"""
    code = code.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    (library / "Module1.xba").write_text(
        HEAD + '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">'
        '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"'
        f' script:language="StarBasic">{code}</script:module>')
    for kind in ("script", "dialog"):
        (library / f"{kind}.xlb").write_text(
            HEAD + '<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">'
            '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"'
            ' library:readonly="false" library:passwordprotected="false">'
            + ('<library:element library:name="Module1"/>' if kind == "script" else "") + "</library:library>")
    office("macro:///Standard.Module1.Fill")


def shown(path):
    """The texts of the first sheet as we write it, by row and column, counted from 0."""
    with zipfile.ZipFile(path) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml").decode()
    cells = {}
    for letters, row, content in re.findall(r'<c r="([A-Z]+)(\d+)"[^>]*?t="inlineStr">(.*?)</c>', xml):
        text = "".join(re.findall(r"<t[^>]*>(.*?)</t>", content))
        for code, character in (("&#10;", "\n"), ("&quot;", '"'), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
            text = text.replace(code, character)
        cells[ord(letters) - 65, int(row) - 1] = text
    return cells


space.run("sheet", "snuffelfiets", "-o", "full.xlsx")
space.run("sheet", "-o", "empty.xlsx")
# The first start fills the profile with macros of its own.
office("--convert-to", "csv", "--outdir", "first", "empty.xlsx")
full = shown(space.path / "full.xlsx")
rows = {y: text for (x, y), text in full.items() if x == 7 and text != "case:rubric" and y > 3}
cells = {(x, y): full[x, y] for y in rows for x in (3, 4, 6) if (x, y) in full}
expect(len(cells) > 60, "a sheet with answers")
fill("empty.xlsx", cells, {
    "filled.xlsx": "Calc MS Excel 2007 XML",
    "old.xls": "MS Excel 97",
    "filled.ods": "calc8",
})
with zipfile.ZipFile(space.path / "filled.xlsx") as archive:
    expect("xl/sharedStrings.xml" in archive.namelist(), "shared strings")
    expect(any(part.compress_type == zipfile.ZIP_DEFLATED for part in archive.infolist()), "deflate")
before = (space.answers("snuffelfiets"), space.outcome("snuffelfiets"))
(space.path / "cases" / "snuffelfiets.json").unlink()
space.run("import", "filled.xlsx")
after = (space.answers("snuffelfiets"), space.outcome("snuffelfiets"))
expect(before[0] == after[0], f"answers {before[0]} became {after[0]}")
expect(before[1] == after[1], "scores differ")
for name, word in (("old.xls", "password"), ("filled.ods", "no workbook")):
    errors = space.run("import", name, status=2).stderr
    expect(word in errors, f"{name}: {errors}")

# What LibreOffice saves as it is changes nothing.
space.run("sheet", "aerius", "-o", "aerius.xlsx")
office("--convert-to", "xlsx", "--outdir", "saved", "aerius.xlsx")
expect("Er verandert niets" in space.run("import", "saved/aerius.xlsx").stdout, "saving alone changes the case")
# It opens the CSV file for Dutch Excel, and what it saves of that comes back too.
space.run("sheet", "aerius", "-o", "aerius.csv")
office("--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1043,true,true", "--convert-to", "xlsx", "--outdir",
       "table", "aerius.csv")
expect("Er verandert niets" in space.run("import", "table/aerius.xlsx", status=(0, 1)).stdout, "by way of CSV")
