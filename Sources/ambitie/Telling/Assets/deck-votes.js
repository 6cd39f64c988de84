/* Counting what the room thinks. */
const sum = (list) => list.reduce((total, count) => total + count, 0);

/* The level in the middle, by index; two where an even number of votes differ there. */
function median(levels) {
  const total = sum(levels);
  if (!total) return [];
  const at = (place) => {
    let passed = 0;
    return levels.findIndex((count) => (passed += count) > place);
  };
  const low = at(Math.floor((total - 1) / 2)),
    high = at(Math.floor(total / 2));
  return low === high ? [low] : [low, high];
}

function spread(levels) {
  const used = levels.flatMap((count, index) => (count ? [index] : []));
  return used.length ? [used[0], used[used.length - 1]] : null;
}

/* "middle 2 (1 to 3)", or only whether the room agrees when there are too few to show. */
function summary(tally) {
  const count = sum(tally.levels),
    range = spread(tally.levels);
  if (!range) return words.noVotes;
  if (count < data.least) return say(range[0] === range[1] ? words.agreed : words.divided, {
    n: count
  });
  const middle = median(tally.levels);
  const text = middle.length === 2 ? say(words.between, {
    a: middle[0] + 1,
    b: middle[1] + 1
  }) : String(middle[0] + 1);
  return range[0] === range[1] ? say(words.allSame, {
    level: range[0] + 1
  }) : say(words.middle, {
    middle: text,
    a: range[0] + 1,
    b: range[1] + 1
  });
}

const levelName = (index) => (index + 1) + " " + data.levels[index].title;

/* A table in which every cell is a button that counts one more. */
function tallyWidget(place, tallies, name) {
  const view = {
    row: 0,
    isOpen: false,
    takesAway: false,
    isTyping: false
  };
  const tally = (layer) => (tallies()[layer] = cleanTally(tallies()[layer]));
  const rows = [];
  // What was counted here one by one, for undo.
  const past = [];

  function add(layer, column, amount) {
    const before = counted(layer, column);
    count(layer, column, amount);
    const change = counted(layer, column) - before;
    if (change) past.push([layer, column, change]);
    if (past.length > 200) past.shift();
  }

  function count(layer, column, amount) {
    const item = tally(layer);
    if (column < levelCount) item.levels[column] = whole(item.levels[column] + amount);
    else item.unknown = whole(item.unknown + amount);
    stage.changed();
  }

  const counted = (layer, column) => column < levelCount ? tally(layer).levels[column] : tally(layer).unknown;
  const enter = (layer, column, count) => add(layer, column, whole(count) - counted(layer, column));

  const head = make("tr", {}, make("th", {
      scope: "col"
    }, words.layer),
    data.levels.map((level, index) => make("th", {
      scope: "col"
    }, make("span", {
      class: "big"
    }, String(index + 1)), " ", make("span", {
      class: "under"
    }, level.title))),
    make("th", {
      scope: "col"
    }, words.unknown), make("th", {
      scope: "col"
    }, words.votes));
  const body = data.layers.map((layer, index) => {
    const cells = [...data.levels.map((level, column) => levelName(column)), words.unknown].map((title,
      column) => {
      const button = make("button", {
        type: "button",
        class: "count",
        "aria-label": "",
        on: {
          click: (event) => {
            view.row = index;
            add(layer.id, column, event.shiftKey || view.takesAway ? -1 : 1);
          }
        }
      }, "");
      const field = make("input", {
        type: "text",
        inputmode: "numeric",
        class: "typed",
        maxlength: "6",
        autocomplete: "off",
        hidden: true,
        on: {
          focus: () => {
            view.row = index;
            field.value = String(counted(layer.id, column) || "");
            field.select();
          },
          blur: () => widget.render(),
          input: () => enter(layer.id, column, Number(field.value.replace(/\D/g, "")))
        }
      });
      return {
        button,
        field,
        title,
        column
      };
    });
    const total = make("td", {
      class: "total"
    });
    const row = make("tr", {}, make("th", {
      scope: "row"
    }, layer.title), cells.map((cell) => make("td", {}, cell.button, cell.field)), total);
    rows.push({
      layer,
      cells,
      total,
      row
    });
    return row;
  });
  const minus = make("button", {
    type: "button",
    class: "plain",
    "aria-pressed": "false",
    on: {
      click: () => {
        view.takesAway = !view.takesAway;
        widget.render();
      }
    }
  }, words.takeAway);
  const show = make("button", {
    type: "button",
    class: "plain",
    "aria-pressed": "false",
    on: {
      click: () => widget.toggle()
    }
  }, words.showVotes);
  const typing = make("button", {
    type: "button",
    class: "plain",
    "aria-pressed": "false",
    on: {
      click: () => widget.type()
    }
  }, words.typeNumbers);
  const empty = make("button", {
    type: "button",
    class: "plain",
    on: {
      click: () => sure(say(words.clearTally, {
        name
      }), () => {
        for (const layer of layerIds) delete tallies()[layer];
        past.length = 0;
        stage.changed();
      })
    }
  }, words.reset);
  place.replaceChildren(make("table", {
      class: "tally"
    }, make("caption", {
      class: "visually-hidden"
    }, name), make("thead", {}, head), make("tbody", {}, body)),
    make("p", {
      class: "buttons"
    }, show, typing, minus, empty));

  place.firstChild.style.setProperty("--columns", String(levelCount + 2));
  const widget = {
    place,
    render() {
      rows.forEach(({
        layer,
        cells,
        total,
        row
      }, index) => {
        const item = cleanTally(tallies()[layer.id]);
        const counts = [...item.levels, item.unknown];
        const least = Math.max(1, ...counts);
        row.classList.toggle("chosen", index === view.row);
        for (const {
            button,
            field,
            title,
            column
          }
          of cells) {
          const count = counts[column];
          button.textContent = view.isOpen ? String(count) : "";
          button.setAttribute("aria-label", layer.title + ", " + title + (view.isOpen ? ": " + count :
            ""));
          button.hidden = view.isTyping;
          field.hidden = !view.isTyping;
          field.setAttribute("aria-label", layer.title + ", " + title);
          if (field !== document.activeElement) field.value = view.isOpen ? String(count) : count ? "•" : "";
          button.style.setProperty("--share", view.isOpen ? String(count / least) : "0");
        }
        total.textContent = String(sum(counts) + item.blank);
      });
      minus.setAttribute("aria-pressed", String(view.takesAway));
      show.setAttribute("aria-pressed", String(view.isOpen));
      typing.setAttribute("aria-pressed", String(view.isTyping));
    },
    /* Numbers instead of one key for each vote. */
    type() {
      view.isTyping = !view.isTyping;
      stage.render();
      if (view.isTyping) rows[view.row].cells[0].field.focus();
    },
    toggle() {
      view.isOpen = !view.isOpen;
      widget.render();
    },
    reset() {
      empty.click();
    },
    undo() {
      const last = past.pop();
      if (last) count(last[0], last[1], -last[2]);
    },
    key(event) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        view.row = (view.row + (event.key === "ArrowDown" ? 1 : rows.length - 1)) % rows.length;
        widget.render();
        return true;
      }
      const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code);
      if (!digit) return false;
      const column = digit[1] === "0" ? levelCount : Number(digit[1]) - 1;
      if (column > levelCount || (digit[1] !== "0" && column >= levelCount)) return false;
      add(layerIds[view.row], column, event.shiftKey ? -1 : 1);
      return true;
    },
  };
  return widget;
}
