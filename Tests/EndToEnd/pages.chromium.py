#!/usr/bin/env python3
"""Opens the index of `ambitie pages` in Chromium: every link works, it fits a screen, a phone and one sheet of paper, and nothing
that carries meaning vanishes in forced colours, on any of the pages.

Needs chromium, playwright, axe-playwright-python and html5lib: see browser.py for the install commands.
"""
import pathlib
import re
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from browser import ROOT, ambitie, chromium, expect_accessible, expect_sound_html, visit  # noqa: E402

FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="ambitie-pages-"))


def make(name, *arguments):
    folder = FOLDER / name
    ambitie("pages", *arguments, "--language", "nl", "-o", folder)
    return folder


def leads_everywhere(browser, folder):
    """Every link opens a page or a case in it, and the Back button comes back."""
    index = folder / "index.html"
    expect_sound_html(index)
    links = re.findall(r'href="([a-z0-9-]+\.html)(#[^"]*)?"', index.read_text(encoding="utf-8"))
    assert {name for name, _ in links} == {path.name for path in folder.glob("*.html")} - {"index.html"}
    context = browser.new_context(locale="nl-NL", viewport={"width": 1366, "height": 768})
    page = context.new_page()
    page.goto(index.as_uri())
    for name, anchor in links:
        page.locator(f'a[href="{name}{anchor}"]').click()
        page.wait_for_load_state()
        assert page.url.split("#")[0] == (folder / name).as_uri(), page.url
        if anchor:
            assert page.locator(anchor).count() == 1, anchor
        page.go_back()
        assert page.url == index.as_uri(), ("back from", name, page.url)
    context.close()


def shows_all_pages_at_once(browser, folder):
    """What each page is for stands on the first screen, and all of it on one sheet of paper."""
    seen = visit(browser, folder / "index.html", viewport={"width": 1366, "height": 768})
    page = seen.open()
    last = page.locator(".cards > li").last.bounding_box()
    assert last["y"] + last["height"] <= 768, last
    paper = page.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1, "one sheet"
    seen.expect_no_faults()
    page.context.close()


# What must still look different where a system takes the colours away: on each page, on each slide.
LOOKS = """([slide, one, other]) => {
  if (slide) { stage.go(stage.slides.findIndex(item => item.dataset.slide === slide)); stage.setStep(stage.current, 9); }
  const root = slide ? document.body : document;
  const look = selector => {
    const shown = [...root.querySelectorAll(selector)].find(element => element.getClientRects().length);
    if (!shown) return null;
    const style = getComputedStyle(shown);
    return [style.backgroundColor, style.borderTopColor, style.borderTopStyle, style.borderTopWidth, style.fill, style.fontWeight].join(' ');
  };
  return [look(one), look(other)];
}"""
DIFFERENT = [
    ("rapport.html", None, ".track i.now", ".track i:not(.now, .maybe)"),
    ("rapport.html", None, ".track i.maybe", ".track i:not(.now, .maybe)"),
    ("rapport.html", None, "svg rect.now", "svg rect.empty"),
    ("werksessie-1.html", "deciding", ".slide.current .track i.now", ".slide.current .track i:not(.now, .maybe)"),
    ("werksessie-1.html", "deciding", ".phases li.done", ".phases li.now ~ li"),
    ("werksessie-1.html", "layer_2", ".slide.current .strata .here", ".slide.current .strata span:not(.here)"),
    ("werksessie-1.html", "room", ".slide.current .band.fits.certain", ".slide.current .band.now.certain"),
    ("werksessie-1.html", "matrix", ".slide.current .step-1", ".slide.current .step-2"),
    ("dashboard.html", None, ".boxes i[data-shade]", ".boxes i:not([data-shade])"),
    ("index.html", None, ".cards > li", "body"),
]


def keeps_its_meaning_without_colours(browser, folder):
    context = browser.new_context(locale="nl-NL", viewport={"width": 1366, "height": 768}, forced_colors="active")
    page = context.new_page()
    for name, slide, one, other in DIFFERENT:
        if page.url != (folder / name).as_uri():
            page.goto((folder / name).as_uri())
        looks = page.evaluate(LOOKS, [slide, one, other])
        assert None not in looks and looks[0] != looks[1], (name, slide, one, other, looks)
    context.close()


def main():
    with chromium() as browser:
        teaching = make("teaching", "oefening", "--kader", "samen_tenzij", "--date", "2022-05-18")
        text = (teaching / "index.html").read_text(encoding="utf-8")
        assert "OEFENDATA" in text and "18 mei 2022" in text and "Samen, tenzij" in text
        leads_everywhere(browser, teaching)
        shows_all_pages_at_once(browser, teaching)
        expect_accessible(browser, teaching / "index.html")
        keeps_its_meaning_without_colours(browser, teaching)
        shipped = make("shipped", "snuffelfiets", "aerius", "ivri")
        assert "OEFENDATA" not in (shipped / "index.html").read_text(encoding="utf-8")
        leads_everywhere(browser, shipped)
        shows_all_pages_at_once(browser, shipped)
    print("pages.chromium: passed")


if __name__ == "__main__":
    main()
