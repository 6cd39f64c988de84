#!/usr/bin/env python3
"""Fills in the page of `ambitie form` in Chromium as a person would, and scores what it saves.

Needs chromium, playwright, axe-playwright-python and html5lib (see browser.py for the install commands), and the engine
(`Scripts/engine`, or ENGINE names its compressed file).
"""
import json
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from bench import ENGINE, saved, start  # noqa: E402
from browser import ROOT, ambitie, chromium, expect_accessible, expect_sound_html, tool, visit  # noqa: E402

FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="ambitie-form-"))
STRANGE = '</script><img src=x onerror=alert(1)>"\'&amp;\u2028\u202e'


def make(name, *arguments):
    path = FOLDER / name
    ambitie("form", *arguments, "--engine", ENGINE, "--language", "nl", "-o", path, "--overwrite")
    return path


def save(page, name):
    return saved(page, FOLDER / f"bewaard-{name}", name)


def begin(page, title="Slim meten & weten"):
    page.locator("#new-title").fill(title)
    page.locator("#new-organisation").fill("Provincie")
    page.locator("#new-date").fill("18-5-2022")
    page.locator("#new-title").press("Enter")
    page.locator("form.question").wait_for()


def describe(page):
    """Fills in what the case is, at the part about it."""
    page.locator("#part-about").click()
    for name, text in [("summary", "Sensoren meten de lucht."), ("theme", "Lucht")]:
        page.locator(f"#f-{name}").fill(text)
        page.locator(f"#f-{name}").press("Tab")


def ask(page, name):
    """Opens the question called so, by its part and its row."""
    heading = page.locator(f"h3[id='q-{name}']")
    if not heading.count() and not page.locator(f"button.row[data-name='{name}']").count():
        page.locator(f"#part-layer-{name.split('.')[0]}" if "." in name else "#part-situation").click()
    if not heading.count():
        page.locator(f"button.row[data-name='{name}']").click()
    heading.wait_for()
    return page.locator("form.question")


def fills_in_reloads_and_scores(browser):
    seen, page = start(browser, make("leeg.html"))
    begin(page)
    assert page.locator("#progress-text").inner_text() == "Hele lijst: 0 van 61 vragen ingevuld"
    describe(page)
    page.locator("#assessor").fill("Jo Smit")
    page.locator("#assessor").press("Tab")
    ask(page, "data.rights").locator("input[value=partner]").check()
    page.locator("details.evidence > summary").click()
    page.locator("details.evidence textarea").first.fill('Staat in "het plan"\nop bladzijde 2')
    page.locator("details.cite > summary").click()
    page.locator("details.cite input").nth(0).fill("Beleidsplan")
    page.locator("details.cite input").nth(1).fill("https://example.org/plan")
    page.locator("details.cite input").nth(1).press("Enter")
    assert page.evaluate("document.activeElement.id") == "q-data.rights-source-bron_1"
    assert page.evaluate("document.activeElement.checked")
    page.get_by_label("redelijk zeker", exact=True).check()
    ask(page, "data.exit").locator("input[value=not_applicable]").check()
    page.locator(".reason textarea").fill("Er is geen leverancier")
    ask(page, "data.change").locator("input[value=unknown]").check()
    ask(page, "policy_rule").locator("input[value=true]").check()
    page.locator("#part-about").click()
    page.locator("#s-bron_1-date").fill("1-2-2021")
    page.locator("#s-bron_1-kind").select_option("government")
    count = "Hele lijst: 4 van 61 vragen ingevuld, waarvan 1 met ‘Weet ik niet’"
    assert page.locator("#progress-text").inner_text() == count, page.locator("#progress-text").inner_text()
    page.once("dialog", lambda dialog: dialog.accept())
    page.reload()
    page.locator(".drafts").get_by_role("button", name="Verder").click()
    assert page.locator("#progress-text").inner_text() == count
    assert page.locator("#assessor").input_value() == "Jo Smit"
    path = save(page, "slim_meten_weten.json")
    written = json.loads(path.read_text(encoding="utf-8"))
    day = written["answers"]["data"]["rights"]["date"]
    assert written == {
        "format": "ambitie-case/1", "id": "slim_meten_weten",
        "rubric": {"id": "digital_information_product", "version": written["rubric"]["version"]},
        "title": "Slim meten & weten", "summary": "Sensoren meten de lucht.", "organisation": "Provincie",
        "theme": "Lucht", "reference_date": "2022-05-18",
        "assessors": [{"id": "jo_smit", "name": "Jo Smit"}],
        "sources": [{"id": "bron_1", "title": "Beleidsplan", "kind": "government",
                     "url": "https://example.org/plan", "date": "2021-02-01"}],
        "context": {"policy_rule": {"answer": True, "assessor": "jo_smit", "date": day}},
        "answers": {"data": {
            "rights": {"answer": "partner", "rationale": 'Staat in "het plan"\nop bladzijde 2', "confidence": "medium",
                       "sources": ["bron_1"], "assessor": "jo_smit", "date": day},
            "change": {"answer": "unknown", "assessor": "jo_smit", "date": day},
            "exit": {"answer": "not_applicable", "reason": "Er is geen leverancier", "assessor": "jo_smit",
                     "date": day}}},
    }, written
    assert "Slim meten" in ambitie("score", path)
    # What was saved is offered again, and opens as it is.
    page.reload()
    page.locator(".recents").get_by_role("button", name="Verder").click()
    assert page.locator("#progress-text").inner_text() == count
    assert "●" not in page.locator("#save").inner_text()
    seen.expect_no_faults()
    page.context.close()


def opens_on_its_case(browser):
    """The page of a case begins at its first open question, and a reload comes back to the question that was open."""
    seen, page = start(browser, make("aerius.html", "aerius"))
    assert page.title().startswith("AERIUS") and page.locator("form.question").count() == 1
    ask(page, "data.exit")
    page.reload()
    page.locator("h3#q-data\\.exit").wait_for()
    core = start(browser, make("kort.html", "aerius", "--core"))[1]
    assert core.locator("#progress-text").inner_text().startswith("Korte scan: ")
    assert core.locator("#progress-text").inner_text().split(" vragen")[0].endswith("van 13")
    empty = start(browser, make("kort-leeg.html", "--core"))[1]
    assert empty.locator("#new-asked-core").is_checked() and not empty.locator("#new-rubric").count()
    seen.expect_no_faults()
    for one in (page, core, empty):
        one.context.close()


def says_what_is_wrong(browser):
    seen, page = start(browser, make("leeg.html"))
    page.locator("#new-date").fill("31-2-2022")
    page.locator("#new-date").press("Enter")
    assert page.evaluate("document.activeElement.id") == "new-title"
    described = page.locator("#new-title").get_attribute("aria-describedby").split()
    assert described == ["new-title-note", "new-title-error"]
    page.locator("#new-title").fill("Meten")
    page.locator("#new-title").press("Enter")
    assert page.evaluate("document.activeElement.id") == "new-date"
    assert "geen dag die bestaat" in page.locator("#new-date-error").inner_text()
    page.locator("#new-date").fill("3/4/2022")
    page.locator("#new-date").press("Enter")
    error = page.locator("#new-date-error").inner_text()
    assert "2022-04-03" in error and "2022-03-04" in error, error
    page.locator("#new-date").fill("3-4-2022")
    page.locator("#new-date").press("Enter")
    ask(page, "data.rights").locator("input[value=not_applicable]").check()
    page.locator(".reason textarea").fill(" ")
    page.locator("#next").click()
    path = save(page, "meten.json")
    assert "not_applicable" not in path.read_text(encoding="utf-8")
    assert "Nog leeg bij ‘De casus’" in page.locator("#notices").inner_text()
    seen.expect_no_faults()
    page.context.close()


def everything():
    """A case with everything in it, also what the page has no field for."""
    case = json.loads((ROOT / "cases/aerius.json").read_text(encoding="utf-8"))
    # What reads the same in both languages is written once.
    case["title"] = "AERIUS"
    case["reasons"] = {"data": {"nl": "Bewust", "en": "On purpose"}}
    case["deviations"] = {"samen_tenzij": {"exit_arranged": {"reason": "Bestaand contract", "date": "2022-01-02"}}}
    return case


def formatted(case):
    path = FOLDER / "vorm.json"
    path.write_text(json.dumps(case, ensure_ascii=False), encoding="utf-8")
    return ambitie("format", "-o", "-", path)


def expect_clean(path):
    """The command line has nothing to remark on a case, not even on its layout."""
    ambitie("format", "--check", path)
    result = subprocess.run([tool(), "score", path], cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 0 and not result.stderr, result.stderr


def loses_nothing_of_a_file(browser):
    """A file comes back as the command line would write it, but for what was changed."""
    original = everything()
    path = FOLDER / "alles.json"
    path.write_text(formatted(original), encoding="utf-8")
    seen, page = start(browser, make("alles.html", path))
    assert save(page, "alles.json").read_text(encoding="utf-8") == path.read_text(encoding="utf-8")
    page.locator("#part-about").click()
    page.locator("#f-title").fill("AERIUS II")
    ask(page, "application.change").locator("input[value=joint]").check()
    changed = json.loads(save(page, "alles.json").read_text(encoding="utf-8"))
    original["title"] = "AERIUS II"
    answer = changed["answers"]["application"].pop("change")
    before = original["answers"]["application"].pop("change")
    assert answer["answer"] == "joint" and answer["rationale"] == before["rationale"], answer
    assert answer["history"][-1]["answer"] == before["answer"], answer
    assert changed == original
    seen.expect_no_faults()
    page.context.close()


def keeps_every_assessor(browser):
    """Two people answered; one changes an answer, they agree on another: ratings, consensus and history stay."""
    original = everything()
    original["assessors"] = [{"id": "noor", "name": "Noor"}, {"id": "pim", "name": "Pim"}]
    rights = {"ratings": [{"answer": "market", "assessor": "noor", "rationale": "Zegt het contract"},
                          {"answer": "province", "assessor": "pim"}]}
    stakes = {"ratings": [{"answer": "high", "assessor": "noor"}, {"answer": "low", "assessor": "pim"}],
              "consensus": {"answer": "high", "rationale": "Besproken", "by": "Noor en Pim"},
              "history": [{"answer": "medium", "until": "2022-01-01", "assessor": "noor"}]}
    original["answers"]["data"]["rights"] = rights
    original["context"]["stakes"] = stakes
    path = FOLDER / "twee.json"
    path.write_text(formatted(original), encoding="utf-8")
    ambitie("score", path)
    seen, page = start(browser, make("twee.html", path))
    done = page.locator("#progress-text").inner_text()
    assert int(done.split()[2]) > 40, done
    # Somebody third joins, and Pim thinks again.
    page.locator("#assessor").fill("Fatma")
    page.locator("#assessor").press("Tab")
    ask(page, "data.rights").locator("input[value=partner]").check()
    assert page.locator(".others li").count() == 3
    page.locator("#assessor").fill("Pim")
    page.locator("#assessor").press("Tab")
    assert page.locator("form.question input[value=province]").is_checked()
    page.locator("form.question input[value=market]").check()
    page.locator("[id$='-agree'] select").select_option("market")
    page.locator("[id$='-agree'] input[name=why]").fill("Het contract ligt voor")
    page.locator("[id$='-agree'] button[type=submit]").click()
    written = save(page, "twee.json")
    changed = json.loads(written.read_text(encoding="utf-8"))
    found = changed["answers"]["data"].pop("rights")
    assert {rating["assessor"]: rating["answer"] for rating in found["ratings"]} == {
        "noor": "market", "pim": "market", "fatma": "partner"}, found
    assert found["ratings"][0] == rights["ratings"][0], found
    assert found["consensus"]["answer"] == "market" and found["consensus"]["rationale"] == "Het contract ligt voor", found
    assert any(past["answer"] == "province" and past["assessor"] == "pim" for past in found["history"]), found
    original["answers"]["data"].pop("rights")
    assert changed.pop("assessors") == [*original.pop("assessors"), {"id": "fatma", "name": "Fatma"}]
    assert changed == original, [key for key in original if changed.get(key) != original[key]]
    expect_clean(written)
    seen.expect_no_faults()
    page.context.close()


def refuses_what_is_no_case(browser):
    seen, page = start(browser, make("leeg.html"))
    other = everything()
    other["rubric"]["id"] = "anders"
    for text, message in [('{"format": "ambitie-case/1",\n"a": 1,\n"a": 2}', "fout.json:3:"), ("[]", "gevonden: een lijst"),
                          ("[" * 5000, "dieper dan 128"), (json.dumps(other), "'anders'")]:
        path = FOLDER / "fout.json"
        path.write_text(text, encoding="utf-8")
        page.locator("#open-files").set_input_files(path)
        page.locator("#notices .alert").get_by_text(message).first.wait_for(timeout=3000)
    seen.expect_no_faults()
    page.context.close()


def shows_hostile_texts(browser):
    """Every text of the case is an attack; none of them runs, and all of them come back."""
    original = json.loads((ROOT / "cases/aerius.json").read_text(encoding="utf-8"))

    def hostile(node):
        if isinstance(node, dict):
            if set(node) == {"nl", "en"}:
                return STRANGE
            return {key: STRANGE if key in ("nl", "en", "name") else hostile(value) for key, value in node.items()}
        return [hostile(item) for item in node] if isinstance(node, list) else node

    path = FOLDER / "vijandig.json"
    path.write_text(json.dumps(hostile(original)), encoding="utf-8")
    page_path = make("vijandig-pagina.html", path)
    expect_sound_html(page_path, "'wasm-unsafe-eval'")
    seen, page = start(browser, page_path)
    page.on("dialog", lambda dialog: (seen.faults.append("a script ran"), dialog.dismiss()))
    page.locator("#part-about").click()
    # What turns text around or is not seen is shown as a mark, and stays in the file.
    assert page.locator("#f-title").input_value() == STRANGE.replace("\u2028", "\ufffd").replace("\u202e", "\ufffd")
    assert page.locator("img").count() == 0
    assert json.loads(save(page, "vijandig.json").read_text(encoding="utf-8")) == hostile(original)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("img").count() == 0 and page.locator("#paper h3").count() > 50
    seen.expect_no_faults()
    page.context.close()


def works_with_the_keyboard(browser):
    seen, page = start(browser, make("leeg.html"))
    page.locator("#new-title").focus()
    for text in ["Toets", "Provincie", "1-1-2022"]:
        page.keyboard.press("Control+a")
        page.keyboard.type(text)
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("form.question").wait_for()
    # The first question takes a text, the second has choices.
    page.keyboard.type("Een vergunning")
    page.keyboard.press("Enter")
    first = page.locator("form.question .options input[type=radio]")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert first.nth(1).is_checked()
    with page.expect_download() as waiting:
        page.keyboard.press("Control+s")
    assert waiting.value.suggested_filename == "toets.json"
    # The button for files is reached and seen by keyboard.
    page.locator("#tab-start").click()
    page.locator("#open-files").focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.querySelector('#open-files + label')).outlineStyle") == "solid"
    with page.expect_file_chooser():
        page.keyboard.press("Space")
    seen.expect_no_faults()
    page.context.close()


def takes_numbers_and_texts(browser):
    """Facts that no shipped rubric has: a number within bounds and a text."""
    rubric = json.loads((ROOT / "rubrics/digital-information-product.json").read_text(encoding="utf-8"))
    rubric["context"] += [
        {"id": "users", "type": "number", "minimum": 0, "maximum": 100.5, "label": "Gebruik", "question": "Hoeveel?"},
        {"id": "remark", "type": "text", "label": "Opmerking", "question": "Wat nog meer?"}]
    path = FOLDER / "rubric.json"
    path.write_text(json.dumps(rubric), encoding="utf-8")
    seen, page = start(browser, make("getal.html", "--rubric", path))
    begin(page)
    describe(page)
    ask(page, "remark")
    page.locator("#q-remark-value").fill("Een <b>opmerking</b>")
    ask(page, "users")
    users = page.locator("#q-users-value")
    for wrong, messages in [("veel", ["getal"]), ("1.250", ["1,25", "1250"]), ("−1", ["te laag: minstens 0"]),
                            ("100,51", ["te hoog: hoogstens 100,5"])]:
        users.fill(wrong)
        users.press("Tab")
        error = page.locator("#q-users-value-error").inner_text()
        assert all(message in error for message in messages), (wrong, error)
        assert users.get_attribute("aria-invalid") == "true" and users.input_value() == wrong
    users.fill("007,50")
    path_of_case = save(page, "slim_meten_weten.json")
    text = path_of_case.read_text(encoding="utf-8")
    answers = json.loads(text)["context"]
    assert answers["users"]["answer"] == 7.5 and answers["remark"]["answer"] == "Een <b>opmerking</b>", answers
    assert "Slim meten" in ambitie("score", path_of_case, "--rubric", path)
    # And back again: what was saved opens with the same answers.
    again_seen, again = start(browser, make("getal-weer.html", path_of_case, "--rubric", path))
    ask(again, "users")
    assert again.locator("#q-users-value").input_value() == "7,5"
    assert saved(again, FOLDER / "weer.json").read_text(encoding="utf-8") == text
    seen.expect_no_faults()
    again_seen.expect_no_faults()
    page.context.close()
    again.context.close()


def prints_all_that_was_said(browser):
    """On paper: every question with its answer, the whole rationale, its sources and certainty, and boxes for what is open."""
    seen, page = start(browser, make("aerius.html", "aerius"))
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    case = json.loads((ROOT / "cases/aerius.json").read_text(encoding="utf-8"))
    text = " ".join(page.locator("#paper").inner_text().split())
    given = [*case["context"].values(), *(one for part in case["answers"].values() for one in part.values())]
    told = [one for one in given if isinstance(one, dict) and "rationale" in one]
    assert len(told) > 20
    for one in told:
        why = one["rationale"]["nl"] if isinstance(one["rationale"], dict) else one["rationale"]
        assert " ".join(why.split()) in text, why
    for source in case["sources"]:
        assert " ".join(source["title"]["nl"].split() if isinstance(source["title"], dict) else source["title"].split()) in text
    assert page.locator(".paper-question").count() == 61 and "☐ Weet ik niet" in text
    assert not page.locator("#desk").is_visible() and not page.locator("#bar").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#paper").inner_text() == ""
    seen.expect_no_faults()
    page.context.close()


def says_what_to_do_without_scripts_or_engine(browser):
    page = visit(browser, make("leeg.html"), java_script_enabled=False).open()
    assert "JavaScript aanstaan" in page.locator("#work").inner_text()
    assert "ambitie sheet" in page.locator("#work").inner_text()
    ambitie("form", "--engine", FOLDER / "nergens.wasm.gz", "-o", FOLDER / "niet.html", status=2)
    page.context.close()


def is_accessible(browser):
    path = make("aerius.html", "aerius")
    expect_sound_html(path, "'wasm-unsafe-eval'")
    expect_accessible(browser, path, "body[data-ready]")


with chromium() as browser:
    for check in [fills_in_reloads_and_scores, opens_on_its_case, says_what_is_wrong, loses_nothing_of_a_file,
                  keeps_every_assessor, refuses_what_is_no_case, shows_hostile_texts, works_with_the_keyboard,
                  takes_numbers_and_texts, prints_all_that_was_said, says_what_to_do_without_scripts_or_engine,
                  is_accessible]:
        check(browser)
        print(f"passed: {check.__name__.replace('_', ' ')}", flush=True)
