"use strict";
/* Counting. Levels, gaps and flags of each case were worked out by the tool; here they are only counted, and of levels
   in their order the middle one is taken. */
const data = JSON.parse(document.getElementById("dashboard-data").textContent);
const words = data.words;

/* "{n} van {total}" filled in. */
function say(name, values) {
  return (words[name] ?? name).replace(/\{(\w+)\}/g, (whole, key) => (values && key in values ? String(values[key]) : whole));
}

/* "1 casus", "3 casussen". */
const amount = (noun, n) => say((n === 1 ? "one" : "many") + noun, { n });

/* A file as the tool writes it, of pieces that the page holds once; quotes and what a spreadsheet must not obey are in them. */
const pieceText = (line) => line.map((piece) => data.pieces[piece]).join(";");
const tableText = (lines) => lines.map(pieceText).join("\r\n");

/* An element with texts and elements in it; a text is never read as markup. */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/* "2", or "2–3" for two levels or more. */
const spanText = ([low, high]) => (low === high ? `${low + 1}` : `${low + 1}–${high + 1}`);
const isSame = (left, right) => left !== null && right !== null && left[0] === right[0] && left[1] === right[1];

/* The place of the lower middle of so many cases at each place; null without cases. */
function lowerMiddle(counts) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (const [place, count] of counts.entries()) {
    seen += count;
    if (seen > Math.floor((total - 1) / 2)) return total === 0 ? null : place;
  }
  return null;
}

/* The lowest lower middle that any completion of open answers gives: every case takes its lowest level, and of those
   that may turn out to have no level the highest drop out first. */
function lowestMiddle(items, levelCount) {
  const counts = Array(levelCount).fill(0);
  for (const item of items) if (!item.mayDrop) counts[item.place] += 1;
  let best = lowerMiddle(counts);
  for (const item of items.filter((one) => one.mayDrop).sort((a, b) => a.place - b.place)) {
    counts[item.place] += 1;
    const middle = lowerMiddle(counts);
    best = best === null ? middle : Math.min(best, middle);
  }
  return best;
}

/* How the levels of some cases lie, in levels and counts only. */
function spreadOf(places, levelCount) {
  const counts = Array(levelCount).fill(0);
  const settled = places.filter((place) => place.state === "settled").map((place) => place.levels[0]).sort((a, b) => a - b);
  for (const level of settled) counts[level] += 1;
  const inState = (state) => places.filter((place) => place.state === state).length;
  const some = places.filter((place) => place.levels.length > 0);
  const low = lowestMiddle(some.map((place) => ({ place: place.levels[0], mayDrop: place.mayNotApply })), levelCount);
  const high = lowestMiddle(
    some.map((place) => ({ place: levelCount - 1 - place.levels.at(-1), mayDrop: place.mayNotApply })), levelCount);
  const n = settled.length;
  return {
    counts, settled: n, total: places.length,
    open: inState("open"), unknown: inState("unknown"), notApplicable: inState("not_applicable"),
    median: n === 0 ? null : [settled[Math.floor((n - 1) / 2)], settled[Math.floor(n / 2)]],
    span: n === 0 ? null : [settled[0], settled[n - 1]],
    possible: low === null || high === null ? null : [low, Math.max(low, levelCount - 1 - high)],
  };
}

/* "4 van 5 [1–4]"; without a middle, where it can only lie. */
function countText(spread, levelCount) {
  const count = say("of", { n: spread.settled, total: spread.total });
  if (spread.median !== null) {
    return isSame(spread.span, spread.median) ? count : `${count} [${spanText(spread.span)}]`;
  }
  const possible = spread.possible;
  if (possible === null || possible[1] - possible[0] + 1 >= levelCount) return count;
  return `${say("canBe", { levels: spanText(possible) })}, ${count}`;
}

/* What a cell says in which no case has a settled level. */
const missingText = (spread) =>
  say(spread.total > 0 && spread.notApplicable === spread.total ? "notApplicable" : "noData");

/* "2 op de grens", a line for each reason why levels are less firm than they look. */
function doubtTexts(places) {
  const doubts = places.map((place) => place.doubt ?? [0, 0, 0]);
  return ["onThreshold", "onUncertain", "onAssumptions"]
    .map((name, at) => [name, doubts.filter((doubt) => doubt[at] > 0).length])
    .filter(([, n]) => n > 0).map(([name, n]) => say(name, { n }));
}

/* The middle, the ends and how certain that is, in sentences. */
function summaryText(spread, column) {
  const median = spread.median;
  const middle = median === null ? say("noData")
    : median[0] === median[1] ? column.levels[median[0]]
    : say("between", { low: column.levels[median[0]], high: column.levels[median[1]] });
  const sentences = [say("summary", { middle, n: spread.settled, total: spread.total })];
  if (spread.span !== null && !isSame(spread.span, median)) {
    sentences.push(say("summarySpan", { levels: spanText(spread.span) }));
  }
  if (spread.possible !== null && !isSame(spread.possible, median)) {
    sentences.push(say("summaryPossible", { levels: spanText(spread.possible) }));
  }
  return sentences.join(" ");
}
