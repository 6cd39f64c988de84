#!/usr/bin/env python3
"""Fills in the form of `ambitie form` in Chromium as a person would, and scores what it downloads.

Needs chromium, playwright, axe-playwright-python and html5lib: see browser.py for the install commands.
"""
import json
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from browser import ROOT, ambitie, chromium, expect_accessible, expect_sound_html, visit  # noqa: E402

FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="ambitie-form-"))
STRANGE = '</script><img src=x onerror=alert(1)>"\'&amp;\u2028\u202e'


def make(name, *arguments):
    path = FOLDER / name
    ambitie("form", *arguments, "--language", "nl", "-o", path, "--overwrite")
    return path


def download(page, name):
    page.get_by_role("button", name="Antwoorden nakijken").click()
    assert page.evaluate("document.activeElement.id") == "review-heading", page.locator("#errors").inner_text()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Bestand downloaden").click()
    assert waiting.value.suggested_filename == name
    path = FOLDER / f"gedownload-{name}"
    waiting.value.save_as(path)
    return path


def fill_case(page):
    for name, text in [("title", "Slim meten & weten"), ("summary", "Sensoren meten de lucht."),
                       ("organisation", "Provincie"), ("theme", "Lucht"), ("reference_date", "18-5-2022"),
                       ("assessor", "Jo Smit")]:
        page.locator(f"#f-{name}").fill(text)


def question(page, name):
    return page.locator(f'[data-question="{name}"]')


def fills_in_reloads_and_scores(browser):
    seen = visit(browser, make("leeg.html"))
    page = seen.open()
    fill_case(page)
    assert page.locator("#f-id").input_value() == "slim_meten_weten"
    page.locator("#add-source").click()
    page.locator("#source-0-title").fill("Beleidsplan")
    page.locator("#source-0-url").fill("https://example.org/plan")
    page.locator("#source-0-date").fill("1-2-2021")
    rights = question(page, "data.rights")
    rights.locator("input[value='option:partner']").check()
    rights.locator("summary").click()
    rights.locator(".evidence textarea").fill('Staat in "het plan"\nop bladzijde 2')
    rights.locator(".source-choices input").check()
    rights.get_by_label("redelijk zeker", exact=True).check()
    question(page, "data.exit").locator("input[value=not_applicable]").check()
    question(page, "data.exit").locator(".reason textarea").fill("Er is geen leverancier")
    question(page, "data.change").locator("input[value=unknown]").check()
    question(page, "policy_rule").locator("input[value=true]").check()
    assert page.locator("#progress-text").inner_text() == "4 van 61 vragen ingevuld"
    page.locator("#draft-status:not(:empty)").wait_for()
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    assert page.locator("#progress-text").inner_text() == "4 van 61 vragen ingevuld"
    assert page.locator("#f-title").input_value() == "Slim meten & weten"
    path = download(page, "slim_meten_weten.json")
    written = json.loads(path.read_text(encoding="utf-8"))
    assert written == {
        "format": "ambitie-case/1", "id": "slim_meten_weten",
        "rubric": {"id": "digital_information_product", "version": written["rubric"]["version"]},
        "title": "Slim meten & weten", "summary": "Sensoren meten de lucht.", "organisation": "Provincie",
        "theme": "Lucht", "reference_date": "2022-05-18",
        "assessors": [{"id": "jo_smit", "name": "Jo Smit"}],
        "sources": [{"id": "bron_1", "title": "Beleidsplan", "kind": "government",
                     "url": "https://example.org/plan", "date": "2021-02-01"}],
        "context": {"policy_rule": {"answer": True, "assessor": "jo_smit"}},
        "answers": {"data": {
            "rights": {"answer": "partner", "rationale": 'Staat in "het plan"\nop bladzijde 2',
                       "confidence": "medium", "sources": ["bron_1"], "assessor": "jo_smit"},
            "change": {"answer": "unknown", "assessor": "jo_smit"},
            "exit": {"answer": "not_applicable", "reason": "Er is geen leverancier", "assessor": "jo_smit"}}},
    }, written
    assert "Slim meten" in ambitie("score", path)
    seen.expect_no_faults()


def says_what_is_wrong(browser):
    seen = visit(browser, make("leeg.html"))
    page = seen.open()
    question(page, "data.rights").locator("input[value=not_applicable]").check()
    page.locator("#f-reference_date").fill("31-2-2022")
    page.get_by_role("button", name="Antwoorden nakijken").click()
    assert page.title().startswith("Fout: ")
    assert page.evaluate("document.activeElement.id") == "errors"
    links = page.locator("#errors a")
    assert links.count() == 7, links.all_inner_texts()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "f-title"
    described = page.locator("#f-title").get_attribute("aria-describedby").split()
    assert described == ["f-title-hint", "f-title-error"]
    fill_case(page)
    question(page, "data.rights").locator(".reason textarea").fill("Er zijn geen gegevens")
    download(page, "slim_meten_weten.json")
    assert not page.title().startswith("Fout: ")
    seen.expect_no_faults()


def loses_nothing_of_a_file(browser):
    """A file with everything in it, also what the form does not know, comes back the same but for what was changed."""
    original = json.loads((ROOT / "cases/aerius.json").read_text(encoding="utf-8"))
    original["reasons"] = {"data": {"nl": "Bewust", "en": "On purpose"}}
    original["deviations"] = {"samen_tenzij": {"exit_arranged": {"reason": "Bestaand contract", "date": "2022-01-02"}}}
    original["answers"]["data"]["retired_question"] = {"answer": 0.30000000000000004, "extra": [1, None, {}]}
    original["later_part"] = {"history": [{"at": "2022-01-02", "was": "unknown"}], "number": 12345678901234567890}
    path = FOLDER / "alles.json"
    path.write_text("\ufeff// met commentaar\n" + json.dumps(original, ensure_ascii=False, indent=1), encoding="utf-8")
    seen = visit(browser, make("leeg.html"))
    page = seen.open()
    page.locator("#open-file").set_input_files(path)
    page.get_by_text("alles.json is geopend").wait_for()
    assert "kent 1 antwoorden niet" in page.locator("#notices").inner_text()
    assert json.loads(download(page, "aerius.json").read_text(encoding="utf-8")) == original
    page.get_by_role("button", name="Terug naar het formulier").click()
    page.locator("#f-title").fill("AERIUS II")
    question(page, "application.change").locator("input[value='option:joint']").check()
    changed = json.loads(download(page, "aerius.json").read_text(encoding="utf-8"))
    original["title"]["nl"] = "AERIUS II"
    answer = original["answers"]["application"]["change"]
    answer["answer"] = "joint"
    answer.pop("assessor", None)
    assert changed == original
    seen.expect_no_faults()


def refuses_what_is_no_case(browser):
    seen = visit(browser, make("leeg.html"))
    page = seen.open()
    for text, message in [("{\n\"a\": 1,\n\"a\": 2}", "op regel 3"), ("[]", "is geen casus"), ("[" * 5000, "op regel 1"),
                          ('{"format": "ambitie-case/1", "rubric": {"id": "anders"}}', "andere rubric: anders")]:
        path = FOLDER / "fout.json"
        path.write_text(text, encoding="utf-8")
        page.locator("#open-file").set_input_files(path)
        page.locator("#notices").get_by_text(message).wait_for(timeout=3000)
    seen.expect_no_faults()


def shows_hostile_texts(browser):
    """Every text of the case is an attack; none of them runs, and all of them come back."""
    original = json.loads((ROOT / "cases/aerius.json").read_text(encoding="utf-8"))

    def hostile(node):
        if isinstance(node, dict):
            return {key: STRANGE if key in ("nl", "en", "name") else hostile(value) for key, value in node.items()}
        return [hostile(item) for item in node] if isinstance(node, list) else node

    path = FOLDER / "vijandig.json"
    path.write_text(json.dumps(hostile(original)), encoding="utf-8")
    page_path = make("vijandig.html", path)
    expect_sound_html(page_path)
    seen = visit(browser, page_path)
    page = seen.open()
    page.on("dialog", lambda dialog: (seen.faults.append("a script ran"), dialog.dismiss()))
    assert page.locator("#f-title").input_value() == STRANGE
    assert page.locator("img").count() == 0
    assert json.loads(download(page, "aerius.json").read_text(encoding="utf-8")) == hostile(original)
    assert page.locator("img").count() == 0
    seen.expect_no_faults()


def works_with_the_keyboard(browser):
    seen = visit(browser, make("leeg.html"))
    page = seen.open()
    page.locator("#f-title").focus()
    for text in ["Toets", "Met de toetsen", "Provincie", "Proef", "1-1-2022"]:
        page.keyboard.type(text)
        page.keyboard.press("Tab")
    first = page.locator("[data-question][data-kind=option]").first
    first.locator("input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert first.locator("input").nth(1).is_checked()
    page.locator("#review-button").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "review-heading"
    page.keyboard.press("Tab")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    assert waiting.value.suggested_filename == "toets.json"
    seen.expect_no_faults()


def takes_numbers_and_texts(browser):
    """Facts that no shipped rubric has: a number within bounds and a text."""
    rubric = json.loads((ROOT / "rubrics/digital-information-product.json").read_text(encoding="utf-8"))
    rubric["context"] += [
        {"id": "users", "type": "number", "minimum": 0, "maximum": 100.5, "label": "Gebruik", "question": "Hoeveel?"},
        {"id": "remark", "type": "text", "label": "Opmerking", "question": "Wat nog meer?"}]
    path = FOLDER / "rubric.json"
    path.write_text(json.dumps(rubric), encoding="utf-8")
    seen = visit(browser, make("getal.html", "--rubric", path))
    page = seen.open()
    fill_case(page)
    page.locator("#f-assessor").fill("")
    users, remark = page.locator("#q-users-value"), page.locator("#q-remark-value")
    remark.fill("Een <b>opmerking</b>")
    for wrong, message in [("veel", "Vul een getal in"), ("1.250", "kan 1,25 of 1250 zijn"), ("−1", "te laag (minstens 0)"),
                           ("100,51", "te hoog (hoogstens 100,5)"), ("", "Vul een antwoord in")]:
        users.fill(wrong)
        page.get_by_role("button", name="Antwoorden nakijken").click()
        assert message in page.locator("#errors").inner_text(), (wrong, page.locator("#errors").inner_text())
        assert users.get_attribute("aria-invalid") == "true"
    users.fill("007,50")
    path_of_case = download(page, "slim_meten_weten.json")
    text = path_of_case.read_text(encoding="utf-8")
    assert '"users": 7.5,' in text and '"remark": "Een <b>opmerking</b>"' in text, text
    assert "Slim meten" in ambitie("score", path_of_case, "--rubric", path)
    # And back again: what was downloaded opens with the same answers.
    seen = visit(browser, make("getal-weer.html", path_of_case, "--rubric", path))
    page = seen.open()
    assert page.locator("#q-users-value").input_value() == "7,5"
    assert download(page, "slim_meten_weten.json").read_text(encoding="utf-8") == text
    seen.expect_no_faults()


def is_accessible(browser):
    path = make("aerius.html", "aerius")
    expect_sound_html(path)
    expect_accessible(browser, path)


with chromium() as browser:
    for check in [fills_in_reloads_and_scores, says_what_is_wrong, loses_nothing_of_a_file, refuses_what_is_no_case,
                  shows_hostile_texts, works_with_the_keyboard, takes_numbers_and_texts,
                  is_accessible]:
        check(browser)
        print(f"passed: {check.__name__.replace('_', ' ')}", flush=True)
