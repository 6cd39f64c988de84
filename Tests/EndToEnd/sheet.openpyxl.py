"""A workbook filled in through openpyxl, with columns and sheets moved and renamed, comes back as the same case.

Needs PyPI's openpyxl: pip install openpyxl
"""

import datetime
import warnings

from workspace import Workspace, expect, require_module

openpyxl = require_module("openpyxl", "openpyxl")
warnings.simplefilter("error")
space = Workspace()
SHEET, ID, ANSWER = "invullen", 8, 4


def filled(path):
    """The answers on a sheet, by the id of the question."""
    sheet = openpyxl.load_workbook(path)[SHEET]
    return {row[ID - 1].value: [cell.value for cell in row] for row in sheet.iter_rows(min_row=5)}


for case in ("snuffelfiets", "aerius"):
    space.run("sheet", case, "-o", f"{case}.xlsx")
    space.run("sheet", "-o", "empty.xlsx", "--overwrite")
    wanted = filled(space.path / f"{case}.xlsx")
    book = openpyxl.load_workbook(space.path / "empty.xlsx")
    states = {sheet.title: sheet.sheet_state for sheet in book}
    expect(states["lijsten"] == "hidden" and states["_ambitie"] == "veryHidden", f"hidden sheets: {states}")
    sheet = book[SHEET]
    expect(sheet.protection.sheet and sheet.freeze_panes == "A5", "protected, with a frozen head")
    for row in sheet.iter_rows(min_row=5):
        source = wanted.get(row[ID - 1].value)
        if source is None or row[ID - 1].value in ("case:rubric", None):
            continue
        for column in (ANSWER, 5, 7):
            row[column - 1].value = source[column - 1]
        if row[ID - 1].value == "case:reference_date":
            row[ANSWER - 1].value = datetime.datetime(2022, 5, 18)
    sheet.title = "Blad met antwoorden"
    sheet.move_range(f"A1:H{sheet.max_row}", cols=3, rows=2)
    book.move_sheet(sheet, 3)
    book.save(space.path / "filled.xlsx")
    before = (space.answers(case), space.outcome(case))
    (space.path / "cases" / f"{case}.json").unlink()
    result = space.run("import", "filled.xlsx")
    expect("Blad met antwoorden!G" in result.stdout, "places of cells: " + result.stdout)
    after = (space.answers(case), space.outcome(case))
    expect(before[0] == after[0], f"{case}: answers {before[0]} became {after[0]}")
    expect(before[1] == after[1], f"{case}: scores differ")
    again = space.run("import", "filled.xlsx")
    expect("Er verandert niets" in again.stdout, again.stdout)

# What openpyxl saves as it is changes nothing.
space.run("sheet", "ndff", "-o", "ndff.xlsx")
book = openpyxl.load_workbook(space.path / "ndff.xlsx")
book.save(space.path / "saved.xlsx")
expect("Er verandert niets" in space.run("import", "saved.xlsx").stdout, "saving alone changes the case")
