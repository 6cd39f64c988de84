#!/usr/bin/env python3
"""A workbook that the workbench makes, filled in through openpyxl, goes back into the case as `ambitie import` takes it over.

Needs what workbench.chromium.py needs, and PyPI's openpyxl: pip install openpyxl
"""
import datetime
import os
import pathlib
import sys
import tempfile
import warnings

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from browser import ROOT, ambitie, chromium, skip, visit  # noqa: E402

try:
    import openpyxl
except ImportError:
    skip("openpyxl is absent (pip install openpyxl)")
warnings.simplefilter("error")

FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="ambitie-workbench-"))
ENGINE = pathlib.Path(os.environ.get("ENGINE") or ROOT / ".build/engine/engine.wasm.gz")
if not ENGINE.exists():
    skip("the engine is absent (Scripts/engine)")
CASE = ROOT / "cases/aerius.json"


def opened(browser):
    path = FOLDER / "werkbank.html"
    ambitie("workbench", "--engine", ENGINE, "--language", "nl", "-o", path, "--overwrite")
    seen = visit(browser, path)
    seen.page.add_init_script("delete window.showSaveFilePicker")
    page = seen.open()
    page.wait_for_selector("body[data-ready]", timeout=30000)
    return seen, page


def saved(page, button):
    page.locator("[data-view=out]").first.click()
    with page.expect_download() as waiting:
        page.locator(button).click()
    path = FOLDER / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def choose(page, *paths):
    page.locator("[data-view=start]").first.click()
    page.locator("#open-files").set_input_files([str(path) for path in paths])


def answers_come_back(browser):
    seen, page = opened(browser)
    choose(page, CASE)
    page.locator("form.question, #fill-list").first.wait_for()
    sheet = saved(page, "#save-sheet")
    book = openpyxl.load_workbook(sheet)
    rows = {row[7].value: row for row in book["invullen"].iter_rows(min_row=5)}
    by_hand = {"data.operate": "weet ik niet", "infrastructure.change": "De provincie"}
    for name, answer in by_hand.items():
        rows[name][3].value = answer
    rows["stakes"][3].value = "zomaar iets"
    rows["case:reference_date"][3].value = datetime.datetime.fromisoformat(
        str(rows["case:reference_date"][3].value))
    changed = FOLDER / "aerius-ingevuld.xlsx"
    book.save(changed)
    choose(page, changed)
    page.locator("#notices .notice.done").wait_for()
    told = page.locator("#notices").inner_text()
    assert "uit aerius-ingevuld.xlsx overgenomen" in told, told
    assert "zomaar iets" in told and "invullen!D" in told, told
    ours = saved(page, "#save-case").read_text(encoding="utf-8")
    # The command line, on a copy of the case, on the same day.
    copy = FOLDER / "cases"
    copy.mkdir()
    (copy / "aerius.json").write_bytes(CASE.read_bytes())
    ambitie("import", changed, "--into", copy / "aerius.json", status=1)
    theirs = (copy / "aerius.json").read_text(encoding="utf-8")
    assert ours == theirs, "the page and import differ"
    assert '"until": "' in ours and ours != CASE.read_text(encoding="utf-8")
    seen.expect_no_faults()
    page.context.close()


def what_is_no_sheet_is_told_of(browser):
    seen, page = opened(browser)
    picture = FOLDER / "foto.xlsx"
    picture.write_bytes(b"PK\x03\x04" + bytes(range(256)))
    table = FOLDER / "adressen.csv"
    table.write_text("naam;plaats\nJan;Utrecht\n", encoding="utf-8")
    choose(page, picture, table)
    page.locator("#notices .notice.alert").nth(1).wait_for()
    told = page.locator("#notices").inner_text()
    assert "foto.xlsx" in told and "adressen.csv" in told, told
    assert page.locator("form.question").count() == 0
    seen.expect_no_faults()
    page.context.close()


def drawings_open_alone(browser):
    seen, page = opened(browser)
    choose(page, CASE)
    page.locator("form.question, #fill-list").first.wait_for()
    vector = saved(page, "#save-vector")
    bitmap = saved(page, "#save-bitmap").read_bytes()
    assert bitmap.startswith(b"\x89PNG"), bitmap[:8]
    size = [int.from_bytes(bitmap[place:place + 4], "big") for place in (16, 20)]
    assert size[0] == 960 and size[1] > 400, size
    alone = browser.new_page()
    alone.goto(vector.as_uri())
    assert alone.evaluate("document.documentElement.nodeName") == "svg"
    assert alone.locator("text").count() >= 8 and alone.evaluate("document.documentElement.getBoundingClientRect().width") == 480
    alone.close()
    seen.expect_no_faults()
    page.context.close()


with chromium() as browser:
    for check in (answers_come_back, drawings_open_alone, what_is_no_sheet_is_told_of):
        check(browser)
        print(f"passed: {check.__name__}")
