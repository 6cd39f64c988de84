#!/usr/bin/env python3
"""Works at the workbench in Chromium as a person would: answers, files, drafts, two windows, the back button.

Needs chromium, playwright, axe-playwright-python and html5lib (see browser.py for the install commands), and the engine
(`Scripts/engine`, or ENGINE names its compressed file).
"""
import json
import pathlib
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from bench import ENGINE, saved, start  # noqa: E402
from browser import AXE, ROOT, ambitie, chromium, expect_sound_html, visit  # noqa: E402

FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="ambitie-workbench-"))
VIEWS = ("start", "fill", "why", "whatif", "cases", "kader", "out")
# The keys of a case file under which people write sentences.
TEXTS = ("title", "summary", "organisation", "theme", "name", "rationale", "reason", "nl", "en", "note")
STRANGE = '</script><img src=x onerror=alert(1)>"\'&amp;\u2028\u202e'


def make(name, *arguments):
    path = FOLDER / name
    ambitie("workbench", *arguments, "--engine", ENGINE, "--language", "nl", "-o", path, "--overwrite")
    return path


def begin(page, title):
    page.locator("#new-title").fill(title)
    page.locator("#new-organisation").fill("Provincie")
    page.locator("#new-title").press("Enter")
    page.locator("form.question").wait_for()


def answer_first(page, value=0):
    page.locator("form.question .options input[type=radio]").nth(value).check()


def starts_quickly_and_quietly(browser):
    path = make("werkbank.html", "cases")
    assert path.stat().st_size < 4_000_000, path.stat().st_size
    expect_sound_html(path, "'wasm-unsafe-eval'")
    begun = time.monotonic()
    seen, page = start(browser, path)
    print(f"opens in {time.monotonic() - begun:.2f} s, {path.stat().st_size} bytes")
    assert page.locator("#stopped").is_hidden()
    assert page.locator("h1").count() == 1 and page.title() != ""
    seen.expect_no_faults()
    page.context.close()


def takes_what_is_done_before_the_engine_runs(browser):
    """The first screen is in the file: somebody types and begins while the engine starts, on a slow computer too."""
    path = make("vroeg.html")
    for locale in ("nl-NL", "en-GB"):
        seen = visit(browser, path, locale=locale)
        page = seen.page
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        begun = time.monotonic()
        page.goto(path.as_uri(), wait_until="commit")
        # In one go, before the page can do anything else.
        page.wait_for_function("""() => {
          const title = document.getElementById("new-title");
          if (!title || typeof engine === "undefined" || document.body.dataset.ready === "") return false;
          title.value = "Vroeg getypt";
          document.getElementById("new-organisation").value = "Provincie";
          title.form.requestSubmit();
          return true;
        }""", polling=20)
        early = time.monotonic() - begun
        page.locator("form.question").wait_for()
        print(f"takes the form after {early:.2f} s, and shows a question after {time.monotonic() - begun:.2f}")
        assert "Vroeg getypt" in page.locator("h1").inner_text()
        seen.expect_no_faults()
        page.context.close()


def answers_at_once_and_keeps_the_focus(browser):
    seen, page = start(browser, make("leeg.html"))
    begin(page, STRANGE)
    assert "<img" in page.locator("h1").inner_text(), "a text is shown, not obeyed"
    assert page.locator("#outcome").inner_text().strip()
    # Time from a key press to what it changes, worked out and put in place: all of it happens within the event.
    times = []
    for _ in range(12):
        radio = page.locator("form.question .options input[type=radio]").first
        if not radio.count():
            break
        radio.focus()
        times.append(page.evaluate("""() => {
          const radio = document.activeElement;
          const begun = performance.now();
          radio.click();
          return [performance.now() - begun, document.activeElement.id === radio.id, radio.checked, radio.isConnected];
        }"""))
        page.locator("#next").click()
    assert times and all(focus and checked and there for _, focus, checked, there in times), times
    print("an answer takes", " ".join(f"{taken:.0f}" for taken, *_ in times), "ms")
    seen.expect_no_faults()
    page.context.close()


def goes_back_and_forward(browser):
    seen, page = start(browser, make("leeg.html"))
    begin(page, "Terug")
    page.locator("#tab-start").click()
    assert page.locator("#tab-start").get_attribute("aria-current") == "page"
    page.go_back()
    page.locator("#tab-fill[aria-current=page]").wait_for()
    page.go_forward()
    page.locator("#tab-start[aria-current=page]").wait_for()
    page.locator("#language").click()
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.locator(".skip").inner_text() == "Skip to content"
    seen.expect_no_faults()
    page.context.close()


def begins_in_the_language_of_the_reader(browser):
    """A page that was written in Dutch: a choice made here before, else the browser's language, else Dutch."""
    path = make("taal.html")
    spoken = "document.documentElement.lang"
    for locale, language in [("nl-BE", "nl"), ("en-GB", "en"), ("fr-FR", "nl")]:
        seen, page = start(browser, path, locale=locale)
        assert page.evaluate(spoken) == language, (locale, page.evaluate(spoken))
        other = "en" if language == "nl" else "nl"
        page.locator("#language").click()
        assert page.evaluate(spoken) == other
        page.reload()
        page.locator("body[data-ready]").wait_for()
        assert page.evaluate(spoken) == other, locale
        assert page.locator("#language").get_attribute("data-to") == language
        seen.expect_no_faults()
        page.context.close()


def saves_what_the_command_line_reads(browser):
    seen, page = start(browser, make("leeg.html"))
    begin(page, "Slim meten")
    answer_first(page)
    with page.expect_download() as waiting:
        page.locator("#save").click()
    assert waiting.value.suggested_filename == "slim_meten.json", waiting.value.suggested_filename
    path = FOLDER / "slim_meten.json"
    waiting.value.save_as(path)
    text = path.read_text(encoding="utf-8")
    assert json.loads(text)["title"] == "Slim meten"
    ambitie("score", path, "--json")
    # Nothing is unsaved, so nobody is asked.
    page.on("dialog", lambda dialog: (seen.faults.append(dialog.type), dialog.accept()))
    page.reload()
    page.wait_for_selector("body[data-ready]")
    assert page.locator(".drafts").count() == 0
    # It is offered again under its name, and no more once its file is open.
    assert "slim_meten.json" in page.locator(".recents li").inner_text()
    page.set_input_files("#open-files", [path, ROOT / "cases/aerius.json"])
    page.locator("#tab-start").click()
    page.get_by_role("button", name="Slim meten", exact=True).wait_for()
    assert page.locator(".recents").count() == 0
    page.reload()
    page.locator(".recents li").nth(1).wait_for()
    page.locator(".recents li").filter(has_text="AERIUS").locator("button.plain").click()
    page.reload()
    page.wait_for_selector("body[data-ready]")
    assert page.locator(".recents li").count() == 1
    seen.expect_no_faults()
    page.context.close()


def asks_where_to_save(browser):
    """Where the browser lets one choose a place, a choice that is called off leaves the draft."""
    path = make("leeg.html")
    seen = visit(browser, path)
    seen.page.add_init_script("""
      window.written = [];
      window.showSaveFilePicker = async (options) => {
        if (!window.place) throw new DOMException("no", "AbortError");
        return { name: window.place, createWritable: async () => ({
          write: async (blob) => { window.written.push(await blob.text()); }, close: async () => {} }) };
      };""")
    page = seen.open()
    page.wait_for_selector("body[data-ready]")
    begin(page, "Kiezen")
    answer_first(page)
    page.locator("#save").click()
    page.locator("#notices .notice").get_by_text("Er is niets bewaard").wait_for()
    page.once("dialog", lambda dialog: dialog.accept())
    page.reload()
    page.locator(".drafts").wait_for()
    page.get_by_role("button", name="Verder").click()
    page.evaluate("window.place = 'elders.json'")
    page.locator("#save").click()
    page.locator("#notices .done").get_by_text("elders.json").wait_for()
    assert json.loads(page.evaluate("window.written[0]"))["title"] == "Kiezen"
    page.reload()
    page.wait_for_selector("body[data-ready]")
    assert page.locator(".drafts").count() == 0
    seen.expect_no_faults()
    page.context.close()


def keeps_drafts_apart(browser):
    path = make("leeg.html")
    seen, page = start(browser, path)
    context = page.context
    begin(page, "Een")
    answer_first(page)
    # A second window sees nothing of a window that lives, and writes drafts of its own under the same name.
    other_seen, other = start(browser, path, context)
    assert other.locator(".drafts").count() == 0
    begin(other, "Een")
    answer_first(other, 1)
    # Both are closed without saving; a third is handed both.
    page.close(run_before_unload=False)
    other.close(run_before_unload=False)
    third_seen, third = start(browser, path, context)
    assert third.locator(".drafts li").count() == 2, third.locator("#work").inner_text()
    third.locator(".drafts button").first.click()
    third.locator("form.question").wait_for()
    third.close(run_before_unload=False)
    fourth_seen, fourth = start(browser, path, context)
    assert fourth.locator(".drafts li").count() == 2
    fourth.locator(".drafts button.plain").first.click()
    assert fourth.locator(".drafts li").count() == 1
    fourth.locator(".drafts button.plain").first.click()
    # Nobody loses anything by a draft that comes back; it only takes the browser a moment to forget.
    fourth.wait_for_timeout(500)
    fourth.close(run_before_unload=False)
    fifth_seen, fifth = start(browser, path, context)
    assert fifth.locator(".drafts").count() == 0
    for item in (seen, other_seen, third_seen, fourth_seen, fifth_seen):
        item.expect_no_faults()
    context.close()


def loses_nothing_that_was_typed(browser):
    """A text that was typed counts when the window is left, without leaving the field first; what a form asks stays."""
    seen, page = start(browser, make("leeg.html"))
    page.locator("#new-title").fill("Nog niet verstuurd")
    page.locator("#language").click()
    assert page.locator("#new-title").input_value() == "Nog niet verstuurd"
    page.locator("#language").click()
    begin(page, "Getypt")
    answer_first(page)
    page.locator("form.question summary").first.click()
    page.locator("form.question textarea").first.fill("Halverwege een zin")
    assert page.evaluate("document.activeElement.nodeName") == "TEXTAREA"
    page.once("dialog", lambda dialog: dialog.accept())
    page.reload()
    page.get_by_role("button", name="Verder").click()
    page.wait_for_selector("#tab-fill[aria-current=page]")
    with page.expect_download() as waiting:
        page.keyboard.press("Control+s")
    text = pathlib.Path(waiting.value.path()).read_text(encoding="utf-8")
    assert "Halverwege een zin" in text, text
    seen.expect_no_faults()
    page.context.close()


def takes_few_keys(browser):
    """From an empty page to the outcome of the short scan by keyboard alone, in fewer than sixty key presses besides texts."""
    seen, page = start(browser, make("leeg.html"))
    presses = []

    def press(key):
        presses.append(key)
        page.keyboard.press(key)
        assert len(presses) < 60, presses

    active = "document.activeElement"
    while page.evaluate(f"{active}.id") != "new-title":
        press("Tab")
    page.keyboard.insert_text("Meetnet")
    press("Tab")
    page.keyboard.insert_text("Provincie")
    press("Enter")
    page.locator("#tab-fill[aria-current=page]").wait_for()
    while not page.locator("#end-why").count():
        while page.evaluate(f"{active}.type") != "radio":
            press("Tab")
        press("Space")
        press("Enter")
    while page.evaluate(f"{active}.id") != "end-why":
        press("Tab")
    press("Enter")
    page.locator("#tab-why[aria-current=page]").wait_for()
    print(f"the short scan takes {len(presses)} key presses")
    seen.expect_no_faults()
    page.context.close()


def shows_hostile_texts_as_texts(browser):
    """A case with markup in every text, opened in every view, in both languages."""
    study = json.loads((ROOT / "cases/aerius.json").read_text(encoding="utf-8"))

    def spoilt(value, key=""):
        if isinstance(value, dict):
            return {name: spoilt(item, name) for name, item in value.items()}
        if isinstance(value, list):
            return [spoilt(item, key) for item in value]
        return STRANGE if key in TEXTS and isinstance(value, str) else value

    path = FOLDER / "vreemd.json"
    path.write_text(json.dumps(spoilt(study)), encoding="utf-8")
    seen, page = start(browser, make("leeg.html"))
    page.set_input_files("#open-files", path)
    page.locator("#tab-fill[aria-current=page]").wait_for()
    for _ in range(2):
        for view in VIEWS:
            page.locator(f"#tab-{view}").click()
            page.locator(f"#tab-{view}[aria-current=page]").wait_for()
            assert page.locator("img, iframe, script:not([type])").count() <= 1, view
        page.locator("#language").click()
    assert page.locator("#stopped").is_hidden()
    seen.expect_no_faults()
    page.context.close()


def stays_quick_with_a_hundred_cases(browser):
    made = json.loads(ambitie("practice", "--cases", "100", "--organisations", "12"))["cases"]
    paths = []
    for number, study in enumerate(made):
        paths.append(FOLDER / f"oefen_{number}.json")
        paths[-1].write_text(json.dumps(study), encoding="utf-8")
    seen, page = start(browser, make("leeg.html"))
    begun = time.monotonic()
    page.set_input_files("#open-files", paths)
    page.locator("#case-choice option").nth(99).wait_for(state="attached", timeout=60000)
    print(f"opens a hundred cases in {time.monotonic() - begun:.2f} s")
    taken = {}
    for view in (*VIEWS, "fill"):
        taken[view] = page.evaluate("""view => {
          const begun = performance.now();
          document.getElementById(`tab-${view}`).click();
          return Math.round(performance.now() - begun);
        }""", view)
    print("with a hundred cases each view takes", taken, "ms")
    page.locator("button.row").first.click()
    times = [page.evaluate("""index => {
      const radio = document.querySelectorAll("form.question .options input[type=radio]")[index];
      const begun = performance.now();
      radio.click();
      return Math.round(performance.now() - begun);
    }""", index) for index in (0, 1, 0, 1)]
    print("and an answer", times, "ms")
    assert min(times) < 200, times
    seen.expect_no_faults()
    page.context.close()


TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]


def expect_no_violations(page, *place):
    """No violation of WCAG 2.2 A and AA that axe can find in what is shown now, and no sideways scrolling."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE + ";null")
    # What is half behind the bar would count as too small.
    page.evaluate("scrollTo(0, 0)")
    found = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, preload: false})"
        ".then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html.slice(0, 120)))", TAGS)
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert not found and wide <= 1, (*place, found, wide)


def is_accessible_in_every_view(browser):
    path = make("werkbank.html", "aerius")
    for scheme, width in (("light", 1280), ("dark", 1280), ("light", 320)):
        seen, page = start(
            browser, path, color_scheme=scheme, viewport={"width": width, "height": 844}, bypass_csp=True)
        page.get_by_role("button", name="AERIUS", exact=True).click()
        page.locator("#tab-fill[aria-current=page]").wait_for()
        for view in VIEWS:
            page.locator(f"#tab-{view}").click()
            page.locator(f"#tab-{view}[aria-current=page]").wait_for()
            expect_no_violations(page, scheme, width, view)
        is_accessible_in_every_state(page, scheme, width)
        seen.expect_no_faults()
        page.context.close()


def is_accessible_in_every_state(page, *place):
    """What comes up on the way: folded parts, what is refused, a goal, an outdated sentence, a question before closing."""
    page.locator("#tab-fill").click()
    answer_first(page)
    page.locator("details.evidence > summary").click()
    page.locator("details.cite > summary").click()
    page.locator("details.cite button").click()
    page.locator("details.cite .error").wait_for()
    expect_no_violations(page, *place, "a source")
    page.locator("#part-about").click()
    expect_no_violations(page, *place, "the case")
    page.locator("#tab-whatif").click()
    page.locator("#wish").select_option(index=1)
    page.locator("button[data-do=way]").first.click()
    expect_no_violations(page, *place, "a way to a goal")
    page.locator("#tab-kader").click()
    page.locator("#new-kader").click()
    page.locator("#r-wording").fill("Wij sturen zelf.")
    page.locator("#r-demanded").select_option(index=3)
    page.get_by_role("button", name="Mijn zin klopt nog").wait_for()
    expect_no_violations(page, *place, "an own sentence")
    page.locator("#tab-start").click()
    page.locator("button[data-do=close]").click()
    assert page.locator("#dialog").get_attribute("open") is not None
    assert page.evaluate("document.querySelector('#dialog').contains(document.activeElement)")
    expect_no_violations(page, *place, "the question before closing")
    page.keyboard.press("Escape")
    assert page.locator("#dialog").get_attribute("open") is None and page.locator("#save").count() == 1


def undoes_by_keyboard(browser):
    seen, page = start(browser, make("leeg.html"))
    begin(page, "Terugdraaien")
    answer_first(page)
    radio = page.locator("form.question .options input[type=radio]").first
    assert radio.is_checked()
    page.keyboard.press("Control+z")
    assert not radio.is_checked()
    page.keyboard.press("Control+y")
    assert radio.is_checked()
    seen.expect_no_faults()
    page.context.close()


def says_what_to_do_without_scripts(browser):
    seen = visit(browser, make("leeg.html"), java_script_enabled=False)
    text = seen.open().locator("#work").inner_text()
    assert "JavaScript moet aanstaan" in text or "JavaScript aanstaan" in text, text
    assert "JavaScript has to be on" in text, text
    page = visit(browser, make("leeg.html")).page
    page.add_init_script("delete window.WebAssembly")
    page.goto((FOLDER / "leeg.html").as_uri())
    page.locator("#stopped").get_by_text("WebAssembly").wait_for()


def two_people_answer(browser):
    """Two people answer side by side and come to agree; the file says who said what, and `agree` reads it."""
    seen, page = start(browser, make("leeg.html"), bypass_csp=True)
    begin(page, "Samen")
    for name, value in (("Noor", 0), ("Pim", 1)):
        page.locator("#assessor").fill(name)
        page.locator("#assessor").press("Tab")
        assert page.locator("form.question .options :checked").count() == 0, name
        answer_first(page, value)
    assert page.locator(".others li").all_inner_texts()[0].startswith("Noor: ")
    path = saved(page, FOLDER / "samen.json")
    answer = next(iter(json.loads(path.read_text(encoding="utf-8"))["context"].values()))
    assert [rating["assessor"] for rating in answer["ratings"]] == ["noor", "pim"], answer
    expect_no_violations(page, "two assessors")
    page.locator("[id$='-agree'] input[name=why]").fill("Zo staat het in het besluit")
    page.locator("[id$='-agree'] select").select_option(index=0)
    page.locator("[id$='-agree'] input[name=why]").press("Enter")
    agreed = next(iter(json.loads(saved(page, path).read_text(encoding="utf-8"))["context"].values()))
    assert agreed["ratings"] == answer["ratings"] and agreed["consensus"]["by"] == "Noor en Pim", agreed
    ambitie("format", "--check", path)
    assert "Noor" in ambitie("agree", path)
    seen.expect_no_faults()
    page.context.close()


def makes_an_anonymous_file(browser):
    """Who cases are about stays behind; what they come to is what the command line works out."""
    seen, page = start(browser, make("werkbank.html", "cases"))
    names = sorted((ROOT / "cases").glob("*.json"))
    page.set_input_files("#open-files", names)
    page.locator("#tab-out").click()
    # With the one that facts of another come from.
    count = len(names) + 1
    page.locator("#anonymous-minimum").fill(str(count + 1))
    page.locator("#anonymous-minimum").press("Enter")
    refused = page.locator("#notices pre").inner_text()
    assert f"{count}, en minstens {count + 1} nodig" in refused, refused
    files = []
    for choice in ("removed", "kept", "removed"):
        page.locator("#anonymous-minimum").fill("4")
        page.locator(f"#anonymous-{choice}").check()
        with page.expect_download() as waiting:
            page.locator("#save-anonymous").click()
        assert waiting.value.suggested_filename == "anoniem.json", waiting.value.suggested_filename
        path = FOLDER / f"anoniem-{len(files)}.json"
        waiting.value.save_as(path)
        page.locator("#notices pre").get_by_text("id's van casussen").wait_for()
        assert page.locator(f"#anonymous-{choice}").is_checked()
        assert page.locator("#anonymous-minimum").input_value() == "4"
        expect_no_violations(page, "out", choice)
        assert "everything fits" in ambitie("exchange", "verify", path, "--language", "en")
        files.append(path.read_text(encoding="utf-8"))
    assert files[0] != files[2], "each time other numbers are drawn"
    cases = [json.loads(name.read_text(encoding="utf-8")) for name in names]
    secrets = {text for case in cases for text in names_in(case)}
    assert len(secrets) > 10, secrets
    for file in files:
        file = json.loads(file)
        assert len(file["cases"]) == count, len(file["cases"])
        assert file["anonymised"]["minimum_group"] == 4, file["anonymised"]
        text = json.dumps([file["cases"], file["assessments"]], ensure_ascii=False).lower()
        found = [secret for secret in secrets if secret.lower() in text]
        assert not found, found
    seen.expect_no_faults()
    page.context.close()


def names_in(case):
    """The organisations and people that a case names, in whichever language."""
    organisation = case["organisation"]
    yield from organisation.values() if isinstance(organisation, dict) else [organisation]
    for assessor in case.get("assessors", []):
        yield assessor["name"]


def starts_again_after_the_end_of_the_engine(browser):
    """After a trap a new engine takes over in place; a page of which the engine keeps stopping says what to do."""
    seen, page = start(browser, make("leeg.html"))
    begin(page, "Gestopt")
    page.locator("#assessor").fill("Noor")
    page.locator("#assessor").press("Tab")
    answer_first(page)
    question = page.locator("form.question h3").inner_text()
    page.evaluate("""() => {
      const { ask } = engine;
      let isTrapped = false;
      engine.ask = (...request) => {
        if (isTrapped || request[0].do === "rehearse") return ask(...request);
        isTrapped = true;
        throw new WebAssembly.RuntimeError('unreachable');
      };
    }""")
    page.locator("#tab-why").click()
    page.locator("#notices").get_by_text("opnieuw gestart").wait_for()
    assert page.locator("#stopped").is_hidden()
    assert page.locator("form.question h3").inner_text() == question
    assert page.locator("form.question .options input").first.is_checked()
    assert page.locator("#assessor").input_value() == "Noor"
    # Everything works again, and nothing is kept twice.
    page.locator("#next").click()
    answer_first(page)
    path = saved(page, FOLDER / "gestopt.json")
    assert len(json.loads(path.read_text(encoding="utf-8"))["context"]) == 2
    page.reload()
    page.locator(".recents li").get_by_text("Gestopt", exact=True).wait_for()
    assert page.locator(".drafts").count() == 0 and page.locator(".recents li").count() == 1
    begin(page, "Steeds weer")
    answer_first(page)
    page.evaluate("() => { engine.ask = () => { throw new WebAssembly.RuntimeError('unreachable'); }; }")
    page.locator("#next").click()
    page.locator("#stopped").get_by_text("laad de pagina").wait_for()
    page.reload()
    page.locator(".drafts").get_by_text("Steeds weer", exact=True).wait_for()
    page.context.close()


with chromium() as browser:
    for check in (starts_quickly_and_quietly, takes_what_is_done_before_the_engine_runs, answers_at_once_and_keeps_the_focus, goes_back_and_forward,
                  begins_in_the_language_of_the_reader, saves_what_the_command_line_reads, asks_where_to_save, keeps_drafts_apart,
                  loses_nothing_that_was_typed, undoes_by_keyboard, takes_few_keys, shows_hostile_texts_as_texts,
                  stays_quick_with_a_hundred_cases, is_accessible_in_every_view,
                  says_what_to_do_without_scripts, two_people_answer, makes_an_anonymous_file,
                  starts_again_after_the_end_of_the_engine):
        check(browser)
        print("passed:", check.__name__)
