#!/usr/bin/env python3
"""Drives the deck of `ambitie deck` in Chromium as a facilitator: vote, reveal, what if, save, reload, and notes.

Needs chromium, playwright, axe-playwright-python and html5lib: see browser.py for the install commands.
"""
import json
import pathlib
import re
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from browser import AXE, ROOT, Visit, ambitie, chromium, expect_sound_html, visit  # noqa: E402

from playwright.sync_api import Error as PageError  # noqa: E402

FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="ambitie-deck-"))
STRANGE = '</script><img src=x onerror=alert(1)>"\'&amp;'
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
SCREEN = {"width": 1920, "height": 1080}


def make(name, *arguments):
    path = FOLDER / name
    ambitie("deck", *arguments, "--language", "nl", "-o", path, "--overwrite")
    expect_sound_html(path)
    return path


def visit_in(context, path):
    """Another window of the same browser."""
    return Visit(context.new_page(), path)


def until(page, expression, argument=None, seconds=5):
    """Waits for an expression to hold; the page's own policy keeps playwright from doing that in the page."""
    end = time.monotonic() + seconds
    while True:
        try:
            if page.evaluate(expression, argument):
                return
        except PageError:
            pass  # It is being loaded.
        assert time.monotonic() < end, expression
        page.wait_for_timeout(50)


def heading(page):
    return page.locator(".slide.current h2").inner_text()


def slide(page, name):
    """Goes to a slide by its name, with the keys that a facilitator has."""
    index = page.evaluate("name => stage.slides.findIndex(slide => slide.dataset.slide === name)", name)
    assert index >= 0, name
    page.keyboard.press("g")
    page.locator("#goto-number").fill(str(index + 1))
    page.keyboard.press("Enter")
    assert page.evaluate("stage.current.dataset.slide") == name
    assert page.evaluate("location.hash") == f"#d{index + 1}"


def axe(page, state):
    page.evaluate(AXE + ";null")
    found = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, preload: false})"
        ".then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html.slice(0, 120)))", TAGS)
    assert not found, (state, found)


def votes_reveals_and_keeps(browser, path):
    seen = visit(browser, path, viewport=SCREEN)
    page = seen.open()
    assert page.evaluate("document.activeElement.tagName") == "H2", "focus goes to the heading"
    for _ in range(3):
        page.keyboard.press("PageDown")
    assert heading(page).startswith("Zo lezen we een product")
    page.keyboard.press("PageUp")

    slide(page, "tally")
    for key in ["2", "2", "2", "3", "3", "4", "Shift+Digit4", "4"]:
        page.keyboard.press(key if key.startswith("Shift") else f"Digit{key}")
    page.keyboard.press("Digit0")
    cells = lambda: [text.strip() for text in page.locator(".slide.current tr.chosen button.count").all_inner_texts()]
    assert set(cells()) <= {"", "•"}, "hidden until V"
    page.keyboard.press("v")
    assert cells() == ["0", "3", "2", "1", "1"], cells()

    slide(page, "room")
    row = page.locator(".slide.current tbody tr").first
    bands = lambda kind: page.locator(f".slide.current .band.{kind}:is(.certain, .maybe)")
    assert "Zaal: midden tussen 2 en 3, van 2 t/m 4." in row.inner_text()
    assert "Past" not in row.inner_text() and not bands("fits").first.is_visible()
    page.keyboard.press("Space")
    assert "Past:" in row.inner_text() and "Nu:" not in row.inner_text()
    assert bands("fits").first.is_visible() and not bands("now").first.is_visible()
    page.keyboard.press("PageDown")
    assert "Nu:" in row.inner_text() and bands("now").first.is_visible()
    # Back takes back one step, and the slide before only when none is left.
    page.keyboard.press("PageUp")
    assert page.evaluate("stage.current.dataset.slide") == "room"
    assert "Nu:" not in row.inner_text() and bands("fits").first.is_visible()
    page.keyboard.press("PageUp")
    page.keyboard.press("PageUp")
    assert page.evaluate("stage.current.dataset.slide") == "tally"
    for _ in range(3):
        page.keyboard.press("PageDown")
    assert "Nu:" in row.inner_text(), "and on again as before"
    # An open outcome is hatched over all of its range, and never solid.
    for index, item in enumerate(page.evaluate("stage.caseItem.fits")):
        drawn = page.locator(".slide.current tbody tr").nth(index).locator(".band.fits")
        assert drawn.evaluate_all("all => all.map(b => b.className.includes('certain') ? 2 : b.className.includes('maybe') ? 1 : 0)") \
            == [0 if level not in item else 2 if len(item) == 1 else 1 for level in range(4)]
    second = page.locator(".slide.current tbody tr").nth(1)
    assert "nog geen stemmen" in second.inner_text()

    slide(page, "differ")
    assert "Het meest over" in page.locator(".slide.current .lead").inner_text()
    page.locator(".slide.current textarea").first.fill(STRANGE)
    page.locator(".slide.current h2").click()

    page.reload()
    assert page.evaluate("stage.current.dataset.slide") == "differ", "#d survives a reload"
    assert page.locator(".slide.current textarea").first.input_value() == STRANGE
    slide(page, "tally")
    page.keyboard.press("v")
    assert page.locator(".slide.current tr.chosen button.count").nth(1).inner_text() == "3"
    seen.expect_no_faults()
    return seen


def keeps_the_hands_free(browser, path):
    """A clicker and Escape work after typing, Space never counts, votes can be typed, and the time has any length."""
    seen = visit(browser, path, viewport=SCREEN)
    page = seen.open()
    slide(page, "differ")
    field = page.locator(".slide.current textarea").first
    low = field.bounding_box()["height"]
    field.fill("een lange zin over sturen. " * 12)
    until(page, "document.querySelector('.slide.current textarea').offsetHeight > 100")
    assert field.bounding_box()["height"] > low * 1.5, "a box grows with its text"
    field.press("PageDown")
    assert page.evaluate("stage.current.dataset.slide") == "whatif"
    page.keyboard.press("PageUp")
    assert page.evaluate("stage.current.dataset.slide") == "differ"
    page.locator(".slide.current textarea").last.click()
    page.keyboard.type("w")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.tagName") == "H2"
    page.keyboard.press("PageUp")
    assert page.evaluate("stage.current.dataset.slide") == "deciding"
    page.keyboard.press("w")
    assert page.locator(".slide.current details[open]").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(".slide.current details[open]").count() == 0

    slide(page, "tally")
    page.locator(".slide.current button.count").first.click()
    counts = lambda: sum(page.evaluate("Object.values(countsOf(store.state))"))
    assert counts() == 1
    page.keyboard.press("Space")
    assert counts() == 1 and page.evaluate("stage.current.dataset.slide") == "room"
    slide(page, "tally")
    page.keyboard.press("e")
    for number in (12, 0, 27, 3, 2):
        page.keyboard.type(str(number))
        page.keyboard.press("Tab")
    layer = page.evaluate("cleanTally(store.state.votes[stage.caseItem.id][layerIds[0]])")
    assert layer["levels"] == [12, 0, 27, 3] and layer["unknown"] == 2, layer
    shown = page.locator(".slide.current tbody tr").first.locator("input").evaluate_all("all => all.map(e => e.value)")
    assert set(shown) <= {"", "•"}, "hidden until V"
    page.keyboard.press("PageDown")
    assert page.evaluate("stage.current.dataset.slide") == "room"

    page.mouse.move(400, 400)
    page.mouse.move(500, 500)
    assert page.locator(".tools").evaluate("e => getComputedStyle(e).opacity") == "1"
    until(page, "getComputedStyle(document.querySelector('.tools')).opacity === '0'")
    page.keyboard.press("+")
    page.keyboard.press("t")
    assert page.locator("#timer").inner_text() in ("4:00", "3:59")
    opacity = "e => { let all = 1; for (; e; e = e.parentElement) all *= Number(getComputedStyle(e).opacity); return all; }"
    assert page.locator("#timer").evaluate(opacity) == 1, "the room sees the clock while nobody moves the mouse"
    page.keyboard.press("-")
    assert page.locator("#timer").inner_text() in ("3:00", "2:59")
    page.keyboard.press("t")
    assert not page.locator("#timer").is_visible()
    page.keyboard.press("g")
    page.locator("#goto-number").fill("99")
    page.keyboard.press("Enter")
    assert page.evaluate("stage.index === stage.slides.length - 1"), "the last slide there is"
    broken = FOLDER / "kapot.json"
    broken.write_text("{}", encoding="utf-8")
    page.locator("#harvest-file").set_input_files(broken)
    page.locator("#ask[open]").wait_for()
    assert page.locator("#ask button").evaluate_all("all => all.filter(e => !e.hidden).map(e => e.textContent)") == ["Sluit"]
    page.keyboard.press("Escape")
    seen.expect_no_faults()
    page.context.close()


def keeps_its_buttons_apart(browser, path):
    """What a facilitator seldom uses never lies over the buttons that walk through the slides."""
    for width, height in [(1024, 768), (1280, 720), (1366, 768), (1920, 1080)]:
        seen = visit(browser, path, viewport={"width": width, "height": height})
        page = seen.open()
        page.keyboard.press("End")
        page.mouse.move(width / 2, height / 2)
        page.mouse.move(width / 2 + 9, height / 2 + 9)
        edges = page.evaluate("['.tools', '#previous'].map(s => document.querySelector(s).getBoundingClientRect())"
                              ".map(box => [box.left, box.right])")
        assert edges[0][1] <= edges[1][0] and edges[1][1] <= width, (width, edges)
        page.context.close()


def decides_in_words(browser, path):
    """The levels that were voted on become a sentence for the council and a kader that the tool holds sound."""
    seen = visit(browser, path, viewport=SCREEN, permissions=["clipboard-read", "clipboard-write"])
    page = seen.open()
    slide(page, "chosen")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    for _ in range(6):
        page.keyboard.press("Digit2")
    slide(page, "targets")
    assert "(2)" in page.locator(".slide.current thead").inner_text(), "the level that was just voted"
    slide(page, "decide")
    # The middle of the votes is a proposal; nothing is decided before somebody chooses.
    pressed = ".slide.current button.level[aria-pressed=true]"
    assert page.locator(pressed).count() == 0 and page.locator(".slide.current button.proposed").count() == 1
    assert page.evaluate("harvest().decided") == []
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Digit4")
    assert [one["level"] for one in page.evaluate("harvest().decided")] == ["lead"]
    page.get_by_role("button", name="Kies het midden van de stemmen (gestippeld)").click()
    assert page.locator(pressed).count() == 2
    assert sorted(one["level"] for one in page.evaluate("harvest().decided")) == ["join", "lead"]
    page.locator(".slide.current textarea").first.fill("Tenzij het Rijk de koers bepaalt.")
    kader = page.evaluate("stage.slides.find(slide => slide.dataset.slide.startsWith('kader_')).dataset.slide")
    page.keyboard.press("Escape")
    slide(page, kader)
    page.keyboard.press("Digit1")
    page.locator(".slide.current textarea").first.fill("Wij willen dit in onze eigen woorden.")
    page.keyboard.press("Escape")
    page.keyboard.press("End")
    assert page.evaluate("stage.current.dataset.slide") == "decision"
    text = page.locator(".slide.current .decision").inner_text()
    assert text.startswith("Provinciale Staten spreken uit dat digitale producten") and "niveau 4 (Vooroplopen)" in text
    assert "tenzij het Rijk de koers bepaalt." in text and "Nog geen niveau gekozen voor:" in text, text
    page.get_by_role("button", name="Kopieer voor een Statenvoorstel").click()
    until(page, "document.querySelector('.slide.current [role=status]').textContent === 'Gekopieerd.'")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "1. Wij willen dit in onze eigen woorden." in copied and "tenzij het Rijk" in copied
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Bewaar als kader").click()
    kader = FOLDER / "besluit.json"
    waiting.value.save_as(kader)
    assert "Besluit van de werksessie" in ambitie("kader", kader, "aerius", "--language", "nl", status=1)
    page.reload()
    assert "niveau 4 (Vooroplopen)" in page.locator(".slide.current .decision").inner_text()
    seen.expect_no_faults()
    page.context.close()


def looks_up_what_if(page, path):
    """Every level that the page shows is what the command line says of the same changes."""
    slide(page, "whatif")
    page.keyboard.press("ArrowDown")
    case = page.evaluate("stage.caseItem.id")
    chosen = page.evaluate("""() => {
      const table = stage.caseItem.table;
      return table.layers.map((layer, index) => ({layer: data.layers[layer.layer].id, index, size: layer.positions.length}));
    }""")
    layer = next(item for item in chosen if item["size"] > 1)
    rows = page.locator(".slide.current table.whatif tbody tr")
    rows.nth(layer["index"]).locator("button").last.click()
    shown = rows.nth(layer["index"]).locator("td.result").inner_text()
    level = int(re.match(r"\d", shown).group())
    result = json.loads(ambitie("path", case, "--to", ["follow", "join", "direct", "lead"][level - 1],
                                "--layer", layer["layer"], "--json"))
    changes = [f"{change['name']}={change['to']['id']}" for change in result["ways"][0]["changes"]] \
        if "id" in result["ways"][0]["changes"][0]["to"] else None
    assert "Dit vraagt samen" in page.locator(".slide.current .whatif-results").inner_text()
    if changes:
        told = ambitie("whatif", case, *[part for change in changes for part in ("--set", change)], "--language", "nl")
        assert str(level) in told
    page.get_by_role("button", name="Bewaar als A").locator("visible=true").click()
    page.keyboard.press("u")
    page.keyboard.press("r")
    slide(page, "variants")
    assert page.locator(".slide.current thead th").all_inner_texts() == ["Laag", "Nu", "A"]
    slide(page, "consequences")
    assert "Variant A" in page.locator(".slide.current").inner_text()


def saves_and_opens(browser, page, path):
    slide(page, "consistent")
    page.keyboard.press("Digit1")
    kader = page.evaluate("stage.slides.find(slide => slide.dataset.slide.startsWith('kader_')).dataset.slide")
    slide(page, kader)
    page.keyboard.press("Digit2")
    slide(page, "harvest")
    with page.expect_download() as waiting:
        page.keyboard.press("s")
    assert waiting.value.suggested_filename == "werksessie.json"
    saved = FOLDER / "werksessie.json"
    waiting.value.save_as(saved)
    harvest = json.loads(saved.read_text(encoding="utf-8"))
    assert harvest["format"] == "ambitie-session/1"
    assert harvest["tallies"][0]["levels"] == [0, 3, 2, 1] and harvest["tallies"][0]["unknown"] == 1
    assert [note["text"] for note in harvest["notes"]] == [STRANGE]
    assert harvest["variants"][0]["name"] == "A"
    # The tool reads what the page wrote, and adds ballots to it.
    ballots = FOLDER / "biljetten.csv"
    case, other = harvest["tallies"][0]["case"], page.evaluate("data.layers[1].id")
    ballots.write_text("biljet;casus;laag;niveau;zeker\n" + "".join(f"{n};{case};{other};{1 + n % 3};ja\n" for n in range(7)))
    ambitie("votes", "import", ballots, "--harvest", saved, "--overwrite")
    joined = json.loads(saved.read_text(encoding="utf-8"))
    assert [tally["layer"] for tally in joined["tallies"]] == [harvest["tallies"][0]["layer"], other]
    assert joined["notes"] == harvest["notes"]

    seen = visit(browser, path, viewport=SCREEN)
    fresh = seen.open()
    fresh.locator("#harvest-file").set_input_files(saved)
    fresh.wait_for_function("Object.keys(store.state.votes).length > 0")
    slide(fresh, "tally")
    fresh.keyboard.press("v")
    assert fresh.locator(".slide.current tbody tr").nth(1).locator("button.count").first.inner_text() == "3"
    slide(fresh, "differ")
    assert fresh.locator(".slide.current textarea").first.input_value() == STRANGE
    broken = FOLDER / "stuk.json"
    broken.write_text('{"format": "ambitie-session/1", "rubric": {"id": "elsewhere"}, "tallies": 7}')
    fresh.locator("#harvest-file").set_input_files(broken)
    fresh.locator("#ask[open]").wait_for()
    seen.expect_no_faults()
    fresh.context.close()
    return saved


def shows_notes_elsewhere(page):
    slide(page, "room")
    with page.context.expect_page() as waiting:
        page.keyboard.press("n")
    notes = waiting.value
    notes.wait_for_selector("main h1")
    assert "De spatiebalk toont wat past" in notes.locator("main").inner_text()
    page.bring_to_front()
    page.keyboard.press("ArrowLeft")
    until(notes, "document.querySelector('main h1').textContent.includes('De zaal telt')")
    notes.close()


def counts_in_two_windows(browser, path):
    """Two windows of one browser, and a reload of each: every vote is in the sum, and in both windows."""
    first = visit(browser, path, viewport=SCREEN)
    one = first.open()
    slide(one, "tally")
    one.keyboard.press("Digit2")
    other = visit_in(one.context, path)
    two = other.open()
    assert not two.locator("#ask[open]").is_visible()
    until(two, "!store.isWaiting")
    assert not two.locator("#ask").is_visible(), "a second window of a session takes part"
    slide(two, "tally")
    for _ in range(5):
        two.keyboard.press("Digit2")
        one.keyboard.press("Digit2")
        one.keyboard.press("Digit3")
    # Faster than storage tells the other window.
    layer = one.evaluate("layerIds[0]")
    case = one.evaluate("stage.caseItem.id")
    press = "for (let i = 0; i < 200; i += 1) dispatchEvent(new KeyboardEvent('keydown', {code: 'Digit2', key: '2'})) ;" \
        .replace("dispatchEvent", "document.dispatchEvent")
    one.evaluate("setTimeout(() => { " + press + " }, 50); null")
    two.evaluate("setTimeout(() => { " + press + " }, 50); null")
    levels = "([id, layer]) => store.state.votes[id][layer].levels"
    for page in (one, two):
        # What counts is that no vote is lost; 400 of them take a busy machine a while.
        until(page, f"([id, layer]) => ({levels})([id, layer])[1] >= 411", [case, layer], seconds=60)
        assert page.evaluate(levels, [case, layer])[:3] == [0, 411, 5], page.evaluate(levels, [case, layer])
    one.keyboard.press("Shift+Digit2")
    until(two, f"([id, layer]) => ({levels})([id, layer])[1] === 410", [case, layer])
    slide(two, "differ")
    two.locator(".slide.current textarea").first.fill("uit het tweede venster")
    until(one, "Object.values(store.state.texts).includes('uit het tweede venster')")
    for page in (two, one):
        page.reload()
        assert page.evaluate("store.isWaiting") is False
        assert page.evaluate(levels, [case, layer])[:3] == [0, 410, 5]
        assert "uit het tweede venster" in page.evaluate("Object.values(store.state.texts)")
    two.evaluate("store.clear()")
    until(one, "Object.keys(countsOf(store.state)).length === 0")
    one.keyboard.press("Digit1")
    first.expect_no_faults()
    other.expect_no_faults()
    two.close()
    return one


def asks_about_a_rehearsal(browser, path):
    """What an earlier session left comes back only when somebody says so."""
    seen = visit(browser, path, viewport=SCREEN)
    page = seen.open()
    slide(page, "tally")
    for _ in range(3):
        page.keyboard.press("Digit1")
    context = page.context
    page.close()

    def again():
        later = visit_in(context, path).open()
        later.locator("#ask[open]").wait_for()
        assert later.evaluate("countsOf(store.state)") == {}, "nothing shows before somebody has chosen"
        return later

    later = again()
    later.keyboard.press("Escape")
    later.close()
    later = again()
    later.get_by_role("button", name="Verder gaan").click()
    assert list(later.evaluate("countsOf(store.state)").values()) == [3]
    later.reload()
    later.wait_for_timeout(400)
    assert not later.locator("#ask").is_visible(), "a reload asks nothing"
    later.close()
    later = again()
    later.get_by_role("button", name="Opnieuw beginnen").click()
    assert later.evaluate("countsOf(store.state)") == {}
    later.close()
    later = visit_in(context, path).open()
    later.wait_for_timeout(500)
    assert not later.locator("#ask").is_visible() and later.evaluate("countsOf(store.state)") == {}
    seen.expect_no_faults()
    context.close()


def keeps_the_notes(browser, path):
    """The notes go on after a reload of the deck, and after one of their own window."""
    seen = visit(browser, path, viewport=SCREEN)
    page = seen.open()
    slide(page, "room")
    with page.context.expect_page() as waiting:
        page.keyboard.press("n")
    notes = waiting.value
    notes.wait_for_selector("main h1")
    page.reload()
    page.keyboard.press("ArrowLeft")
    until(notes, "document.querySelector('main h1')?.textContent.includes('De zaal telt')")
    notes.reload()
    until(notes, "document.querySelector('main h1')?.textContent.includes('De zaal telt')")
    page.keyboard.press("ArrowRight")
    until(notes, "document.querySelector('main h1')?.textContent.includes('De zaal telt') === false")
    assert len(page.context.pages) == 2
    notes.close()
    page.wait_for_timeout(700)
    page.reload()
    page.wait_for_timeout(700)
    assert len(page.context.pages) == 1, "a window that was closed stays closed"
    seen.expect_no_faults()
    page.context.close()


LONG = "Meervoudigepersoonlijkheidsstoornisverzekeringsmaatschappijaansprakelijkheidsvraagstukkencommissie"


def fits(browser):
    """Words without a break are broken where they would not fit, and slides fit the usual screens of a meeting room."""
    case = json.loads((ROOT / "cases/ivri.json").read_text(encoding="utf-8"))
    for key in ("title", "summary", "organisation", "theme"):
        case[key] = LONG
    path = FOLDER / "lang.json"
    path.write_text(json.dumps(case), encoding="utf-8")
    for arguments in ([path, "aerius"], [path, "aerius", "--session", "2"]):
        page_path = make("lang.html", *arguments)
        for width, height in ((1280, 720), (320, 640)):
            seen = visit(browser, page_path, viewport={"width": width, "height": height})
            page = seen.open()
            for index in range(page.evaluate("stage.slides.length")):
                page.evaluate("i => { stage.go(i); stage.setStep(stage.current, 99); }", index)
                wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                assert wide <= 0, (width, index + 1, wide)
            seen.expect_no_faults()
            page.context.close()


def obeys_every_key(page):
    page.keyboard.press("Home")
    page.keyboard.press("b")
    assert page.locator("#black").is_visible()
    page.keyboard.press("b")
    assert not page.locator("#black").is_visible()
    page.keyboard.press("d")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.keyboard.press("d")
    page.keyboard.press("t")
    assert page.locator("#timer").is_visible()
    page.keyboard.press("t")
    page.keyboard.press("o")
    page.locator("#overview-list button").nth(5).click()
    assert page.evaluate("stage.index") == 5
    page.keyboard.press("?")
    page.locator("#keys-on").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("d")
    assert page.evaluate("document.documentElement.dataset.theme") == "light", "single letters are off"
    page.keyboard.press("ArrowRight")
    assert page.evaluate("stage.index") == 5, "a step first"
    page.mouse.move(300, 300)
    page.mouse.move(310, 310)
    page.get_by_role("button", name="Toetsen").click()
    page.locator("#keys-on").check()
    page.keyboard.press("Escape")
    page.keyboard.press("End")
    assert heading(page) == "Wat nu?"


def passes_axe_on_every_slide(browser, path):
    for size in (SCREEN, {"width": 390, "height": 844}):
        seen = visit(browser, path, viewport=size, bypass_csp=True)
        page = seen.open()
        for index in range(page.evaluate("stage.slides.length")):
            page.evaluate("i => { stage.go(i); stage.setStep(stage.current, stage.stepCount(stage.current)); }", index)
            axe(page, (size["width"], index + 1))
            wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, (size["width"], index + 1, wide)
        seen.expect_no_faults()
        page.context.close()


def reads_as_a_document(browser, path):
    seen = visit(browser, path, java_script_enabled=False, viewport=SCREEN)
    text = seen.open().locator("body").inner_text()
    for words in ("De vragen van vanavond", "Laag 1", "Zijn we consequent?", "Voor de begeleider"):
        assert words in text, words
    seen.page.context.close()


def obeys_no_text(browser):
    """A case whose every text is markup is just a strange case."""
    case = json.loads((ROOT / "cases/ivri.json").read_text(encoding="utf-8"))

    def poison(value, key=""):
        if isinstance(value, dict):
            return {k: poison(v, k) for k, v in value.items()}
        if isinstance(value, list):
            return [poison(item, key) for item in value]
        return STRANGE if key in ("nl", "en", "name") else value

    path = FOLDER / "vreemd.json"
    path.write_text(json.dumps(poison(case)), encoding="utf-8")
    for arguments in ([path], [path, "--session", "2"]):
        seen = visit(browser, make("vreemd.html", *arguments), viewport=SCREEN)
        page = seen.open()
        page.on("dialog", lambda dialog: seen.faults.append(dialog.message))
        for index in range(page.evaluate("stage.slides.length")):
            page.evaluate("i => { stage.go(i); stage.setStep(stage.current, 99); }", index)
        page.evaluate("stage.render(true)")
        assert page.locator("img").count() == 0
        assert STRANGE in page.locator("main").text_content()
        seen.expect_no_faults()
        page.context.close()


def takes_back_and_turns_pages(browser, path):
    """A vote can be taken back, nothing goes by pressing Enter, and a clicker turns what lies over a slide."""
    seen = visit(browser, path, viewport={"width": 1024, "height": 768})
    page = seen.open()
    slide(page, "tally")
    total = lambda: page.locator(".slide.current .total").first.inner_text()
    for key in ("Digit1", "Digit2", "Digit2"):
        page.keyboard.press(key)
    assert set(page.locator(".slide.current .count").all_inner_texts()) == {""}, "where a vote went shows only at V"
    page.keyboard.press("u")
    assert total() == "2"
    page.keyboard.press("Shift+Digit4")
    page.keyboard.press("u")
    assert total() == "1", "taking away what was not there is nothing to undo"
    page.keyboard.press("r")
    page.keyboard.press("Enter")
    assert total() == "1" and not page.locator("#ask").is_visible()
    slide(page, "signals")
    page.keyboard.press("w")
    fold = page.locator(".slide.current details[open] .fold")
    assert fold.evaluate("e => e.scrollHeight > e.clientHeight + 1")
    page.keyboard.press("PageDown")
    assert fold.evaluate("e => e.scrollTop") > 0 and page.evaluate("stage.current.dataset.slide") == "signals"
    page.keyboard.press("Escape")
    assert page.locator(".slide.current details[open]").count() == 0
    seen.expect_no_faults()
    page.context.close()


def main():
    path = make("deck.html", "aerius", "ivri", "dso")
    assert path.stat().st_size < 450 * 1024
    with chromium() as browser:
        seen = votes_reveals_and_keeps(browser, path)
        page = seen.page
        looks_up_what_if(page, path)
        saved = saves_and_opens(browser, page, path)
        shows_notes_elsewhere(page)
        obeys_every_key(page)
        seen.expect_no_faults()
        page.context.close()
        reads_as_a_document(browser, path)
        passes_axe_on_every_slide(browser, path)
        second = make("sessie2.html", "aerius", "ivri", "dso", "--session", "2", "--harvest", saved, "--kader", "samen_tenzij")
        passes_axe_on_every_slide(browser, second)
        counts_in_two_windows(browser, path).context.close()
        keeps_the_hands_free(browser, path)
        takes_back_and_turns_pages(browser, path)
        decides_in_words(browser, second)
        keeps_its_buttons_apart(browser, second)
        asks_about_a_rehearsal(browser, path)
        keeps_the_notes(browser, path)
        fits(browser)
        obeys_no_text(browser)
    print("deck: passed")


if __name__ == "__main__":
    main()
