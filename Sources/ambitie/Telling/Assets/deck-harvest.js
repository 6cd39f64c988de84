/* What the room brought in: saved as werksessie.json, and read back. */
function counterWidget(place, counts, titles, name) {
  const buttons = titles.map((title, index) => make("button", {
    type: "button",
    class: "plain counter",
    on: {
      click: (event) => add(index, event.shiftKey ? -1 : 1)
    }
  }, ""));
  const less = titles.map((title, index) => make("button", {
    type: "button",
    class: "plain less",
    "aria-label": name + ", " + title + ": " + words.oneLess,
    on: {
      click: () => add(index, -1)
    }
  }, "−"));

  function add(index, amount) {
    const list = counts();
    list[index] = whole(list[index] + amount);
    stage.changed();
  }
  place.replaceChildren(make("span", {
    class: "counters",
    role: "group",
    "aria-label": name
  }, titles.flatMap((title, index) => [make("span", {
    class: "pair"
  }, buttons[index], less[index])])));
  return {
    place,
    size: titles.length,
    render() {
      const list = counts();
      buttons.forEach((button, index) => {
        button.textContent = titles[index] + " " + list[index];
      });
    },
    add,
  };
}

const textKey = (field) => field.dataset.text + (field.dataset.case ? "@" + field.dataset.case : "");

function bindTexts() {
  for (const field of document.querySelectorAll("[data-text]")) {
    const key = textKey(field);
    field.value = store.state.texts[key] || "";
    field.readOnly = false;
    field.addEventListener("input", () => {
      stage.fitSoon();
      if (field.value) store.state.texts[key] = field.value.slice(0, 4000);
      else delete store.state.texts[key];
      store.save();
    });
  }
}

const hasVotes = (tally) => sum(tally.levels) + tally.unknown + tally.blank > 0;

function harvest() {
  const {
    state
  } = store;
  const moved = (moves, item) => Object.fromEntries(Object.entries(moves).map(([layer, option]) => [layer, item
    .optionIds[layerIds.indexOf(layer)][option]
  ]).filter(([, id]) => id));
  const result = {
    format: "ambitie-session/1",
    rubric: data.rubric
  };
  result.tallies = caseIds.flatMap((id) => layerIds.flatMap((layer) => {
    const tally = cleanTally((state.votes[id] || {})[layer]);
    return hasVotes(tally) ? [{
      case: id,
      layer,
      levels: tally.levels,
      unknown: tally.unknown,
      blank: tally.blank
    }] : [];
  }));
  result.preferences = layerIds.flatMap((layer) => {
    const tally = cleanTally(state.preferences[layer]);
    return hasVotes(tally) ? [{
      layer,
      levels: tally.levels,
      unknown: tally.unknown,
      blank: tally.blank
    }] : [];
  });
  result.variants = data.cases.flatMap((item) => variantNames.filter((name) => (state.variants[item.id] || {})[
    name]).map((name) => ({
    case: item.id,
    name,
    levels: moved(state.variants[item.id][name], item)
  })));
  result.consistency = data.pairs.flatMap((pair) => {
    const [deliberate, accidental] = state.pairs[pair.key] || [0, 0];
    return deliberate + accidental ? [{
      layer: pair.layer,
      cases: pair.cases,
      deliberate,
      accidental
    }] : [];
  });
  result.kaders = data.kaders.flatMap((kader) => kader.rules.flatMap((rule) => {
    const [agree, adjust, reject] = state.rules[kader.id + "." + rule] || [0, 0, 0];
    const wording = (state.texts["rule." + kader.id + "." + rule] || "").trim();
    return agree + adjust + reject || wording ? [{
      kader: kader.id,
      rule,
      agree,
      adjust,
      reject,
      ...(wording ? {
        wording
      } : {})
    }] : [];
  }));
  result.decided = layerIds.flatMap((layer) => {
    const level = chosenLevel(layer);
    return level === null ? [] : [{
      layer,
      level: data.levels[level].id
    }];
  });
  result.notes = Object.entries(state.texts).sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([key, text]) => {
    const [slide, id] = key.split("@");
    if (slide.startsWith("rule.") || !text.trim()) return [];
    return [{
      slide,
      ...(id ? {
        case: id
      } : {}),
      text: text.trim()
    }];
  });
  return result;
}

function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], {
    type
  }));
  const link = make("a", {
    href: address,
    download: name
  });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  announce(say(words.saved, {
    name
  }));
}

function saveHarvest() {
  download("werksessie.json", "application/json", JSON.stringify(harvest(), null, 2) + "\n");
}

/* For a Dutch spreadsheet: semicolons, a byte order mark, and no cell that starts like a formula. */
function saveTable() {
  const safe = (value) => {
    const text = String(value);
    const guarded = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) && typeof value !== "number" ?
      "'" + text : text;
    return /[";\n\r]/.test(guarded) ? '"' + guarded.replaceAll('"', '""') + '"' : guarded;
  };
  const rows = [
    [words.csvCase, words.csvLayer, ...data.levels.map((level, index) => index + 1), words.csvUnknown, words
      .csvBlank
    ]
  ];
  for (const item of harvest().tallies) rows.push([item.case, item.layer, ...item.levels, item.unknown, item
    .blank
  ]);
  download("stemmen.csv", "text/csv", "\ufeff" + rows.map((row) => row.map(safe).join(";")).join("\r\n") +
    "\r\n");
}

/* Takes over what fits this deck from a harvest; counts that are there are replaced. */
function takeOver(text) {
  const file = JSON.parse(text);
  if (!isObject(file) || file.format !== "ambitie-session/1" || !isObject(file.rubric) || file.rubric.id !==
    data.rubric.id) throw new Error("other file");
  const list = (value) => (Array.isArray(value) ? value.filter(isObject) : []);
  const {
    state
  } = store;
  for (const item of list(file.tallies))
    if (caseIds.includes(item.case) && layerIds.includes(item.layer))(state.votes[item.case] = state.votes[item
      .case] || {})[item.layer] = cleanTally(item);
  for (const item of list(file.preferences))
    if (layerIds.includes(item.layer)) state.preferences[item.layer] = cleanTally(item);
  for (const item of list(file.variants)) {
    const found = data.cases.find((entry) => entry.id === item.case);
    if (!found || !variantNames.includes(item.name) || !isObject(item.levels)) continue;
    const moves = {};
    layerIds.forEach((layer, index) => {
      const option = found.optionIds[index].indexOf(item.levels[layer]);
      if (option >= 0) moves[layer] = option;
    });
    (state.variants[item.case] = state.variants[item.case] || {})[item.name] = moves;
  }
  for (const item of list(file.consistency)) {
    const pair = data.pairs.find((entry) => entry.layer === item.layer && Array.isArray(item.cases) && entry
      .cases.every((id, index) => id === item.cases[index]));
    if (pair) state.pairs[pair.key] = cleanCounts(2)([item.deliberate, item.accidental]);
  }
  for (const item of list(file.kaders)) {
    const kader = data.kaders.find((entry) => entry.id === item.kader && entry.rules.includes(item.rule));
    if (!kader) continue;
    state.rules[kader.id + "." + item.rule] = cleanCounts(3)([item.agree, item.adjust, item.reject]);
    if (typeof item.wording === "string") state.texts["rule." + kader.id + "." + item.rule] = item.wording
      .slice(0, 4000);
  }
  for (const item of list(file.decided)) {
    const level = data.levels.findIndex((entry) => entry.id === item.level);
    if (layerIds.includes(item.layer) && level >= 0) state.chosen[item.layer] = level;
  }
  for (const item of list(file.notes)) {
    if (typeof item.slide !== "string" || typeof item.text !== "string") continue;
    state.texts[item.slide + (caseIds.includes(item.case) ? "@" + item.case : "")] = item.text.slice(0, 4000);
  }
}

function openHarvest() {
  byId("harvest-file").click();
}

function harvestWidget(place) {
  return {
    place,
    render() {
      const found = harvest();
      const lines = [
        [words.hTallies, found.tallies.length],
        [words.hVariants, found.variants.length],
        [words.hPairs, found.consistency.length],
        [words.hPreferences, found.preferences.length],
        [words.hRules, found.kaders.length],
        [words.hDecided, found.decided.length],
        [words.hNotes, found.notes.length]
      ];
      place.replaceChildren(make("table", {
          class: "harvest"
        }, make("caption", {
          class: "visually-hidden"
        }, words.harvest), make("tbody", {}, lines.map(([title, count]) => make("tr", {}, make("th", {
          scope: "row"
        }, title), make("td", {}, String(count)))))),
        store.canSave ? "" : make("p", {
          class: "lead"
        }, words.notKept));
    },
  };
}
