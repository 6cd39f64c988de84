"""Runs the parts of page scripts that count, in Node, without a browser.

Needs node (apt-get install --no-install-recommends nodejs).
"""

import json
import subprocess

from workspace import ROOT, expect, require_program

node = require_program("node", "nodejs")
ASSETS = ROOT / "Sources/ambitie/Telling/Assets"
DECK = {
    "key": "k", "title": "t", "language": "nl", "least": 5, "rubric": {"id": "r", "version": "1"},
    "words": {"noVotes": "none", "agreed": "agreed {n}", "divided": "divided {n}", "between": "{a} and {b}",
              "middle": "middle {middle}, {a} to {b}", "allSame": "all {level}"},
    "levels": [{"id": f"l{n}", "title": f"L{n}"} for n in range(4)],
    "layers": [{"id": "data", "title": "Data"}, {"id": "app", "title": "App"}],
    "cases": [{"id": "one", "title": "One", "options": [None, None], "optionIds": [None, None]}],
    "pairs": [{"key": "p", "layer": "data", "cases": ["one", "two"]}],
    "kaders": [{"id": "k", "rules": ["r"]}],
}

# A page of which only the data are there, and a storage that two windows share.
PAGE = """
const shared = new Map();
const storage = () => new Proxy({
  getItem: (key) => (shared.has(key) ? shared.get(key) : null),
  setItem: (key, value) => { shared.set(key, String(value)); },
  removeItem: (key) => { shared.delete(key); },
}, { ownKeys: () => [...shared.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) });
const one = () => { const own = new Map(); return {
  getItem: (key) => (own.has(key) ? own.get(key) : null), setItem: (key, value) => { own.set(key, value); } }; };
const assert = require("assert");
const vm = require("vm");
function windowOf(names) {
  const context = { localStorage: storage(), sessionStorage: one(), structuredClone, location: { hash: "" },
    document: { getElementById: () => ({ textContent: DATA }), documentElement: {}, querySelectorAll: () => [] } };
  vm.createContext(context);
  for (const name of names) vm.runInContext(require("fs").readFileSync(ASSETS + "/" + name, "utf8"), context);
  return (text) => vm.runInContext(text, context);
}
const same = (found, wanted) => assert.deepStrictEqual(JSON.parse(JSON.stringify(found)), wanted);
"""

TESTS = """
const deck = ["deck-store.js", "deck-ledger.js", "deck-stage.js", "deck-votes.js", "deck-decision.js", "deck-harvest.js"];
const run = windowOf(deck);

// The middle of an even number of votes is two levels where they differ there; never a mean.
for (const [levels, middle] of [[[0, 0, 0, 0], []], [[1, 0, 0, 0], [0]], [[0, 3, 2, 0], [1]], [[1, 0, 0, 1], [0, 3]],
    [[2, 0, 2, 0], [0, 2]], [[1, 1, 1, 0], [1]], [[0, 2, 1, 1], [1, 2]], [[5, 0, 0, 4], [0]]])
  same(run(`median(${JSON.stringify(levels)})`), middle);
for (const [levels, ends] of [[[0, 0, 0, 0], null], [[0, 1, 0, 4], [1, 3]], [[0, 0, 2, 0], [2, 2]]])
  same(run(`spread(${JSON.stringify(levels)})`), ends);
// Of fewer votes than a distribution is shown of only whether people agree is told.
for (const [levels, text] of [[[0, 0, 0, 0], "none"], [[0, 4, 0, 0], "agreed 4"], [[0, 3, 1, 0], "divided 4"],
    [[0, 5, 0, 0], "all 2"], [[0, 3, 2, 1], "middle 2 and 3, 2 to 4"], [[0, 4, 1, 0], "middle 2, 2 to 3"]])
  same(run(`summary({levels: ${JSON.stringify(levels)}})`), text);

// What comes out of storage or a file is not trusted.
for (const [value, count] of [["3", 3], ["-1", 0], ["1.5", 0], ["'7'", 0], ["1e9", 100000], ["NaN", 0], ["null", 0]])
  same(run(`whole(${value})`), count);
for (const text of ["null", "[]", "7", '{"version": 2}', '{"version": 1, "votes": 3, "texts": [], "moved": "x"}'])
  same(run(`countsOf(cleanState(${text}))`), {});
same(run(`countsOf(cleanState({version: 1, votes: {one: {data: {levels: [1, -4, "2", 3]}, none: {levels: [9]}},
  nobody: {data: {levels: [9]}}}}))`), { "votes/one/data/levels/0": 1, "votes/one/data/levels/3": 3 });
for (const text of ["", "{}", "[]", '{"counts": 3}', "{"]) same(run(`cleanLedger(${JSON.stringify(text)})`), null);
same(run(`cleanLedger('{"epoch": "e", "counts": {"a": 2, "b": 1.5, "c": "4", "d": -3, "e": 1e7}}')`),
  { epoch: "e", counts: { a: 2, d: -3 } });
const counts = { "votes/one/app/unknown": 2, "preferences/data/levels/3": 1, "pairs/p/1": 4, "rules/k.r/2": 5 };
same(run(`countsOf(withCounts(emptyState(), ${JSON.stringify(counts)}))`), counts);
same(run("plus({a: 1, b: 2}, {b: 2, c: 3}, -1)"), { a: 1, c: -3 });
same(run("merged({a: 1, b: 1, c: 1}, {a: 2, b: 1}, {a: 3, b: 4, c: 1, d: 5})"), { a: 2, b: 4, d: 5 });

// Two windows that never hear of each other still add up; so do their texts.
const other = windowOf(deck);
const vote = (level, amount) => `{ const item = (store.state.votes.one = store.state.votes.one || {});
  item.data = cleanTally(item.data); item.data.levels[${level}] = whole(item.data.levels[${level}] + ${amount}); store.save(); }`;
run("store.load()");
other("store.load()");
for (let index = 0; index < 10; index += 1) {
  run(vote(1, 1));
  other(vote(1, 1));
  other(vote(2, 1));
}
run(vote(1, -3));
run("store.state.texts.a = 'first'; store.save()");
other("store.state.texts.b = 'second'; store.save()");
run("store.take(store.kept(), false)");
for (const here of [run, other]) {
  same(here("countsOf(store.state)"), { "votes/one/data/levels/1": 17, "votes/one/data/levels/2": 10 });
  same(here("store.state.texts"), { a: "first", b: "second" });
}
same(run("harvest().tallies"), [{ case: "one", layer: "data", levels: [0, 17, 10, 0], unknown: 0, blank: 0 }]);
// A new window waits, and what is counted in it meanwhile is added.
const later = windowOf(deck);
later("store.load()");
same(later("[store.isWaiting, countsOf(store.state)]"), [true, {}]);
later(vote(0, 2));
later(vote(0, 1));
later("store.resume()");
same(later("countsOf(store.state)['votes/one/data/levels/0']"), 3);
same(later("countsOf(store.state)['votes/one/data/levels/1']"), 17);
// Clearing holds for all, whatever another window still had in mind.
later("store.clear()");
run(vote(3, 1));
same(run("countsOf(store.state)"), { "votes/one/data/levels/3": 1 });
console.log("passed");
"""

script = f"const ASSETS = {json.dumps(str(ASSETS))}; const DATA = {json.dumps(json.dumps(DECK))};\n{PAGE}\n{TESTS}"
done = subprocess.run([node, "-e", script], capture_output=True, text=True, timeout=60)
print(done.stdout, done.stderr)
expect(done.returncode == 0 and "passed" in done.stdout, "the scripts count otherwise")

# The language in which the workbench begins: a choice made before, else the browser's first that the page speaks, else its own.
LANGUAGE = """
const assert = require("assert"), fs = require("fs"), vm = require("vm");
const text = fs.readFileSync(`${ASSETS}/workbench-language.js`, "utf8");
const kept = (value) => ({ getItem: () => value });
const refused = { getItem() { throw new Error("no storage"); }, setItem() { throw new Error("no storage"); } };
const rows = [
  [["nl-NL"], kept(null), "en", "nl"], [["nl-NL"], kept("en"), "nl", "en"], [["EN-gb", "nl"], kept(null), "nl", "en"],
  [["fr-FR", "nl"], kept(null), "en", "nl"], [["fr", "de"], kept(null), "en", "en"], [[], refused, "nl", "nl"],
  [undefined, refused, "en", "en"], [["nl"], kept("klingon"), "en", "nl"],
];
for (const [languages, localStorage, written, expected] of rows) {
  const page = { navigator: { languages }, localStorage };
  const found = vm.runInNewContext(`${text}\\ntongue.keep("nl"); tongue.first(["nl", "en"], "${written}")`,
    { ...page, localStorage: { setItem() {}, ...page.localStorage } });
  assert.equal(found, expected, JSON.stringify([languages, written]));
}
console.log("passed");
"""
done = subprocess.run(
    [node, "-e", f"const ASSETS = {json.dumps(str(ASSETS))};\n{LANGUAGE}"], capture_output=True, text=True, timeout=60)
print(done.stdout, done.stderr)
expect(done.returncode == 0 and "passed" in done.stdout, "the workbench begins in another language")
