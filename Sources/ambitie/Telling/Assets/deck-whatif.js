/* What if: every outcome was worked out by the tool; here it is only looked up. */
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const places = new Map();

/* The place of each combination of positions, of which at most `moves` are not the first. */
function placeMap(sizes, moves) {
  const key = sizes.join(",") + "/" + moves;
  if (places.has(key)) return places.get(key);
  const map = new Map();
  const extend = (chosen, left) => {
    if (chosen.length === sizes.length) {
      map.set(chosen.join(","), map.size);
      return;
    }
    for (let position = 0; position < Math.max(1, sizes[chosen.length]); position += 1) {
      if (position === 0 || left > 0) extend([...chosen, position], position === 0 ? left : left - 1);
    }
  };
  extend([], moves);
  places.set(key, map);
  return map;
}

function lookUp(table, column, positions) {
  const [, , on, outcomes, width, cells] = column;
  const place = placeMap(on.map((layer) => table.layers[layer].positions.length), table.moves)
    .get(on.map((layer) => positions[layer]).join(","));
  if (place === undefined) return null;
  const cell = cells.slice(place * width, (place + 1) * width);
  return outcomes[[...cell].reduce((total, digit) => total * 64 + alphabet.indexOf(digit), 0)];
}

/* Which position each layer of the table has, for options by layer id. */
function positionsOf(table, moves) {
  return table.layers.map((layer) => {
    const wanted = (moves || {})[data.layers[layer.layer].id];
    if (wanted === undefined) return 0;
    return Math.max(0, layer.positions.findIndex((position) => position.option === wanted));
  });
}

/* Everything to say about one combination. */
function outcome(table, positions) {
  const result = {
    levels: {},
    whole: [],
    flags: [],
    effort: "",
    changes: []
  };
  for (const column of table.columns) {
    const value = lookUp(table, column, positions);
    const [kind, index, , , , , title] = column;
    if (kind === "L" && index < 0) result.whole.push(title + ": " + value);
    else if (kind === "L") result.levels[index] = value;
    else if (kind === "F") result.flags.push({
      flag: index,
      state: value
    });
    else result.effort = value;
  }
  table.layers.forEach((layer, index) => {
    const changes = layer.positions[positions[index]].changes.map((text) => table.texts[text]);
    if (changes.length) result.changes.push({
      layer: data.layers[layer.layer].title,
      changes
    });
  });
  return result;
}

function flagText(index) {
  return data.flags[index].sign + " " + data.flags[index].text;
}

function flagLists(now, then) {
  const before = new Map(now.flags.map((item) => [item.flag, item.state]));
  const pick = (test) => then.flags.filter((item) => test(before.get(item.flag), item.state)).map((item) => item
    .flag);
  const came = pick((a, b) => a !== "+" && b === "+");
  return {
    gone: pick((a, b) => a === "+" && b !== "+"),
    came: came.filter((flag) => data.flags[flag].kind !== "inconsistency"),
    clash: came.filter((flag) => data.flags[flag].kind === "inconsistency"),
  };
}

function whatIfWidget(place, item) {
  const table = item.table;
  const past = [];
  let row = 0;
  const moves = () => (store.state.moved[item.id] = cleanMoves(store.state.moved[item.id]));
  const positions = () => positionsOf(table, moves());

  function move(index, position) {
    const next = positions();
    next[index] = position;
    if (next.filter((value) => value > 0).length > table.moves) {
      announce(say(words.mostMoves, {
        n: table.moves
      }));
      byId("whatif-limit-" + item.id).hidden = false;
      return;
    }
    past.push({
      ...moves()
    });
    const id = data.layers[table.layers[index].layer].id;
    const option = table.layers[index].positions[position].option;
    if (position === 0) delete moves()[id];
    else moves()[id] = option;
    row = index;
    stage.changed();
  }

  const results = make("div", {
    class: "whatif-results"
  });
  /* What fits, or may still fit. */
  const fit = (layer, option) => {
    const fits = item.fits[layer];
    return option < 0 || item.little || !fits.includes(option) ? "" : fits.length === 1 ? "fits" : "may-fit";
  };
  /* The level now has its own place among the others; where it is open it comes first. */
  const byLevel = (buttons, positions) => buttons.map((button, number) => ({ button, option: positions[number].option }))
    .sort((left, right) => left.option - right.option).map(({ button }) => button);
  const rows = table.layers.map((layer, index) => {
    const buttons = layer.positions.map((position, number) => make("button", {
        type: "button",
        class: "level " + fit(layer.layer, position.option),
        "aria-pressed": "false",
        on: {
          click: () => move(index, number)
        }
      },
      number === 0 ? words.now + (position.option < 0 ? "" : " " + (position.option + 1)) : String(
        position.option + 1)));
    const result = make("td", {
      class: "result"
    });
    const title = data.layers[layer.layer].title;
    buttons.forEach((button, number) => {
      const kind = fit(layer.layer, layer.positions[number].option);
      button.setAttribute("aria-label", title + ": " + button.textContent +
        (number ? " " + item.options[layer.layer][layer.positions[number].option] : "") +
        (kind ? ", " + words[LEVEL_KEYS[kind]] : ""));
    });
    return {
      buttons,
      result,
      row: make("tr", {}, make("th", {
        scope: "row"
      }, title), make("td", {}, make("div", {
        class: "levels",
        role: "group",
        "aria-label": title
      }, byLevel(buttons, layer.positions))), result)
    };
  });
  const undo = () => {
    const last = past.pop();
    if (last) {
      store.state.moved[item.id] = last;
      stage.changed();
    }
  };
  const reset = () => {
    past.push({
      ...moves()
    });
    store.state.moved[item.id] = {};
    stage.changed();
  };
  const keep = (name) => {
    (store.state.variants[item.id] = store.state.variants[item.id] || {})[name] = {
      ...moves()
    };
    stage.changed();
    announce(say(words.kept, {
      name
    }));
  };
  place.replaceChildren(
    make("table", {
        class: "whatif"
      }, make("caption", {
        class: "visually-hidden"
      }, words.whatIf),
      make("thead", {}, make("tr", {}, make("th", {
        scope: "col"
      }, words.layer), make("th", {
        scope: "col"
      }, words.bringTo), make("th", {
        scope: "col"
      }, words.becomes))),
      make("tbody", {}, rows.map((item) => item.row))),
    make("p", {
      id: "whatif-limit-" + item.id,
      hidden: true
    }, say(words.mostMoves, {
      n: table.moves
    })),
    results,
    make("p", {
        class: "buttons"
      }, make("button", {
        type: "button",
        class: "plain",
        on: {
          click: undo
        }
      }, words.undo), make("button", {
        type: "button",
        class: "plain",
        on: {
          click: reset
        }
      }, words.reset),
      variantNames.map((name) => make("button", {
        type: "button",
        class: "plain",
        on: {
          click: () => keep(name)
        }
      }, say(words.keepAs, {
        name
      })))));

  return {
    place,
    reset,
    undo,
    render() {
      const now = outcome(table, table.layers.map(() => 0));
      const chosen = positions();
      const then = outcome(table, chosen);
      rows.forEach(({
        buttons,
        result,
        row: line
      }, index) => {
        line.classList.toggle("chosen", index === row);
        buttons.forEach((button, number) => button.setAttribute("aria-pressed", String(number === chosen[
          index])));
        const layer = table.layers[index].layer;
        result.textContent = then.levels[layer] + (then.levels[layer] === now.levels[layer] ? "" : "  (" +
          say(words.was, {
            text: now.levels[layer]
          }) + ")");
      });
      byId("whatif-limit-" + item.id).hidden = true;
      const isMoved = chosen.some((position) => position > 0);
      const rest = (list, most) => list.length > most ? [make("li", {}, say(words.andMore, {
        n: list.length - most
      }))] : [];
      const group = (title, list, most = 2) => (list.length ? [make("h3", {}, title), make("ul", {}, list.slice(0,
        most).map((text) => make("li", {}, text)), rest(list, most))] : []);
      const legend = make("p", {
        class: "legend"
      }, item.fits.some((levels) => levels.length) && !item.little ? [levelKey("fits"), levelKey("may-fit")] : item.little || "\u00a0");
      if (!isMoved) return results.replaceChildren(legend, make("p", {
        class: "lead"
      }, words.tryIt));
      const lists = flagLists(now, then);
      const asked = data.consequences[table.layers[row].layer][table.layers[row].positions[chosen[row]].option] || {};
      const inHand = then.changes.filter((part) => part.layer === data.layers[table.layers[row].layer].title)
        .flatMap((part) => part.changes);
      const pick = (flags) => flags.map(flagText);
      // Lists below each other have room for one flag each.
      const most = [lists.gone, lists.came, lists.clash].filter((list) => list.length).length > 1 ? 1 : 2;
      return results.replaceChildren(legend,
        make("div", {
            class: "columns"
          },
          make("div", {}, make("p", {
              class: "lead"
            }, say(words.effort, {
              n: then.effort
            })), group(words.changes, inHand), lists.gone.length + lists.came.length + lists.clash.length ? null :
            make("p", {}, words.noFlags)),
          make("div", {}, group(words.gone, pick(lists.gone), most), group(words.came, pick(lists.came),
            most), group(words.clash, pick(lists.clash), most)),
          make("div", {}, (asked.parts || []).slice(0, 2).map((part) => make("p", {}, make("strong", {}, part[
            0] + ". "), part[1])))));
    },
    key(event) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        row = (row + (event.key === "ArrowDown" ? 1 : rows.length - 1)) % rows.length;
        this.render();
        return true;
      }
      const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code);
      if (!digit || !table.layers[row]) return false;
      const wanted = Number(digit[1]) - 1;
      const position = digit[1] === "0" ? 0 : table.layers[row].positions.findIndex((entry) => entry.option ===
        wanted);
      if (position >= 0) move(row, position);
      return true;
    },
  };
}

/* Now and the variants that were kept, beside each other. */
function variantsWidget(place, item) {
  return {
    place,
    render() {
      const table = item.table;
      const kept = variantNames.filter((name) => (store.state.variants[item.id] || {})[name]);
      const columns = [{
        name: words.now,
        moves: {}
      }, ...kept.map((name) => ({
        name,
        moves: store.state.variants[item.id][name]
      }))];
      const found = columns.map((column) => outcome(table, positionsOf(table, column.moves)));
      const line = (title, cells) => make("tr", {}, make("th", {
        scope: "row"
      }, title), cells.map((cell) => make("td", {}, cell)));
      const layers = table.layers.map((layer) => line(data.layers[layer.layer].title, found.map((result) =>
        result.levels[layer.layer])));
      const flags = data.kinds.map((kind) => line(kind.title, found.map((result) => String(result.flags.filter((
        flag) => flag.state === "+" && data.flags[flag.flag].kind === kind.id).length))));
      place.replaceChildren(
        make("table", {
            class: "variants"
          }, make("caption", {
            class: "visually-hidden"
          }, words.variants),
          make("thead", {}, make("tr", {}, make("th", {
            scope: "col"
          }, words.layer), columns.map((column) => make("th", {
            scope: "col"
          }, column.name)))),
          make("tbody", {}, layers, flags, line(words.steps_, found.map((result) => result.effort)))),
        kept.length ? "" : make("p", {
          class: "lead"
        }, words.noVariants));
    },
  };
}

/* What has to change for each variant that was kept. */
function consequencesWidget(place, item) {
  return {
    place,
    render() {
      const kept = variantNames.filter((name) => (store.state.variants[item.id] || {})[name]);
      place.replaceChildren(...(kept.length ? [make("div", {
        class: "kept"
      }, kept.map((name) => {
        const result = outcome(item.table, positionsOf(item.table, store.state.variants[item.id][
        name]));
        const levels = item.table.layers.map((layer) => data.layers[layer.layer].title + " " + result.levels[layer
          .layer]);
        return make("div", {
          class: "variant"
        }, make("h3", {}, say(words.variant, {
          name,
          n: result.effort
        })), make("p", {}, levels.join(", ") + "."));
      }))] : [make("p", {}, words.noVariants)]));
    },
  };
}
