/* What the room decides: a level for each layer, and the decision in words. */

/* The level that the room chose for a layer; null as long as it did not. */
function chosenLevel(layer) {
  const own = store.state.chosen[layer];
  return own !== undefined && own < levelCount ? own : null;
}

/* The level in the middle of the votes of today, or of last time where nobody voted today; null where they are too few or fall
   between two. A proposal, and no choice. */
function middleLevel(layer) {
  for (const tallies of [store.state.preferences, data.earlier.preferences]) {
    const levels = cleanTally(tallies[layer]).levels;
    if (sum(levels) === 0) continue;
    const middle = median(levels);
    return sum(levels) >= data.least && middle.length === 1 ? middle[0] : null;
  }
  return null;
}

const wishedLevel = (layer) => chosenLevel(layer) ?? middleLevel(layer);

/* Whether the cases reach the level that was chosen or that votes point at; those of one slide. */
function targetsWidget(place) {
  const from = Number(place.dataset.from),
    to = Number(place.dataset.to);
  return {
    place,
    render() {
      const wishes = layerIds.map(wishedLevel);
      if (wishes.every((wish) => wish === null)) return place.replaceChildren(make("p", {
        class: "lead"
      }, words.noLevelYet));
      return place.replaceChildren(make("div", {
        class: "matrix words"
      }, make("table", {}, make("caption", {}, words.targetsCaption), make("thead", {}, make("tr", {}, make(
          "th", {
            scope: "col"
          }, words.caseStudy), data.layers.map((layer, index) => make("th", {
          scope: "col"
        }, layer.title + (wishes[index] === null ? "" : " (" + (wishes[index] + 1) + ")"))))),
        make("tbody", {}, data.cases.slice(from, to).map((item) => make("tr", {}, make("th", {
          scope: "row"
        }, item.title), wishes.map((wish, index) => make("td", {}, wish === null ? "–" : item.reach[
          index][wish]))))))));
    },
  };
}

/* A level for each layer; what the room voted stands beside it. */
function decideWidget(place) {
  let row = 0;
  const choose = (layer, level) => {
    if (store.state.chosen[layer] === level) delete store.state.chosen[layer];
    else store.state.chosen[layer] = level;
    stage.changed();
  };
  /* One press for a room that wants what it voted. */
  const takeMiddle = () => {
    const open = layerIds.filter((layer) => chosenLevel(layer) === null && middleLevel(layer) !== null);
    return open.length ? make("p", {
      class: "buttons"
    }, make("button", {
      type: "button",
      class: "plain",
      on: {
        click: () => {
          for (const layer of open) store.state.chosen[layer] = middleLevel(layer);
          stage.changed();
        }
      }
    }, words.takeMiddle)) : "";
  };
  const widget = {
    place,
    render() {
      const lines = data.layers.map((layer, index) => {
        const wish = chosenLevel(layer.id);
        const middle = middleLevel(layer.id);
        const voted = cleanTally(store.state.preferences[layer.id]);
        return make("tr", {
            class: index === row ? "chosen" : null
          }, make("th", {
            scope: "row"
          }, layer.title), make("td", {}, make("div", {
            class: "levels",
            role: "group",
            "aria-label": layer.title
          }, data.levels.map((level, number) => make("button", {
            type: "button",
            class: number === middle && wish === null ? "level proposed" : "level",
            "aria-pressed": String(wish === number),
            on: {
              click: () => {
                row = index;
                choose(layer.id, number);
              }
            }
          }, levelName(number))))),
          make("td", {
            class: "result"
          }, say(words.room, {
            text: summary(sum(voted.levels) ? voted : cleanTally(data.earlier.preferences[layer.id]))
          })));
      });
      const focused = [...place.querySelectorAll("button")].indexOf(document.activeElement);
      place.replaceChildren(make("table", {
        class: "whatif"
      }, make("caption", {
        class: "visually-hidden"
      }, words.theLevel), make("tbody", {}, lines)), takeMiddle());
      // A button that is gone leaves its focus to the last level.
      if (focused >= 0)[...place.querySelectorAll("button")].slice(0, focused + 1).pop().focus();
    },
    key(event) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        row = (row + (event.key === "ArrowDown" ? 1 : data.layers.length - 1)) % data.layers.length;
        widget.render();
        return true;
      }
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
      if (!digit || Number(digit[1]) > levelCount) return false;
      choose(layerIds[row], Number(digit[1]) - 1);
      return true;
    },
  };
  return widget;
}

const textOf = (key) => (store.state.texts[key] || "").trim();
const withoutStop = (text) => text.replace(/[\s.;]+$/, "");
const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);
/* What somebody wrote after "unless" may say so itself. */
const exception = () => lowerFirst(withoutStop(textOf("decide.unless")).replace(/^(tenzij|unless)\s+/i, ""));

/* The layers that come to each level: `[{level, layers: [index]}]`, the highest first. */
function chosenGroups() {
  const found = layerIds.map(chosenLevel);
  return data.levels.map((_, level) => ({
    level,
    layers: found.flatMap((wish, index) => wish === level ? [index] : [])
  })).filter((group) => group.layers.length).reverse();
}

function listing(items) {
  return items.length < 2 ? items.join("") : items.slice(0, -1).join(", ") + " " + words.and + " " + items[items.length -
    1];
}

/* The rules that more people agreed with or would put otherwise than refused, in the words of the room. */
function acceptedRules() {
  return data.kaders.flatMap((kader) => kader.rules.flatMap((rule) => {
    const key = kader.id + "." + rule;
    const [agree, adjust, reject] = store.state.rules[key] || [0, 0, 0];
    if (agree + adjust <= reject) return [];
    return [{
      kader,
      rule,
      title: kader.titles[kader.rules.indexOf(rule)],
      wording: textOf("rule." + key) || kader.wordings[kader.rules.indexOf(rule)]
    }];
  }));
}

/* The layers for which the room chose no level, by name. */
const undecided = () => data.layers.filter((layer) => chosenLevel(layer.id) === null).map((layer) => layer.title);

const levelSentence = (group) => say(group.layers.length === 1 ? words.decideLayer : words.decideLayers, {
  layers: listing(group.layers.map((index) => data.layers[index].title)),
  n: group.level + 1,
  level: data.levels[group.level].title
});

/* The decision as it can stand in a proposal to the council: a beginning, and points. */
function decisionText() {
  const levels = chosenGroups().map(levelSentence);
  const unless = exception();
  const accepted = acceptedRules();
  const rules = accepted.map((item) => withoutStop(item.wording));
  return {
    levels: levels.length ? words.decideStart + " " + listing(levels) + (unless ? ", " + words.unless + " " + unless :
      "") + "." : "",
    rules,
    titles: accepted.map((item) => item.title),
    conditions: textOf("decide.conditions")
  };
}

function decisionPlain() {
  const {
    levels,
    rules,
    conditions
  } = decisionText();
  return [levels, rules.length ? words.decideRules + "\n" + rules.map((rule, index) => (index + 1) + ". " + rule + ".")
    .join("\n") : "", conditions
  ].filter(Boolean).join("\n\n") + "\n";
}

/* The same as a kader that the tool can hold cases against: a draft, until the council adopts it. */
function decisionKader() {
  const language = (text) => ({
    [data.language]: text
  });
  const accepted = acceptedRules();
  const files = new Map(data.kaders.map((kader) => [kader.id, JSON.parse(kader.text)]));
  const rules = chosenGroups().map((group) => ({
    id: "level_" + data.levels[group.level].id,
    title: language(say(words.kaderLevel, {
      n: group.level + 1,
      level: data.levels[group.level].title
    })),
    wording: language(words.decideStart + " " + levelSentence(group) + (exception() ? ", " + words.unless + " " +
      exception() : "") + "."),
    why: language(words.kaderWhy),
    layers: group.layers.map((index) => layerIds[index]),
    minimum: data.levels[group.level].id,
    sources: ["session"]
  }));
  const sources = [{
    id: "session",
    title: language(data.title),
    kind: "own"
  }];
  for (const item of accepted) {
    const file = files.get(item.kader.id);
    const rule = {
      ...file.rules.find((entry) => entry.id === item.rule)
    };
    if (textOf("rule." + item.kader.id + "." + item.rule)) rule.wording = language(item.wording);
    if (rules.some((other) => other.id === rule.id)) rule.id = (item.kader.id + "_" + rule.id).slice(0, 64);
    rules.push(rule);
    for (const source of file.sources || [])
      if ((rule.sources || []).includes(source.id) && !sources.some((other) => other.id === source.id)) sources.push(
        source);
  }
  return JSON.stringify({
    format: "ambitie-kader/1",
    id: "besluit",
    version: "0.1.0",
    rubric: data.rubric,
    title: language(words.kaderTitle),
    status: "draft",
    statement: language(words.kaderStatement),
    principle: language(textOf("decide.conditions") || words.kaderPrinciple),
    sources,
    rules
  }, null, 2) + "\n";
}

function decisionWidget(place) {
  return {
    place,
    render() {
      const {
        levels,
        rules,
        titles,
        conditions
      } = decisionText();
      if (!levels && !rules.length) return place.replaceChildren(make("p", {
        class: "lead"
      }, words.nothingDecided));
      const saved = make("span", {
        role: "status"
      });
      return place.replaceChildren(make("div", {
          class: "decision"
        }, make("p", {
          class: "lead"
        }, levels), undecided().length && levels ? make("p", {}, say(words.undecided, {
          layers: listing(undecided())
        })) : null, rules.length ? [make("p", {}, words.decideRules), make("ol", {}, titles.map((title) => make("li", {},
          title)))] : null, conditions ? make("p", {}, conditions) : null),
        make("p", {
            class: "buttons"
          }, make("button", {
            type: "button",
            class: "plain",
            on: {
              click: async () => {
                saved.textContent = await copy(decisionPlain()) ? words.copied : words.notCopied;
              }
            }
          }, words.copyDecision), make("button", {
            type: "button",
            class: "plain",
            on: {
              click: () => download("besluit.json", "application/json", decisionKader())
            }
          }, words.saveKader), saved));
    },
  };
}

/* Puts a text on the clipboard, also where a page from a file may not use it. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    const field = make("textarea", {
      class: "visually-hidden"
    });
    field.value = text;
    document.body.append(field);
    field.select();
    const isDone = document.execCommand("copy");
    field.remove();
    return isDone;
  }
}
