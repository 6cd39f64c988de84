/* Votes as a picture: columns of equal width, and below them what fits and what is now. */
const hasVotesToShow = (tally) => sum(tally.levels) >= data.least;

/* One line of levels below the votes: solid where it is certain, hatched over all that it can still be. */
function band(kind, levels, column, label, isShown) {
  const isHere = levels.includes(column);
  const isFirst = isHere && !levels.includes(column - 1);
  return make("div", {
    class: "band " + kind + (isHere ? levels.length === 1 ? " certain" : " maybe" : "") + (isShown ? "" : " later")
  }, isFirst ? label : "\u00a0");
}

/* The parts of the picture; a row for each layer: `{title, tally, bands: [{kind, levels, label, isShown}], said: [text]}`. */
function voteTable(rows, caption) {
  // A column of words where there are any; without votes they are for who cannot see the picture.
  const isVoted = rows.some((row) => sum(row.tally.levels) + row.tally.unknown > 0);
  const most = Math.max(1, ...rows.flatMap((row) => hasVotesToShow(row.tally) ? row.tally.levels : []));
  const cell = (row, column) => {
    const count = row.tally.levels[column],
      isShown = hasVotesToShow(row.tally);
    const bar = make("div", {
      class: "column"
    });
    bar.style.setProperty("--share", isShown ? String(count / most) : "0");
    return make("td", {}, make("div", {
        class: "votes"
      }, make("span", {
        class: "value"
      }, isShown && count ? String(count) : ""), bar),
      row.bands.map((item) => band(item.kind, item.levels, column, item.label, item.isShown)));
  };
  const table = make("table", {
      class: isVoted ? "room" : "room wordless"
    }, make("caption", {
      class: "visually-hidden"
    }, caption),
    make("thead", {}, make("tr", {}, make("th", {
      scope: "col"
    }, words.layer), data.levels.map((level, index) => make("th", {
      scope: "col"
    }, make("span", {
      class: "big"
    }, String(index + 1)), " ", make("span", {
      class: "under"
    }, level.title))), isVoted ? make("th", {
      scope: "col"
    }, words.inWords) : null)),
    make("tbody", {}, rows.map((row) => make("tr", {
      class: sum(row.tally.levels) ? null : "unvoted"
    }, make("th", {
      scope: "row"
    }, row.title), data.levels.map((level, column) => cell(row, column)), !isVoted ? null : make("td", {
      class: "said"
    }, row.said.map((text, index) => make("p", {
      // The picture says the others; they are for who cannot see it.
      class: index ? "visually-hidden" : null
    }, text)))))));
  return isVoted ? [table] : [table, make("ul", {
    class: "visually-hidden"
  }, rows.map((row) => make("li", {}, row.title + ": " + row.said.join(" ")))), make("p", {
    class: "legend"
  }, words.nobodyVoted)];
}

const LEVEL_KEYS = { maybe: "keyMaybe", fits: "keyFits", "may-fit": "keyMayFit" };

/* A box or ring as the rows of levels have it, with what it means. */
function levelKey(kind) {
  const isRing = kind === "fits" || kind === "may-fit";
  return make("span", {
    class: "key"
  }, make("span", {
    class: "track",
    "aria-hidden": "true"
  }, isRing ? make("span", {
    class: kind
  }, make("i")) : make("i", {
    class: kind
  })), " " + words[LEVEL_KEYS[kind]], " ");
}

/* What is now and what fits says so itself; here is what is open of each. */
const bandKeys = () => ["maybe", "may-fit"].map(levelKey);

/* What the room thinks; on going on what fits, and then what is now. */
function roomWidget(place, item, slide) {
  return {
    place,
    render() {
      const step = stage.step(slide);
      const hasFits = item.fits.some((levels) => levels.length);
      const fitsAt = hasFits ? 1 : 9,
        nowAt = hasFits ? 2 : 1;
      const rows = data.layers.map((layer, index) => {
        const tally = cleanTally((store.state.votes[item.id] || {})[layer.id]);
        return {
          title: layer.title,
          tally,
          bands: item.little ? [] : [...(hasFits ? [{
            kind: "fits",
            levels: item.fits[index],
            label: words.fits,
            isShown: step >= fitsAt
          }] : []), {
            kind: "now",
            levels: item.levels[index],
            label: words.now,
            isShown: step >= nowAt
          }],
          said: [say(words.room, {
              text: summary(tally)
            }), step >= fitsAt && !item.little ? say(words.fitsSays, {
              text: item.fitsShown[index]
            }) : "",
            step >= nowAt && !item.little ? say(words.nowSays, {
              text: item.shown[index]
            }) : ""
          ].filter(Boolean)
        };
      });
      place.replaceChildren(...voteTable(rows, words.roomCaption), make("p", {
        class: "legend"
      }, step < 1 ? "\u00a0" : item.little || bandKeys()));
    },
  };
}

/* What a room said in an earlier session: of a case, or what it prefers. */
function earlierWidget(place, item) {
  const found = item ? data.earlier.tallies[item.id] || {} : data.earlier.preferences;
  return {
    place,
    render() {
      const rows = data.layers.map((layer, index) => {
        const tally = cleanTally(found[layer.id]);
        return {
          title: layer.title,
          tally,
          bands: item && !item.little ? [{
            kind: "fits",
            levels: item.fits[index],
            label: words.fits,
            isShown: true
          }, {
            kind: "now",
            levels: item.levels[index],
            label: words.now,
            isShown: true
          }].filter((entry) => entry.kind === "now" || item.fits.some((levels) => levels.length)) : [],
          said: [say(words.room, {
            text: summary(tally)
          }), ...(item && !item.little ? [item.fitsShown[index] ? say(words.fitsSays, {
            text: item.fitsShown[index]
          }) : "", say(words.nowSays, {
            text: item.shown[index]
          })] : [])].filter(Boolean)
        };
      });
      place.replaceChildren(...voteTable(rows, words.roomCaption), item ? make("p", {
        class: "legend"
      }, item.little || bandKeys()) : "");
    },
  };
}

/* The layer that divides the room most, or where the room is furthest from what fits. */
function differWidget(place, item) {
  return {
    place,
    render() {
      const found = data.layers.map((layer, index) => {
        const levels = cleanTally((store.state.votes[item.id] || {})[layer.id]).levels;
        const range = spread(levels),
          middle = median(levels),
          known = item.fits[index].length ? item.fits[index] : item.levels[index];
        if (!range || sum(levels) < data.least) return null;
        const gap = known.length ? Math.min(...middle.flatMap((level) => known.map((other) => Math.abs(
          level - other)))) : 0;
        return {
          index,
          width: range[1] - range[0],
          gap,
          text: summary({
            levels
          })
        };
      }).filter(Boolean).sort((a, b) => b.gap + b.width - (a.gap + a.width) || a.index - b.index);
      if (!found.length) return place.replaceChildren(make("p", {
        class: "lead"
      }, words.chooseLayer));
      const [most] = found;
      const told = [say(words.room, {
        text: most.text
      })];
      if (!item.little && item.fitsShown[most.index]) told.push(say(words.fitsSays, {
        text: item.fitsShown[most.index]
      }));
      if (!item.little) told.push(say(words.nowSays, {
        text: item.shown[most.index]
      }));
      return place.replaceChildren(make("p", {
        class: "lead"
      }, say(words.differs, {
        layer: data.layers[most.index].title
      })), make("p", {}, told.join(" ")));
    },
  };
}
