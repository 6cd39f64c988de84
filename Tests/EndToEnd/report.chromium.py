#!/usr/bin/env python3
"""Opens the report of `ambitie report` in Chromium: light, legible, accessible, and deaf to hostile texts.

Needs chromium, playwright, axe-playwright-python and html5lib: see browser.py for the install commands.
"""
import json
import pathlib
import re
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from browser import ROOT, ambitie, chromium, expect_accessible, expect_sound_html, html5lib, visit  # noqa: E402

FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="ambitie-report-"))
MOST_PAGES, MOST_WORDS = 40, 15_000
STRANGE = '</script><img src=x onerror=alert(1)>"\'&amp;<svg/onload=alert(1)>]]>--> {{x}}'


def make(name, *arguments):
    """The report of a name is made once."""
    path = FOLDER / name
    if path.exists():
        return path
    ambitie("report", *arguments, "--language", "nl", "-o", path, "--overwrite")
    return path


def page_count(page):
    """How many sheets of A4 the page takes."""
    return len(re.findall(rb"/Type ?/Page\b", page.pdf(prefer_css_page_size=True)))


def shows_every_shipped_case(browser):
    path = make("alles.html")
    expect_sound_html(path)
    expect_accessible(browser, path)
    seen = visit(browser, path)
    page = seen.open()
    assert page.locator("article.case").count() == len(list((ROOT / "cases").glob("*.json")))
    pictures = page.locator(".overview .map > svg")
    assert pictures.count() > 2
    for picture in pictures.all():
        assert picture.locator("title").count() == 1 and picture.locator("desc").count() == 1
    # Every link on the page leads somewhere.
    assert page.evaluate(
        "[...document.querySelectorAll('a[href^=\"#\"]')].every(a => document.getElementById(a.hash.slice(1)))")
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(set(ids)) == len(ids), [name for name in ids if ids.count(name) > 1][:5]
    # A rectangle without a size of its own is nothing once it is taken along.
    assert page.evaluate("[...document.querySelectorAll('svg rect')].every(e => e.hasAttribute('width') && e.hasAttribute('height'))")
    words = len(re.findall(r"\w+", page.locator("body").inner_text()))
    assert words <= MOST_WORDS, words
    pages = page_count(page)
    assert pages <= MOST_PAGES, pages
    seen.expect_no_faults()


def stays_light(_):
    twelve = sorted((ROOT / "cases").glob("*.json"))[:12]
    size = make("twaalf.html", *twelve).stat().st_size
    assert size < 600 * 1024, f"{size / 1024:.0f} KiB"


def reads_without_script(browser):
    path = make("een-kader-alles.html", "aerius", "--kader", "samen_tenzij", "--full")
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
    # One case, also with its kader, is two pages; a council that chose one gets no third for half of it.
    kader = ["--kader", "samen_tenzij"]
    for name, case, more in [("een.html", "aerius", []), ("weinig.html", "snuffelfiets", []), ("een-kader.html", "aerius", kader),
                             ("weinig-kader.html", "snuffelfiets", kader), ("open-kader.html", "merwedekanaalzone", kader)]:
        seen = visit(browser, make(name, case, *more))
        pages = page_count(seen.open())
        assert pages <= 2, (case, more, pages)
        seen.expect_no_faults()
    seen = visit(browser, make("kader.html", "--kader", "samen_tenzij"))
    page = seen.open()
    pages = page_count(page)
    assert pages <= MOST_PAGES, pages
    # The cases beside each other are one page.
    page.evaluate("document.querySelectorAll('.kader, .case, .method').forEach((part) => part.remove())")
    pages = page_count(page)
    assert pages == 1, pages
    seen.expect_no_faults()
    seen = visit(browser, make("alles-van-een.html", "aerius", "--full"))
    page = seen.open()
    page.emulate_media(media="print")
    assert not page.locator("button:visible").count()
    # What is folded away on the screen is on the paper.
    assert page.locator("details.trace h5").first.is_visible()
    assert len(page.pdf(format="A4", prefer_css_page_size=True)) > 10_000
    seen.expect_no_faults()


def concludes_on_the_first_screen(browser):
    """What it comes to, three findings and what to ask, without scrolling."""
    for name, arguments in [("een.html", ["aerius"]), ("alles.html", [])]:
        seen = visit(browser, make(name, *arguments))
        seen.page.set_viewport_size({"width": 1366, "height": 768})
        page = seen.open()
        for selector in [".conclusion", ".heaviest li:nth-child(3)", ".ask-first li:nth-child(3)"]:
            box = page.locator(f".first-screen {selector}").first.bounding_box()
            assert box and box["y"] + box["height"] <= 768, (name, selector, box)
        contents = page.locator("nav.contents").bounding_box()
        assert contents["x"] + contents["width"] < page.locator(".content").bounding_box()["x"], contents
        seen.expect_no_faults()


def gives_data_and_charts(browser):
    """The table of `score`, and drawings that open alone."""
    seen = visit(browser, make("alles.html"), accept_downloads=True)
    page = seen.open()
    with page.expect_download() as caught:
        page.locator("#take-data").click()
    table = FOLDER / "tabel.csv"
    ambitie("score", *sorted((ROOT / "cases").glob("*.json")), "--format", "csv", "--language", "nl", "-o", table, "--overwrite")
    assert pathlib.Path(caught.value.path()).read_bytes() == table.read_bytes()
    figure = page.locator("figure.stack").first
    for name, kind in [("Bewaar als SVG", "svg"), ("als PNG", "png")]:
        with page.expect_download() as caught:
            figure.get_by_role("button", name=name).click()
        assert caught.value.suggested_filename.endswith(f"-stapel.{kind}")
        content = pathlib.Path(caught.value.path()).read_bytes()
        if kind == "png":
            assert content.startswith(b"\x89PNG")
            continue
        alone = FOLDER / "stapel.svg"
        alone.write_bytes(content)
        own = browser.new_page()
        own.goto(alone.as_uri())
        sizes = own.evaluate("[...document.querySelectorAll('rect.now, rect.maybe')].map(e => [e.getBoundingClientRect().width, getComputedStyle(e).fill])")
        assert sizes and all(width > 10 and fill not in ("rgb(0, 0, 0)", "none") for width, fill in sizes), sizes
        own.close()
    seen.expect_no_faults()


with chromium() as browser:
    for check in [shows_every_shipped_case, concludes_on_the_first_screen, gives_data_and_charts, stays_light, reads_without_script, shows_hostile_texts, prints_on_paper]:
        check(browser)
        print(f"passed: {check.__name__.replace('_', ' ')}", flush=True)
