#!/usr/bin/env python3
"""Shows every slide of both sessions in Chromium at four sizes of screen, and measures that it fits.

Of each slide, with everything on it in view: nothing beyond the window and nothing to scroll to, no text cut off, no word
broken in the middle, no letter too small for the last row, no id used twice, and no case held against itself. With the
shipped cases together and three of them, the teaching cases, practice cases, a case at two dates and a case of which
nothing is known; in both languages, before and after the room has filled everything in.

Needs chromium, playwright, axe-playwright-python and html5lib: see browser.py for the install commands. Each deck is shown at
one size and each session in one language, in turn, which takes some minutes; THOROUGH_TESTS=1 shows all in all. DECKS names some of the sets
(`DECKS=teaching,dates`), SIZES the sizes, LANGUAGES the languages.
"""
import itertools
import json
import os
import pathlib
import re
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from browser import ROOT, ambitie, chromium, visit  # noqa: E402

FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="ambitie-fit-"))
SIZES = [(1280, 720), (1366, 768), (1024, 768), (1920, 1080)]
# A letter of 1.25 % of the width of the screen: 24 pixels at 1920.
LEAST = 0.0125

# What is wrong with the slide in view, in words; empty where nothing is.
MEASURE = """least => {
  const faults = [], slide = stage.current, seen = new Set();
  const tell = (text, element) => faults.push(text + ': <' + element.tagName.toLowerCase() +
    (element.className ? ' class=' + element.className : '') + '> ' + element.textContent.trim().slice(0, 60));
  const hides = element => element.closest('.visually-hidden, [hidden], .skip, dialog:not([open]), details:not([open]) .fold') ||
    getComputedStyle(element).clipPath !== 'none';
  if (document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth)
    faults.push('the page scrolls: ' + document.documentElement.scrollWidth + ' x ' + document.documentElement.scrollHeight);
  for (const part of [slide, ...document.querySelectorAll('.foot, .bar')])
    for (const element of [part, ...part.querySelectorAll('*')]) {
      if (hides(element) || !element.getClientRects().length) continue;
      const box = element.getBoundingClientRect();
      if (box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1)
        tell('beyond the window', element);
      const style = getComputedStyle(element);
      if (element.scrollHeight > element.clientHeight + 2 && element.clientHeight &&
          ['hidden', 'auto', 'scroll', 'clip'].includes(style.overflowY)) tell('cut off', element);
      if (element.scrollWidth > element.clientWidth + 2 && element.clientWidth && style.display !== 'inline')
        tell('too wide by ' + (element.scrollWidth - element.clientWidth), element);
    }
  const content = slide.querySelector('.content');
  for (const child of content ? content.children : [])
    if (child.getClientRects().length && child.getBoundingClientRect().top < content.getBoundingClientRect().top - 1)
      tell('over the title', child);
  const footer = document.querySelector('.foot').getBoundingClientRect().top;
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || hides(parent) || !parent.getClientRects().length) continue;
    const size = parseFloat(getComputedStyle(parent).fontSize);
    if (size < least * innerWidth - .01) tell('letters of ' + size.toFixed(1), parent);
    for (const match of node.data.matchAll(/[^\\s\\-–—\\/\\u200b]+/g)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const boxes = [...range.getClientRects()].filter(box => box.width > 0);
      if (new Set(boxes.map(box => Math.round(box.top))).size > 1) tell('broken word ' + match[0], parent);
      if (boxes.some(box => box.bottom > footer + 2)) tell('under the foot', parent);
    }
  }
  for (const element of document.querySelectorAll('[id]'))
    if (seen.size === seen.add(element.id).size) faults.push('id twice: ' + element.id);
  for (const pair of slide.querySelectorAll('[data-pair]')) {
    const [one, two] = pair.dataset.pair.split(' ');
    if (one === two) faults.push('a case against itself: ' + one);
  }
  const rows = [...slide.querySelectorAll('table tbody tr > th:first-child')].map(cell => cell.textContent);
  if (slide.matches('[data-slide^=matrix], [data-slide^=overview]') && new Set(rows).size < rows.length)
    faults.push('a case twice in a table');
  return [...new Set(faults)];
}"""

# What a busy evening leaves behind: votes, variants, long texts, counts.
FILL = """() => {
  const long = 'Wij willen hier zelf kunnen bepalen wat er met de gegevens gebeurt, want anders staan wij straks met lege handen. ' +
    'Dat vraagt mensen die het vak kennen, en een afspraak over wie beslist.';
  store.isWaiting = false;
  data.cases.forEach((item, number) => {
    store.state.votes[item.id] = {};
    layerIds.forEach((layer, index) => {
      store.state.votes[item.id][layer] = {levels: data.levels.map((_, level) => (level * 7 + index * 5 + number) % 19), unknown: 3, blank: 1};
    });
    const table = item.table, moved = {};
    (table.layers || []).forEach((layer, index) => {
      const last = layer.positions[layer.positions.length - 1];
      if (index < table.moves && layer.positions.length > 1) moved[data.layers[layer.layer].id] = last.option;
    });
    store.state.moved[item.id] = moved;
    store.state.variants[item.id] = {A: moved, B: Object.fromEntries(Object.entries(moved).slice(0, 1)), C: {}};
  });
  layerIds.forEach((layer, index) => { store.state.preferences[layer] = {levels: data.levels.map((_, level) => (level * 3 + index) % 17), unknown: 2, blank: 0}; });
  for (const pair of data.pairs) store.state.pairs[pair.key] = [12, 17];
  for (const kader of data.kaders) for (const rule of kader.rules) store.state.rules[kader.id + '.' + rule] = [14, 11, 3];
  for (const field of document.querySelectorAll('[data-text]')) store.state.texts[textKey(field)] = long;
  store.save();
  showAll();
}"""


def practised():
    """Practice cases as files."""
    paths = []
    for number, case in enumerate(json.loads(ambitie("practice", "--organisations", "6", "--cases", "17"))["cases"]):
        path = FOLDER / f"oefening_{number}.json"
        path.write_text(json.dumps(case), encoding="utf-8")
        paths.append(path)
    return paths


def two_dates():
    paths = [ROOT / "cases/ivri.json"]
    case = json.loads((ROOT / "cases/aerius.json").read_text(encoding="utf-8"))
    for year in ("2021", "2023"):
        case["reference_date"] = f"{year}-05-18"
        path = FOLDER / f"aerius_{year}.json"
        path.write_text(json.dumps(case), encoding="utf-8")
        paths.append(path)
    return paths


def unknown():
    case = json.loads((ROOT / "cases/aerius.json").read_text(encoding="utf-8"))
    case["context"], case["answers"] = {}, {}
    path = FOLDER / "onbekend.json"
    path.write_text(json.dumps(case), encoding="utf-8")
    return [path]


def harvest(cases):
    """What a busy first session left."""
    rubric = json.loads((ROOT / "rubrics/digital-information-product.json").read_text(encoding="utf-8"))
    layers = [layer["id"] for layer in rubric["layers"]]
    ids = [json.loads(pathlib.Path(path).read_text(encoding="utf-8"))["id"] for path in cases][:3]
    long = "Als een ander de meter ijkt, moeten wij het getal op zijn woord geloven. Dat wil ik niet nog eens meemaken."
    path = FOLDER / "werksessie.json"
    path.write_text(json.dumps({
        "format": "ambitie-session/1", "rubric": {"id": rubric["id"]}, "date": "2022-05-18",
        "tallies": [{"case": case, "layer": layer, "levels": [1, 5, 9, 2], "unknown": 2, "blank": 0}
                    for case in dict.fromkeys(ids) for layer in layers],
        "preferences": [{"layer": layer, "levels": [0, 3, 9, 4], "unknown": 1, "blank": 0} for layer in layers],
        "variants": [{"case": ids[0], "name": "A", "levels": {layers[0]: "direct"}}],
        "kaders": [{"kader": "samen_tenzij", "rule": "buy_together", "agree": 12, "adjust": 5, "reject": 3, "wording": long}],
        "notes": [{"slide": slide, "case": ids[0], "text": text} for slide in
                  ("differ.higher", "differ.lower", "signals.missing", "consequences.people") for text in (long,)]
        + [{"slide": "preference.never_below", "text": long * 4}, {"slide": "harvest.said", "text": long}],
    }), encoding="utf-8")
    return path


def sets():
    shipped = sorted(path for path in (ROOT / "cases").glob("*.json"))
    yield "shipped", shipped
    yield "three", [ROOT / f"cases/{name}.json" for name in ("snuffelfiets", "aerius", "ivri")]
    yield "teaching", sorted((ROOT / "cases/oefening").glob("*.json"))
    yield "practice", practised()
    yield "dates", two_dates()
    yield "unknown", unknown()


def measure(page, what, faults, first):
    """How many slides were measured; of all but the first case only those that are about it."""
    indices = page.evaluate("first => stage.slides.flatMap((slide, index) => first || slide.dataset.case ? [index] : [])", first)
    for index in indices:
        page.evaluate("i => { stage.go(i); stage.setStep(stage.current, 99); }", index)
        name = page.evaluate("stage.current.id")
        for fault in page.evaluate(MEASURE, LEAST):
            faults.append(f"{what} slide {index + 1} {name}: {fault}")
    return len(indices)


def decks(languages, whole, number):
    """The languages and sessions of a set: all of them, or both sessions with a language each, in turn."""
    if whole:
        return [(language, session) for language in languages for session in ("1", "2")]
    return [(languages[(number + place) % len(languages)], session) for place, session in enumerate(("1", "2"))]


def main():
    wanted = os.environ.get("DECKS", "").split(",") if os.environ.get("DECKS") else None
    chosen = [tuple(map(int, size.split("x"))) for size in os.environ["SIZES"].split(",")] if os.environ.get("SIZES") else SIZES
    whole = bool(os.environ.get("SIZES") or os.environ.get("THOROUGH_TESTS"))
    turns = itertools.cycle(chosen)
    languages = os.environ.get("LANGUAGES", "nl,en").split(",")
    faults, shown = [], 0
    with chromium() as browser:
        for number, (name, cases) in enumerate(sets()):
            if wanted and name not in wanted:
                continue
            for language, session in decks(languages, whole, number):
                path = FOLDER / f"{name}-{language}-{session}.html"
                more = ["--session", "2", "--harvest", harvest(cases)] if session == "2" else []
                ambitie("deck", *cases, *more, "--language", language, "-o", path, "--overwrite")
                sizes = chosen if whole else [next(turns)]
                for size in sizes:
                    seen = visit(browser, path, viewport={"width": size[0], "height": size[1]})
                    page = seen.open()
                    many = page.evaluate("data.cases.length")
                    # Of many cases all at the first size, filled in, and three at the others.
                    some = sorted({0, many // 2, many - 1})
                    for full in (False, True):
                        if full:
                            page.evaluate(FILL)
                        for case in range(many) if full and size == sizes[0] else some:
                            page.evaluate("i => stage.chooseCase(i)", case)
                            what = f"{name} {language} {session} {size[0]}x{size[1]} case {case}{' full' if full else ''}"
                            shown += measure(page, what, faults, case == 0)
                    seen.expect_no_faults()
                    page.context.close()
                print(f"{name} {language} {session}: {shown} slides, {len(faults)} faults", flush=True)
    # Each kind of fault once, with where it was first and how often it was seen.
    kinds = {}
    for fault in faults:
        place, _, what = fault.partition(": ")
        kinds.setdefault((re.sub(r".* slide \d+ |_\d+$", "", place), re.sub(r"[\d.]+", "#", what)), []).append(fault)
    for found in sorted(kinds.values(), key=len, reverse=True)[:100]:
        print(f"{len(found)} x {found[0]}")
    assert shown and not faults, f"{len(faults)} faults on {shown} slides"
    print(f"deck.fit: passed, {shown} slides")


if __name__ == "__main__":
    main()
