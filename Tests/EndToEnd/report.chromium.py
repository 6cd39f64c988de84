#!/usr/bin/env python3
"""Opens the report of `ambitie report` in Chromium: light, legible, accessible, and deaf to hostile texts.

Needs chromium, playwright, axe-playwright-python and html5lib: see browser.py for the install commands.
"""
import json
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from browser import ROOT, ambitie, chromium, expect_accessible, expect_sound_html, html5lib, visit  # noqa: E402

FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="ambitie-report-"))
STRANGE = '</script><img src=x onerror=alert(1)>"\'&amp;<svg/onload=alert(1)>]]>--> {{x}}'


def make(name, *arguments):
    path = FOLDER / name
    ambitie("report", *arguments, "--language", "nl", "-o", path, "--overwrite")
    return path


def shows_every_shipped_case(browser):
    path = make("alles.html")
    expect_sound_html(path)
    expect_accessible(browser, path)
    seen = visit(browser, path)
    page = seen.open()
    assert page.locator("article.case").count() == len(list((ROOT / "cases").glob("*.json")))
    for number in range(page.locator("#overzicht .map > svg").count()):
        picture = page.locator("#overzicht .map > svg").nth(number)
        assert picture.locator("title").count() == 1 and picture.locator("desc").count() == 1
    # Every link on the page leads somewhere.
    assert page.evaluate(
        "[...document.querySelectorAll('a[href^=\"#\"]')].every(a => document.getElementById(a.hash.slice(1)))")
    page.get_by_role("button", name="Vouw alles open").click()
    assert page.locator("details:not([open])").count() == 0
    seen.expect_no_faults()


def stays_light(_):
    twelve = sorted((ROOT / "cases").glob("*.json"))[:12]
    size = make("twaalf.html", *twelve).stat().st_size
    assert size < 600 * 1024, f"{size / 1024:.0f} KiB"


def reads_without_script(browser):
    path = make("een.html", "aerius", "--kader", "samen_tenzij")
    expect_sound_html(path)
    expect_accessible(browser, path)
    seen = visit(browser, path, java_script_enabled=False)
    text = seen.open().locator("body").inner_text()
    for words in ["In het kort", "Risico's en gemiste kansen", "Wat u kunt veranderen", "Wat nog open is",
                  "Tegen het kader", "Dit bestand maakt geen verbinding met internet"]:
        assert words in text, words
    seen.expect_no_faults()


def shows_hostile_texts(browser):
    """Every text of rubric and case is an attack; none of them runs, and all of them are shown as they are."""
    rubric = json.loads((ROOT / "rubrics/digital-information-product.json").read_text(encoding="utf-8"))
    case = json.loads((ROOT / "cases/aerius.json").read_text(encoding="utf-8"))

    def hostile(node):
        if isinstance(node, dict):
            return {key: STRANGE if key in ("nl", "en", "name") and isinstance(value, str) else hostile(value)
                    for key, value in node.items()}
        return [hostile(item) for item in node] if isinstance(node, list) else node

    paths = {}
    for name, value in (("rubric", rubric), ("case", case)):
        paths[name] = FOLDER / f"vijandig-{name}.json"
        paths[name].write_text(json.dumps(hostile(value)), encoding="utf-8")
    path = make("vijandig.html", paths["case"], ROOT / "cases/dso.json", "--rubric", paths["rubric"])
    expect_sound_html(path)
    expect_accessible(browser, path)
    # An independent parser finds the text as it went in, and no element that came out of it.
    tree = html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    title = tree.find(".//article/h2")
    assert "".join(title.itertext()) == "1. " + STRANGE, title
    assert tree.find(".//img") is None
    seen = visit(browser, path)
    page = seen.open()
    page.on("dialog", lambda dialog: (seen.faults.append("a script ran"), dialog.dismiss()))
    page.wait_for_timeout(200)
    seen.expect_no_faults()


def prints_on_paper(browser):
    seen = visit(browser, make("een.html", "aerius"))
    page = seen.open()
    page.emulate_media(media="print")
    # What is folded away on the screen is on the paper.
    assert page.locator("details.trace h5").first.is_visible()
    assert len(page.pdf(format="A4", prefer_css_page_size=True)) > 10_000
    seen.expect_no_faults()


with chromium() as browser:
    for check in [shows_every_shipped_case, stays_light, reads_without_script, shows_hostile_texts, prints_on_paper]:
        check(browser)
        print(f"passed: {check.__name__.replace('_', ' ')}", flush=True)
