#!/usr/bin/env python3
"""Opens the dashboard of `ambitie dashboard` in Chromium, and holds every number against `ambitie compare`.

Twelve invented organisations with sixty cases; each single filter is tried on the page, and `compare` on just those files.
Needs chromium, playwright, axe-playwright-python and html5lib: see browser.py for the install commands.
"""
import csv
import io
import json
import pathlib
import re
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from browser import ROOT, ambitie, chromium, expect_accessible, expect_sound_html, visit  # noqa: E402
from playwright.sync_api import TimeoutError as NotInTime  # noqa: E402

FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="ambitie-dashboard-"))
RUBRIC = ROOT / "rubrics/digital-information-product.json"
EXCHANGE = FOLDER / "oefendata.json"
PAGE = FOLDER / "dashboard.html"
TABLES = ["matrix", "cases", "consistency", "learning", "flags", "trend"]
MOST_KIB = 512


def prepare():
    ambitie("practice", "--rubric", RUBRIC, "-o", EXCHANGE)
    ambitie("dashboard", EXCHANGE, "--language", "nl", "-o", PAGE)
    cases = json.loads(EXCHANGE.read_text(encoding="utf-8"))["cases"]
    assert len(cases) == 60 and len({text(case["organisation"]) for case in cases}) == 12
    for number, case in enumerate(cases):
        path = FOLDER / "cases" / f"{number:02}.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(case), encoding="utf-8")
    return [(FOLDER / "cases" / f"{number:02}.json", case) for number, case in enumerate(cases)]


def text(value):
    return value["nl"] if isinstance(value, dict) else value


def fact(case, name):
    answer = case.get("context", {}).get(name, "unknown")
    value = answer["answer"] if isinstance(answer, dict) else answer
    return json.dumps(value) if isinstance(value, bool) else value


def latest(cases):
    """Of each case the latest date."""
    found = {}
    for path, case in sorted(cases, key=lambda item: item[1]["reference_date"]):
        found[case["id"], text(case["organisation"])] = (path, case)
    return list(found.values())


def select(cases, name, value):
    """The files that a filter leaves: those of the year, or every date of the cases whose latest date fits."""
    if name == "year":
        return [item for item in cases if item[1]["reference_date"].startswith(value)]
    fits = {"organisation": lambda case: text(case["organisation"]), "theme": lambda case: text(case["theme"])}.get(
        name, lambda case: fact(case, name.removeprefix("fact.")))
    kept = {(case["id"], text(case["organisation"])) for _, case in latest(cases) if fits(case) == value}
    return [item for item in cases if (item[1]["id"], text(item[1]["organisation"])) in kept]


def compared(cases):
    paths = [path for path, _ in cases]
    return json.loads(ambitie("compare", *paths, "--rubric", RUBRIC, "--json", "--language", "nl"))["sections"][0]


# What the page shows, and what compare says, in the same words

SHOWN = """() => {
  const all = (selector, root) => [...(root ?? document).querySelectorAll(selector)].filter((e) => !e.closest('[hidden]'));
  const words = (e) => e.textContent.replace(/\\s+/g, ' ').trim();
  const name = (row) => words(row.querySelector('th')).replace(/ ■.*/, '');
  return {
    status: words(document.getElementById('status')),
    heat: Object.fromEntries(all('.heat tbody tr, .heat tfoot tr').map((row) =>
      [name(row), all('td', row).map((cell) => [...cell.querySelectorAll('.steps > span')].map(words).join('–') + ' ' + words(cell.querySelector('.more')))])),
    doubts: Object.fromEntries(all('.heat tbody tr, .heat tfoot tr').map((row) =>
      [name(row), all('td', row).map((cell) => [...cell.querySelectorAll('.doubts > span')].map(words))])),
    counts: all('[data-plot]').map((plot) => all('[data-place]', plot).filter((row) => /^\\d+$/.test(row.dataset.place)).map((row) => words(row.querySelector('.number')))),
    dots: all('[data-plot]').map((plot) => all('[data-place]', plot).filter((row) => /^\\d+$/.test(row.dataset.place)).map((row) => String(all('i', row).length))),
    summaries: all('.plot .summary').map(words),
    gaps: all('.plot .gaps').map(words),
    plotDoubts: all('.plot .doubts').map(words),
    doubted: all('[data-plot]').map((plot) => all('i.doubted', plot).length),
    steps: Object.fromEntries(all('.spread tbody tr').map((row) => [name(row), all('td', row).map((cell) => words(cell.querySelector('.steps-apart') ?? cell))])),
    pairs: all('[data-pairs] [data-number]').map(words),
    reasons: all('[data-pair]').length,
    flags: all('[data-flag]').map((flag) => words(flag.querySelector('.title')) + ' ' + words(flag.querySelector('[data-number]'))),
    mayBe: all('[data-may-be-shared]').map(words),
    trends: all('[data-trend]').length,
  };
}"""


def expected(section, titles):
    """The same from the JSON of compare; `titles` are those of the levels of each column."""
    level = lambda column, name: [item["id"] for item in section["columns"][column]["levels"]].index(name)
    ends = lambda column, names: [level(column, name) for name in names]
    span = lambda pair: f"{pair[0] + 1}" if pair[0] == pair[1] else f"{pair[0] + 1}–{pair[1] + 1}"

    def cell(column, spread):
        count = f"{spread['settled']} van {spread['cases']}"
        if "median" not in spread:
            words = "n.v.t." if 0 < spread["cases"] == spread["not_applicable"] else "geen gegevens"
            possible = ends(column, spread["possible_median"]) if "possible_median" in spread else None
            narrow = possible and possible[1] - possible[0] + 1 < len(titles[column])
            return f"{words} kan {span(possible)} zijn, {count}" if narrow else f"{words} {count}"
        low, high = ends(column, spread["median"])
        middle = f"{low + 1} {titles[column][low]}" if low == high else f"{low + 1}–{high + 1}"
        bounds = ends(column, spread["span"])
        return f"{middle} {count} [{span(bounds)}]" if bounds != [low, high] else f"{middle} {count}"

    def summary(column, spread):
        name = lambda index: f"{index + 1} {titles[column][index]}"
        median = ends(column, spread["median"]) if "median" in spread else None
        middle = "geen gegevens" if median is None else name(median[0]) if median[0] == median[1] else f"tussen {name(median[0])} en {name(median[1])}"
        sentences = [f"Midden: {middle}. Vast niveau: {spread['settled']} van {spread['cases']} casussen."]
        if "span" in spread and ends(column, spread["span"]) != median:
            sentences.append(f"Laagste tot hoogste: {span(ends(column, spread['span']))}.")
        if "possible_median" in spread and ends(column, spread["possible_median"]) != median:
            sentences.append(f"Met de open antwoorden kan het midden {span(ends(column, spread['possible_median']))} zijn.")
        return " ".join(sentences)

    def steps(column, spread):
        if spread["settled"] < 2:
            return "–"
        low, high = ends(column, spread["span"])
        return "0" if low == high else f"{high - low} [{span([low, high])}]"

    def doubts(item):
        doubt = item["doubt"]
        reasons = [("on_threshold", "op de grens"), ("on_uncertain", "onzeker"), ("on_assumptions", "op werkhypothesen")]
        return [f"{doubt[key]} {words}" for key, words in reasons if doubt[key]]

    amount = lambda n, one, many: f"{n} {one if n == 1 else many}"
    totals = section["totals"]
    names = [text(item) for item in section["organisations"]]
    pairs = [sum(pair["column"] == column for pair in section["learning"]) for column in range(len(totals))]
    open_flags = sum(flag["may_be_shared"] for flag in section["flags"])
    return {
        "heat": {text(group["title"]): [cell(column, item["spread"]) for column, item in enumerate(group["cells"])] for group in section["groups"]}
        | {"samen": [cell(column, item["spread"]) for column, item in enumerate(totals)]},
        "doubts": {text(group["title"]): [doubts(item) for item in group["cells"]] for group in section["groups"]} | {"samen": [doubts(item) for item in totals]},
        "plotDoubts": [" · ".join(doubts(item)) for item in totals],
        "doubted": [item["doubt"]["cases"] for item in totals],
        "counts": [[str(count) for count in item["spread"]["counts"]] for item in totals],
        "dots": [[str(count) for count in item["spread"]["counts"]] for item in totals],
        "summaries": [summary(column, item["spread"]) for column, item in enumerate(totals)],
        "gaps": [f"Naast het niveau dat past: {item['gaps']['below']} lager, {item['gaps']['fits']} gelijk, {item['gaps']['above']} hoger, {item['gaps']['open']} nog niet te zeggen." for item in totals if "gaps" in item],
        "steps": {names[item["organisation"]]: [str(len(item["cases"]))] + [steps(column, spread) for column, spread in enumerate(item["spreads"])]
                  + [str(sum(not finding["explained_by"] for finding in item["findings"]))] for item in section["consistency"]},
        "pairs": [amount(count, "paar", "paren") for count in pairs if count],
        "reasons": sum(len(pair["reasons"]) for pair in section["learning"]),
        "flags": [f"{text(flag['title'])} {amount(len(flag['organisations']), 'organisatie', 'organisaties')}, {amount(len(flag['raised']), 'casus', 'casussen')}" for flag in section["flags"] if flag["shared"]],
        "mayBe": [f"Nog {open_flags}"] if open_flags else [],
        "trends": sum(len(trend["steps"]) for trend in section["trends"]),
    }


def expect_same(shown, section, label, without=()):
    titles = [[text(level["title"]) for level in column["levels"]] for column in section["columns"]]
    wanted = expected(section, titles)
    nothing = {name: cells for name, cells in shown["heat"].items() if name not in wanted["heat"]}
    # Who has no case under this filter is still there, as missing.
    assert all(cell == "geen gegevens 0 van 0" for cells in nothing.values() for cell in cells), (label, nothing)
    shown = dict(shown, **{key: {name: cells for name, cells in shown[key].items() if name in wanted["heat"]} for key in ("heat", "doubts")})
    # compare puts the layer before the title of a flag, and its sign.
    shown["flags"] = [re.sub(r"^\S+ ([^:]+: )?", "", flag, count=1) if ": " in flag.split(" ", 1)[1] else flag.split(" ", 1)[1] for flag in shown["flags"]]
    shown["mayBe"] = [" ".join(words.split()[:2]) for words in shown["mayBe"]]
    wanted["flags"] = [re.sub(r"^[^:]+: ", "", flag, count=1) if False else flag for flag in wanted["flags"]]
    for key, value in wanted.items():
        if key in without:
            continue
        assert shown[key] == value, (label, key, shown[key], value)


def shows_what_compare_says(browser, cases):
    """Without a filter, and with each value of organisation, theme, year and some facts."""
    seen = visit(browser, PAGE)
    page = seen.open()
    expect_same(page.evaluate(SHOWN), compared(cases), "no filter")
    tried = 0
    for name in ["organisation", "theme", "year", "fact.phase", "fact.policy_rule", "fact.stakes"]:
        values = page.evaluate("name => [...document.querySelectorAll(`[data-filter='${name}']`)].flatMap(e => e.type === 'checkbox' ? [e.value] : [...e.options].map(o => o.value)).filter(v => v !== '')", name)
        assert len(values) >= 2, (name, values)
        for value in values[:6]:
            part = select(cases, name, value)
            if not part:
                assert value == "not_applicable", (name, value)
                continue
            page.evaluate("hash => { location.hash = hash; }", f"{name}={value}".replace("&", "%26"))
            page.wait_for_timeout(60)
            shown = page.evaluate(SHOWN)
            section = compared(part)
            count = len(latest(part))
            assert shown["status"].startswith(f"Te zien: {count} van {len(latest(cases))} casussen"), shown["status"]
            # With a year the page also says what changed up to it, of which compare saw one date only.
            expect_same(shown, section, f"{name}={value}", without=("trends",) if name == "year" else ())
            tried += 1
    assert tried >= 25, tried
    seen.expect_no_faults()


def keeps_choices_in_the_address(browser, cases):
    seen = visit(browser, PAGE)
    page = seen.open()
    theme = text(cases[0][1]["theme"])
    page.get_by_label("thema").select_option(theme)
    assert "theme=" in page.evaluate("location.hash")
    filtered = page.locator("#status").inner_text()
    assert f"Filter op thema: {theme}." in filtered, filtered
    page.get_by_label("jaar").select_option(cases[0][1]["reference_date"][:4])
    both = page.locator("#status").inner_text()
    assert "jaar" in both
    page.go_back()
    page.wait_for_timeout(100)
    assert page.locator("#status").inner_text() == filtered
    assert page.get_by_label("jaar").input_value() == ""
    page.go_forward()
    page.wait_for_timeout(100)
    page.reload()
    assert page.locator("#status").inner_text() == both
    assert page.get_by_label("thema").input_value() == theme
    # As a link that someone else opens; what the page does not know is left out.
    address = page.url + "&theme=%3Cimg%20src%3Dx%3E&sort=nothing"
    other = visit(browser, PAGE)
    other.page.goto(address)
    assert other.page.locator("#status").inner_text() == both
    # A link to a part of the page leaves the choices alone.
    other.page.get_by_role("link", name="Wie kan van wie leren?").click()
    assert "theme=" in other.page.evaluate("location.hash")
    other.page.get_by_role("button", name="Wis alle filters").click()
    other.page.wait_for_timeout(100)
    assert "Geen filter." in other.page.locator("#status").inner_text()
    # By the keyboard: several organisations.
    other.page.locator("details.choose > summary").focus()
    other.page.keyboard.press("Enter")
    for _ in range(2):
        other.page.keyboard.press("Tab")
        other.page.keyboard.press("Space")
    other.page.wait_for_timeout(100)
    assert "van 2 van 12 organisaties" in other.page.locator("#status").inner_text(), other.page.locator("#status").inner_text()
    assert other.page.locator(".heat tbody tr:not([hidden])").count() == 2
    seen.expect_no_faults()
    other.expect_no_faults()


def sorts_on_demand(browser, _):
    seen = visit(browser, PAGE)
    page = seen.open()
    names = lambda: page.locator(".heat tbody th").all_inner_texts()
    alphabet = names()
    assert alphabet == sorted(alphabet, key=str.lower), alphabet
    header = page.locator(".heat thead th").nth(1)
    assert header.get_attribute("aria-sort") is None
    for order in ("ascending", "descending"):
        header.get_by_role("button").click()
        page.wait_for_timeout(60)
        assert header.get_attribute("aria-sort") == order
        shown = page.evaluate("[...document.querySelectorAll('.heat tbody tr')].map(r => [...r.querySelector('td').querySelectorAll('[data-shade]')].map(e => parseInt(e.textContent)))")
        known = [sum(levels) * 2 / len(levels) for levels in shown if levels]
        assert known == sorted(known, reverse=order == "descending"), shown
        # What is missing comes last either way.
        assert all(shown[: len(known)]) and not any(shown[len(known):]), shown
        assert len(set(known)) > 1
    assert page.locator(".heat thead [aria-sort]").count() == 1
    page.locator(".heat thead th").first.get_by_role("button").click()
    page.wait_for_timeout(60)
    assert names() == alphabet
    seen.expect_no_faults()


def marks_the_own_organisation(browser, cases):
    seen = visit(browser, PAGE)
    page = seen.open()
    name = text(cases[0][1]["organisation"])
    own = [case for _, case in latest(cases) if text(case["organisation"]) == name]
    page.get_by_label("Uw organisatie", exact=True).select_option(name)
    page.wait_for_timeout(60)
    for plot in page.locator(".plot").all():
        assert plot.locator(".marks i.own:not([hidden])").count() == len(own)
    form = page.evaluate("(() => { const of = (s) => getComputedStyle(document.querySelector(s)); const own = of('.marks i.own'), other = of('.marks i:not(.own)'); return [own.borderRadius, own.rotate, other.borderRadius]; })()")
    assert form == ["0px", "none", "50%"], form
    assert page.locator(".heat tr.own th").inner_text().replace("\n", " ").endswith("■ uw organisatie")
    assert "(■ " in page.locator(".plots").inner_text()
    page.get_by_label("Alleen paren met uw organisatie").check()
    page.wait_for_timeout(60)
    rows = page.locator("[data-pair]:not([hidden])").all_inner_texts()
    assert rows and all(name in row for row in rows), rows[:3]
    seen.expect_no_faults()


def gives_the_tables_of_compare(browser, _):
    seen = visit(browser, PAGE, accept_downloads=True)
    page = seen.open()
    for table, link in zip(TABLES, page.get_by_role("link", name="Download als CSV").all(), strict=True):
        content, name = downloaded(page, link)
        assert name == f"oefendata-{table}.csv", name
        assert len(content) > 1000, table
        if table == "cases":
            expect_cases(content.decode("utf-8"))
            continue
        path = FOLDER / f"{table}.csv"
        ambitie("compare", EXCHANGE, "--view", table, "--format", "csv", "--language", "nl", "-o", path, "--overwrite")
        assert content == path.read_bytes(), table
    seen.expect_no_faults()


def gives_the_tables_of_what_it_shows(browser, cases):
    """With a filter each table is, byte for byte, the one that compare writes of those files; and with two filters of those that both leave."""
    seen = visit(browser, PAGE, accept_downloads=True)
    page = seen.open()
    file = FOLDER / "deel.csv"

    def expect(part, hash, without=()):
        page.evaluate("hash => { location.hash = hash; }", hash)
        page.wait_for_timeout(60)
        for table, link in zip(TABLES, page.locator("a[download]").all(), strict=True):
            if not link.is_visible():
                continue
            content, name = downloaded(page, link)
            assert name == f"oefendata-{table}-selectie.csv", name
            if table == "cases" or table in without:
                continue
            ambitie("compare", *[path for path, _ in part], "--rubric", RUBRIC, "--view", table, "--format", "csv",
                    "--language", "nl", "-o", file, "--overwrite")
            assert content == file.read_bytes(), (hash, table)

    values = lambda name: page.evaluate("name => [...document.querySelectorAll(`[data-filter='${name}']`)].flatMap(e => e.type === 'checkbox' ? [e.value] : [...e.options].map(o => o.value)).filter(v => v !== '')", name)
    theme, year = values("theme")[0], values("year")[0]
    expect(select(cases, "theme", theme), f"theme={theme}".replace("&", "%26"))
    # Of a year compare sees one date only, so that nothing changed.
    expect(select(cases, "year", year), f"year={year}", without=("trend",))
    both = [item for item in select(cases, "year", year) if text(item[1]["theme"]) == theme]
    if both:
        expect(both, f"theme={theme}&year={year}", without=("trend",))
    names = values("organisation")[1:4]
    expect([item for name in names for item in select(cases, "organisation", name)], "&".join(f"organisation={name}" for name in names))
    page.evaluate("location.hash = ''")
    page.wait_for_timeout(60)
    assert page.locator("a[download]").first.get_attribute("download") == "oefendata-matrix.csv"
    seen.expect_no_faults()


def downloaded(page, link):
    """The bytes of a file behind a link, and what it is called."""
    for attempt in range(3):
        try:
            with page.expect_download(timeout=5000) as caught:
                link.click()
            break
        except NotInTime:
            # Now and then Chromium begins no download of a file that the page made, as if nobody had clicked.
            if attempt == 2:
                raise
    return pathlib.Path(caught.value.path()).read_bytes(), caught.value.suggested_filename


def expect_cases(table):
    """A row for each case, reference date and layer, with the levels that the JSON of compare says."""
    assert table.startswith("\ufeff") and table.endswith("\r\n")
    section = json.loads(ambitie("compare", EXCHANGE, "--json", "--language", "nl"))["sections"][0]
    states = {"settled": "vast", "open": "open", "unknown": "onbekend", "not_applicable": "n.v.t."}
    rows = list(csv.DictReader(io.StringIO(table[1:], newline=""), delimiter=";"))
    wanted = [(case, column, levels["shown"]) for case in section["cases"] for column, levels in zip(section["columns"], case["levels"], strict=True)]
    assert len(rows) == len(wanted) > 200, (len(rows), len(wanted))
    for row, (case, column, shown) in zip(rows, wanted):
        ids = [level["id"] for level in column["levels"]]
        places = sorted(ids.index(name) for name in shown["levels"])
        ends = [part for place in places[:1] + places[-1:] for part in (str(place + 1), text(column["levels"][place]["title"]))] or [""] * 4
        assert list(row.values())[3:9] + list(row.values())[10:15] == [
            text(section["organisations"][case["organisation"]]), case["id"], text(case["title"]), text(section["themes"][case["theme"]]),
            case["reference_date"], "ja" if case["latest"] else "nee", states[shown["state"]], *ends], (row, case)
        # Without answers that are not certain enough a level is never narrower.
        firm = [row["laagste niveau, vast"], row["hoogste niveau, vast"]]
        assert (firm == ["", ""]) == (not places) and (not places or int(firm[0]) <= places[0] + 1 and places[-1] + 1 <= int(firm[1])), row
    assert len({row["laag"] for row in rows}) == len(section["columns"])
    assert [row["soort"] for row in rows] == ["OEFENDATA"] * len(rows)
    assert {row["rubric"] for row in rows} == {f"{section['rubric']['id']} v{section['rubric']['version']}"}


def saves_what_it_shows(browser, _):
    """The rows of the cases that a filter leaves, and of no others."""
    seen = visit(browser, PAGE, accept_downloads=True)
    page = seen.open()
    page.get_by_label("jaar").select_option(index=1)
    page.wait_for_timeout(60)
    content, name = downloaded(page, page.get_by_role("button", name="Bewaar wat u ziet (CSV)"))
    assert name == "oefendata-selectie.csv", name
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8")[1:], newline=""), delimiter=";"))
    year = page.get_by_label("jaar").input_value()
    assert rows and {row["peildatum"][:4] for row in rows} == {year}
    shown = int(re.search(r"Te zien: (\d+)", page.locator("#status").inner_text())[1])
    assert len({(row["organisatie"], row["casus"]) for row in rows}) == shown
    seen.expect_no_faults()


def shows_data_at_once(browser, _):
    """Rows above the fold; filters and heads that stay; reasons where there is nothing."""
    seen = visit(browser, PAGE)
    seen.page.set_viewport_size({"width": 1366, "height": 768})
    page = seen.open()
    assert page.locator(".heat tbody tr").nth(1).bounding_box()["y"] < 768
    page.evaluate("window.scrollBy(0, 900)")
    page.wait_for_timeout(100)
    bar, head = page.locator("form.filters").bounding_box(), page.locator(".heat thead th").nth(1).bounding_box()
    assert 0 <= bar["y"] < 100 and bar["y"] + bar["height"] <= head["y"] + 2 < 400, (bar, head)
    names = page.locator("[data-filter=organisation]").evaluate_all("all => all.map(e => e.value)")
    page.evaluate("name => { location.hash = 'organisation=' + encodeURIComponent(name); }", names[0])
    page.wait_for_timeout(60)
    for view in ("learning", "flags"):
        words = page.locator(f"[data-view={view}] .empty").inner_text()
        assert "blijft er één over" in words, (view, words)
    page.evaluate("name => { location.hash = 'organisation=' + encodeURIComponent(name) + '&theme=' + encodeURIComponent('x'); }", names[0])
    assert not page.locator("[data-none]").is_visible()
    # Where no case is left the page says so, and shows no tables of nothing.
    hashes = page.evaluate("""() => {
      const values = (name) => [...document.querySelectorAll(`select[data-filter='${name}'] option`)].map((e) => e.value).filter(Boolean);
      return values("fact.stakes").flatMap((a) => values("fact.phase").flatMap((b) => values("theme").map((c) =>
        `fact.stakes=${a}&fact.phase=${b}&theme=${encodeURIComponent(c)}`)));
    }""")
    for choice in hashes:
        page.evaluate("hash => { location.hash = hash; }", choice)
        page.wait_for_timeout(30)
        if page.locator("#status").inner_text().startswith("Te zien: 0 van"):
            break
    assert page.locator("[data-none]").is_visible() and not page.locator(".view:visible").count(), choice
    page.get_by_role("button", name="Wis alle filters").click()
    page.wait_for_timeout(60)
    assert not page.locator("[data-none]").is_visible() and page.locator(".view:visible").count() > 3
    seen.expect_no_faults()


def reads_without_script(browser, cases):
    """The file says what the script says without a filter."""
    expect_sound_html(PAGE)
    seen = visit(browser, PAGE, java_script_enabled=False)
    page = seen.open()
    body = page.locator("body").inner_text()
    for words in ["OEFENDATA", "Niveau per organisatie en laag", "Wie kan van wie leren?", "zonder filter",
                  "Dit bestand maakt geen verbinding met internet"]:
        assert words in body, words
    assert not page.locator("form.filters").is_visible()
    # A page does not offer what it cannot give, and says why.
    assert page.locator("a[download]").count() == len(TABLES) and "Download als CSV" not in body
    assert "downloaden werkt alleen met JavaScript" in body
    static = page.evaluate(SHOWN)
    with_script = visit(browser, PAGE).open().evaluate(SHOWN)
    assert static == with_script, [key for key in static if static[key] != with_script[key]]
    seen.expect_no_faults()


def prints_on_paper(browser, _):
    seen = visit(browser, PAGE)
    page = seen.open()
    path = FOLDER / "dashboard.pdf"
    path.write_bytes(page.pdf(prefer_css_page_size=True))
    boxes = re.findall(rb"/MediaBox ?\[ ?0 0 ([\d.]+) ([\d.]+)", path.read_bytes())
    assert boxes and all(float(wide) > float(high) for wide, high in boxes), boxes
    seen.expect_no_faults()


def hides_names(browser, cases):
    """Neither the page nor a file that it gives says who it is about."""
    path = FOLDER / "anoniem.html"
    # Each practice organisation has four cases; a case at several dates counts once.
    ambitie("dashboard", EXCHANGE, "--anonymise", "--min-group", "4", "--seed", "5", "--language", "nl", "-o", path)
    seen = visit(browser, path, accept_downloads=True)
    page = seen.open()
    links = page.locator("a[download]").all()
    assert len(links) == len(TABLES)
    everything = path.read_text(encoding="utf-8") + "".join(downloaded(page, link)[0].decode("utf-8") for link in links)
    for _, case in cases:
        place = text(case["organisation"])
        for secret in [place, case["id"], text(case["title"]).removeprefix("OEFENDATA: ")]:
            assert secret not in everything, secret
    assert "OEFENDATA" in page.locator("#strip").inner_text()
    seen.expect_no_faults()


def is_light_and_accessible(browser, _):
    size = PAGE.stat().st_size / 1024
    assert size < MOST_KIB, f"{size:.0f} KiB"
    expect_accessible(browser, PAGE)


with chromium() as browser:
    all_cases = prepare()
    for check in [reads_without_script, shows_what_compare_says, keeps_choices_in_the_address, sorts_on_demand,
                  marks_the_own_organisation, gives_the_tables_of_compare, gives_the_tables_of_what_it_shows, prints_on_paper, hides_names,
                  saves_what_it_shows, shows_data_at_once, is_light_and_accessible]:
        check(browser, all_cases)
        print(f"passed: {check.__name__.replace('_', ' ')}", flush=True)
