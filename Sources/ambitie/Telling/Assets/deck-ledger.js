/* Counts that several windows of one browser add to. Each window writes down only what it added itself, so that none
   wipes out what another one counted; what the room said is the sum. */
const kinds = {
  votes: () => caseIds.flatMap((id) => layerIds.flatMap((layer) => tallyPaths(["votes", id, layer]))),
  preferences: () => layerIds.flatMap((layer) => tallyPaths(["preferences", layer])),
  pairs: () => data.pairs.flatMap((pair) => [0, 1].map((index) => ["pairs", pair.key, index])),
  rules: () => data.kaders.flatMap((kader) => kader.rules.flatMap((rule) => [0, 1, 2].map((index) => ["rules", kader
    .id + "." + rule, index
  ]))),
};

function tallyPaths(path) {
  return [...data.levels.map((level, index) => [...path, "levels", index]), [...path, "unknown"],
    [...path, "blank"]
  ];
}

/* The counts of a state by their path, those that are not zero. */
function countsOf(state) {
  const counts = {};
  for (const paths of Object.values(kinds))
    for (const path of paths()) {
      const count = path.reduce((value, step) => (value === undefined || value === null ? 0 : value[step]), state);
      if (count) counts[path.join("/")] = count;
    }
  return counts;
}

/* The state with other counts; all else stays. */
function withCounts(state, counts) {
  const result = {
    ...state,
    votes: {},
    preferences: {},
    pairs: {},
    rules: {}
  };
  for (const paths of Object.values(kinds))
    for (const path of paths()) {
      const count = whole(counts[path.join("/")] || 0);
      if (!count) continue;
      path.slice(0, -1).reduce((value, step, index) => {
        if (!Object.hasOwn(value, step)) value[step] = typeof path[index + 1] === "number" ? [] : {};
        return value[step];
      }, result)[path[path.length - 1]] = count;
    }
  return cleanState({
    ...result,
    version: 1
  });
}

const plus = (one, other, sign = 1) => {
  const result = {
    ...one
  };
  for (const [path, count] of Object.entries(other)) {
    result[path] = (result[path] || 0) + sign * count;
    if (!result[path]) delete result[path];
  }
  return result;
};

/* What stands in another window's ledger is not trusted either. */
function cleanLedger(text) {
  const counts = {};
  try {
    const value = JSON.parse(text);
    if (!isObject(value) || !isObject(value.counts)) return null;
    for (const [path, count] of Object.entries(value.counts))
      if (Number.isInteger(count) && Math.abs(count) <= 100000) counts[path] = count;
    return {
      epoch: String(value.epoch || ""),
      counts
    };
  } catch (error) {
    return null;
  }
}

/* Texts and choices: what this window changed since it last looked, over what another one left. */
function merged(before, own, theirs) {
  const result = {};
  for (const key of new Set([...Object.keys(own), ...Object.keys(theirs)])) {
    const isOwn = JSON.stringify(own[key]) !== JSON.stringify(before[key]);
    const value = isOwn ? own[key] : theirs[key];
    if (value !== undefined) result[key] = value;
  }
  return result;
}
