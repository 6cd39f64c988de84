/* Tables for a spreadsheet of what the filters leave: the rows that `compare` writes of those cases alone. Rows that rest on one
   or two cases were made by the tool and are picked here; rows with counts keep their words and get the counts of the page. */

/* A text as a cell: in quotes where it holds what parts cells. */
const cellText = (text) => (/[;,"\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const tables = {
  /* The file called so, of what a section shows. */
  text(section, name) {
    const lines = section.data.tables[name];
    if (name === "learning") return this.picked(section, name, (cases) => this.isLesson(section, cases));
    // Without a filter it is the very file of the tool, with each case at every date.
    if (section.state.chosen.size === 0) return tableText(lines);
    if (name === "cases") return section.selection();
    if (name === "trend") return this.picked(section, name, ([to]) => section.isTrendShown(to));
    const rows = this[name](section, lines);
    return [tableText([lines[0]]), ...rows.map((row) => row.join(";")), ""].join("\r\n");
  },

  /* The lines that rest on cases that are shown. */
  picked(section, name, isShown) {
    const [head, ...lines] = section.data.tables[name];
    return tableText([head, ...section.data.rows[name].flatMap((cases, index) => (isShown(cases) ? [lines[index]] : [])), lines.at(-1)]);
  },

  isLesson(section, cases) {
    const isOwn = cases.some((index) => section.data.cases[index].organisation === section.own);
    return cases.every((index) => section.shown.has(index)) && (!section.state.onlyOwn || section.own < 0 || isOwn);
  },

  /* Of each organisation that is left a row for each column: the words of the tool, and numbers of `count` cells behind them. */
  counted(section, lines, numbers) {
    const width = section.data.columns.length;
    return section.data.organisations.flatMap((_, organisation) => {
      const indices = section.of(organisation);
      if (indices.length === 0) return [];
      return section.data.columns.map((column, place) => {
        const cells = numbers(indices, organisation, column, place).map((number) => (number === null ? "" : String(number)));
        const line = lines[1 + organisation * width + place].map((piece) => data.pieces[piece]);
        return [...line.slice(0, line.length - cells.length), ...cells];
      });
    });
  },

  /* How levels lie, in as many cells as the longest ladder asks for. */
  spread(section, indices, place) {
    const spread = section.spread(indices, place);
    const most = Math.max(...section.data.columns.map((column) => column.levels.length));
    const ends = (pair) => (pair === null ? [null, null] : pair.map((level) => level + 1));
    return [spread.total, spread.settled, spread.open, spread.unknown, spread.notApplicable,
      ...Array.from({ length: most }, (_, level) => spread.counts[level] ?? null),
      ...ends(spread.span), ...ends(spread.median), ...ends(spread.possible)];
  },

  matrix(section, lines) {
    return this.counted(section, lines, (indices, organisation, column, place) => {
      const levels = section.levels(indices, place);
      const doubts = [0, 1, 2].map((at) => levels.filter((level) => (level.doubt ?? [0, 0, 0])[at] > 0).length);
      const gaps = section.data.gaps.map((gap) =>
        (levels.some((level) => level.gap !== undefined) ? levels.filter((level) => level.gap === gap).length : null));
      return [...this.spread(section, indices, place), ...doubts, ...gaps];
    });
  },

  consistency(section, lines) {
    return this.counted(section, lines, (indices, organisation, column, place) => {
      const found = section.data.findings.filter(([first, second, layer]) => layer === column.layer
        && indices.includes(first) && indices.includes(second));
      return [...this.spread(section, indices, place), column.layer < 0 ? null : found.length];
    });
  },

  /* Flags by kind, then those that most organisations and cases have; of each the organisations where it is raised or can still be. */
  flags(section) {
    const { flags, cases, organisations, themes } = section.data;
    const spreads = flags.map((flag, index) => ({ ...section.flagSpread(index), index, kind: flag.kind }));
    spreads.sort((a, b) => a.kind - b.kind || b.organisations - a.organisations || b.raised - a.raised || a.index - b.index);
    return spreads.flatMap(({ index, organisations: count }) => organisations.flatMap((_, organisation) => {
      const shared = this.sharedThemes(section, index);
      const own = section.of(organisation).sort((a, b) => a - b);
      const raised = own.filter((one) => cases[one].raised.includes(index));
      const open = own.filter((one) => cases[one].undetermined.includes(index));
      if (raised.length + open.length === 0) return [];
      return [[pieceText(flags[index].cells), say(count > 1 ? "yes" : "no"), section.data.organisationCells[organisation], raised.length,
        cellText(raised.map((one) => pieceText(cases[one].title)).join("; ")), open.length,
        cellText(shared.filter((one) => one.organisations.has(organisation)).map((one) => themes[one.theme]).join("; "))]];
    }));
  },

  /* The themes on which two organisations or more have a flag, those of most organisations first. */
  sharedThemes(section, flag) {
    const { cases, themes } = section.data;
    const raised = section.indices.map((index) => cases[index]).filter((one) => one.raised.includes(flag));
    return themes.map((_, theme) => ({
      theme, organisations: new Set(raised.filter((one) => one.theme === theme).map((one) => one.organisation)),
    })).filter((one) => one.organisations.size > 1)
      .sort((a, b) => b.organisations.size - a.organisations.size || a.theme - b.theme);
  },
};
