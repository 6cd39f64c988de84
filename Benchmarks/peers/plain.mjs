// JavaScript by hand: the conditions become one function. Takes NEUTRAL.json CASES.ndjson OUT.ndjson, as protocol.py tells.
import { closeSync, openSync, readFileSync, readSync, writeSync } from "node:fs";

const [rubricPath, casesPath, outPath] = process.argv.slice(2);
const { layers, levels, flags } = JSON.parse(readFileSync(rubricPath, "utf8"));
const criteria = layers.flatMap((layer) => layer.criteria);

const written = (condition) => {
  const [first, ...rest] = condition;
  if (first === "and" || first === "or") return `(${rest.map(written).join(first === "and" ? " && " : " || ")})`;
  const [operator, score] = rest;
  return `(s.${first} !== null && s.${first} ${operator === "=" ? "===" : operator} ${score})`;
};
const lines = flags.map((flag) => `if (${written(flag.when)}) found.push("${flag.id}");`);
const raised = new Function("s", `const found = [];\n${lines.join("\n")}\nreturn found;`);

const evenly = (number) => {
  const whole = Math.floor(number);
  const rest = number - whole;
  return rest > 0.5 || (rest === 0.5 && whole % 2 === 1) ? whole + 1 : whole;
};

const assess = (line) => {
  const { id, antwoorden } = JSON.parse(line);
  const scores = {};
  for (const criterion of criteria) scores[criterion.id] = criterion.scores[antwoorden[criterion.id]] ?? null;
  const points = [];
  let sum = 0;
  let count = 0;
  for (const layer of layers) {
    let total = 0;
    let weights = 0;
    for (const criterion of layer.criteria) {
      const score = scores[criterion.id];
      if (score === null) continue;
      total += score * criterion.weight;
      weights += criterion.weight;
    }
    const mean = total / weights;
    if (weights > 0) {
      sum += mean;
      count += 1;
    }
    points.push(`"${layer.id}":${weights > 0 ? evenly(100 * mean) : null}`);
  }
  const overall = count > 0 ? sum / count : 0;
  let reached = levels[0].id;
  for (const level of levels) if (overall >= level.from) reached = level.id;
  const names = raised(scores).map((flag) => `"${flag}"`);
  return `{"id":"${id}","points":{${points.join(",")}},"level":"${reached}","flags":[${names.join(",")}]}\n`;
};

const start = performance.now();
const [cases, out] = [openSync(casesPath, "r"), openSync(outPath, "w")];
const block = Buffer.alloc(1 << 20);
let held = 0;
let results = [];
for (;;) {
  const got = readSync(cases, block, held, block.length - held, null);
  if (got === 0) break;
  let from = 0;
  for (let end; (end = block.subarray(0, held + got).indexOf(10, from)) >= 0; from = end + 1) {
    results.push(assess(block.toString("utf8", from, end)));
  }
  held = block.copy(block, 0, from, held + got);
  writeSync(out, results.join(""));
  results = [];
}
closeSync(out);
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000 }));
