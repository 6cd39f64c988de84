/* One comparison on the page: shows the cases that are left, and what they come to together. */
class Section {
  constructor(element, index) {
    this.element = element;
    this.data = data.sections[index];
    this.all = (selector) => [...element.querySelectorAll(selector)];
    this.one = (selector) => element.querySelector(selector);
    this.about = this.all("[data-case]").map((item) => ({ item, index: Number(item.dataset.case) }));
    // As the alphabet has them.
    this.rows = this.all(".heat tbody > tr");
    this.kindOrder = new Map();
    for (const kind of this.all("[data-kind]")) this.kindOrder.set(kind, [...kind.querySelectorAll("[data-flag]")]);
  }

  /* Tables for a spreadsheet as files within the page, of what is shown; a name says which ones are a selection. */
  offerTables() {
    for (const link of this.all("[data-table]")) {
      // A save that has begun still reads from it.
      const earlier = link.href;
      if (earlier) setTimeout(() => URL.revokeObjectURL(earlier), 60_000);
      const text = tables.text(this, link.dataset.table);
      link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
      link.dataset.file ??= link.download;
      link.download = this.state.chosen.size === 0 ? link.dataset.file : link.dataset.file.replace(/(?=\.csv$)/, `-${say("selection")}`);
      link.closest(".download").hidden = false;
    }
  }

  /* Of each case its latest date (in the year, when one is chosen), where that answers to the filters. */
  selected(chosen) {
    const filters = this.data.filters;
    const fits = (item, filter, place) => {
      const values = chosen.get(filter.name);
      return values === undefined || values.includes(filter.values[item.places[place]]);
    };
    const year = filters.findIndex((filter) => filter.name === "year");
    const latest = new Map();
    for (const [index, item] of this.data.cases.entries()) {
      if (fits(item, filters[year], year)) latest.set(item.identity, index);
    }
    return [...latest.values()].filter((index) =>
      filters.every((filter, place) => place === year || fits(this.data.cases[index], filter, place)));
  }

  show(state) {
    this.state = state;
    this.indices = this.selected(state.chosen);
    this.shown = new Set(this.indices);
    this.own = this.data.filters[0] ? this.data.organisations.findIndex((_, index) =>
      this.data.cases.some((item) => item.organisation === index && this.data.filters[0].values[item.places[0]] === state.own)) : -1;
    for (const { item, index } of this.about) {
      item.hidden = !this.shown.has(index);
      item.classList.toggle("own", this.data.cases[index].organisation === this.own);
    }
    this.organisations = new Set(this.indices.map((index) => this.data.cases[index].organisation));
    this.one("[data-none]").hidden = this.indices.length > 0;
    for (const view of this.all(".view, .contents")) view.hidden = this.indices.length === 0;
    this.showMatrix();
    this.showPlots();
    this.showConsistency();
    this.showLearning();
    this.showFlags();
    this.showTrends();
    this.showControls();
    this.offerTables();
  }

  levels(indices, column) {
    return indices.map((index) => this.data.cases[index].levels[column]);
  }

  spread(indices, column) {
    return spreadOf(this.levels(indices, column), this.data.columns[column].levels.length);
  }

  of(organisation) {
    return this.indices.filter((index) => this.data.cases[index].organisation === organisation);
  }

  /* Marks the own organisation in words, beside its name. */
  markOwn(row) {
    const isOwn = Number(row.dataset.organisation) === this.own && row.dataset.organisation !== undefined;
    row.classList.toggle("own", isOwn);
    row.querySelector("th .own-mark")?.remove();
    if (isOwn) row.querySelector("th").append(make("span", { class: "own-mark" }, ` ■ ${say("own")}`));
  }

  showMatrix() {
    const organisationFilter = this.state.chosen.get("organisation");
    const medians = new Map();
    for (const row of this.all(".heat tr[data-organisation], .heat tr[data-total]")) {
      const organisation = row.dataset.organisation === undefined ? null : Number(row.dataset.organisation);
      const indices = organisation === null ? this.indices : this.of(organisation);
      medians.set(row, []);
      for (const cell of row.querySelectorAll("[data-column]")) {
        const column = this.data.columns[Number(cell.dataset.column)];
        const spread = this.spread(indices, Number(cell.dataset.column));
        medians.get(row).push(spread.median);
        const [steps, more, doubts] = cell.children;
        steps.replaceChildren(...this.steps(spread, column));
        more.textContent = countText(spread, column.levels.length);
        doubts.replaceChildren(
          ...doubtTexts(this.levels(indices, Number(cell.dataset.column))).map((text) => make("span", {}, text)));
      }
      this.markOwn(row);
      // Who has no case here is missing, and shown so; who was not chosen is not.
      row.hidden = organisation !== null && organisationFilter !== undefined && !this.isChosen(organisation);
    }
    this.sort(medians);
  }

  isChosen(organisation) {
    const filter = this.data.filters[0];
    const names = this.state.chosen.get(filter.name);
    return this.data.cases.some((item) =>
      item.organisation === organisation && names.includes(filter.values[item.places[0]]));
  }

  /* The middle level, or the two that it lies between. */
  steps(spread, column) {
    if (spread.median === null) return [make("span", { class: "none" }, missingText(spread))];
    const [low, high] = spread.median;
    if (low === high) return [make("span", { "data-shade": column.shades[low] }, column.levels[low])];
    return [low, high].map((level) => make("span", { "data-shade": column.shades[level] }, String(level + 1)));
  }

  /* What is missing comes last, whatever the order. */
  sort(medians) {
    const { sort, order } = this.state;
    const column = this.data.columns.findIndex((item) => item.name === sort);
    const sign = order === "descending" ? -1 : 1;
    const rows = this.rows.map((row, place) => ({ row, place, median: column < 0 ? null : medians.get(row)?.[column] ?? null }));
    rows.sort((a, b) => {
      if (column < 0) return sign * (a.place - b.place);
      if (a.median === null || b.median === null) return (a.median === null) - (b.median === null) || a.place - b.place;
      return sign * (a.median[0] + a.median[1] - b.median[0] - b.median[1]) || a.place - b.place;
    });
    this.one(".heat tbody")?.append(...rows.map((item) => item.row));
    for (const header of this.all(".heat [data-sort]")) {
      if (header.dataset.sort === sort) header.setAttribute("aria-sort", order);
      else header.removeAttribute("aria-sort");
    }
  }

  showPlots() {
    for (const plot of this.all("[data-plot]")) {
      const index = Number(plot.dataset.plot);
      const column = this.data.columns[index];
      const places = this.levels(this.indices, index);
      const spread = this.spread(this.indices, index);
      plot.querySelector(".summary").textContent = summaryText(spread, column);
      for (const row of plot.querySelectorAll("[data-place]")) {
        const place = row.dataset.place;
        const isHere = (item) => item.state === place || (item.state === "settled" && String(item.levels[0]) === place);
        const count = places.filter(isHere).length;
        const own = this.indices.filter((one) =>
          this.data.cases[one].organisation === this.own && isHere(this.data.cases[one].levels[index])).length;
        row.querySelector(".number").textContent = own > 0 ? say("ofOwn", { n: count, own }) : String(count);
        const level = Number(place);
        const isMiddle = spread.median !== null && level >= spread.median[0] && level <= spread.median[1];
        if (isMiddle) row.dataset.middle = "";
        else delete row.dataset.middle;
      }
      plot.querySelector(".doubts").textContent = doubtTexts(places).join(" · ");
      const gaps = plot.querySelector(".gaps");
      if (gaps) {
        const count = (gap) => places.filter((place) => place.gap === gap).length;
        gaps.textContent = say("gaps", { below: count("below"), fits: count("fits"), above: count("above"), open: count("open") });
      }
      for (const group of plot.querySelectorAll("dl > div")) group.hidden = group.querySelector("li:not([hidden])") === null;
    }
  }

  showConsistency() {
    const without = new Map();
    let number = 0;
    for (const item of this.all("[data-findings] li")) {
      const [first, second] = [Number(item.dataset.first), Number(item.dataset.second)];
      item.hidden = !(this.shown.has(first) && this.shown.has(second));
      if (item.hidden) continue;
      number += 1;
      const organisation = this.data.cases[first].organisation;
      without.set(organisation, (without.get(organisation) ?? 0) + 1);
    }
    const findings = this.one("[data-findings]");
    if (findings) {
      findings.hidden = number === 0;
      findings.querySelector("[data-number]").textContent = String(number);
    }
    for (const row of this.all(".spread tbody > tr")) {
      const organisation = Number(row.dataset.organisation);
      const indices = this.of(organisation);
      row.hidden = indices.length === 0;
      row.querySelector("[data-count]").textContent = String(indices.length);
      row.querySelector("[data-unexplained]").textContent = String(without.get(organisation) ?? 0);
      for (const cell of row.querySelectorAll("[data-column]")) {
        const index = Number(cell.dataset.column);
        const spread = this.spread(indices, index);
        for (const [level, box] of [...cell.querySelectorAll("i")].entries()) {
          if (spread.counts[level] > 0) box.dataset.shade = this.data.columns[index].shades[level];
          else delete box.dataset.shade;
        }
        const steps = spread.settled < 2 ? null : spread.span[1] - spread.span[0];
        cell.querySelector(".steps-apart").textContent =
          steps === null ? "–" : steps === 0 ? "0" : `${steps} [${spanText(spread.span)}]`;
      }
      this.markOwn(row);
    }
  }

  showLearning() {
    const option = this.one(".needs-script");
    if (option) option.hidden = this.own < 0;
    let total = 0;
    for (const layer of this.all("[data-pairs]")) {
      const pairs = new Set();
      for (const row of layer.querySelectorAll("[data-pair]")) {
        const learner = Number(row.dataset.learner);
        const examples = [...row.querySelectorAll("[data-case]")];
        const isOwn = [learner, Number(examples[0]?.dataset.case)].some((one) => this.data.cases[one]?.organisation === this.own);
        row.hidden = !this.shown.has(learner) || examples.every((item) => item.hidden)
          || (this.state.onlyOwn && this.own >= 0 && !isOwn);
        row.classList.toggle("own", isOwn);
        if (!row.hidden) pairs.add(row.dataset.pair);
      }
      total += pairs.size;
      layer.hidden = pairs.size === 0;
      if (this.state.onlyOwn && this.own >= 0) layer.open = true;
      layer.querySelector("[data-number]").textContent = amount("Pair", pairs.size);
    }
    this.showEmpty("learning", total, 2);
  }

  /* Why there is nothing to see, where there is nothing. */
  showEmpty(view, count, organisations) {
    const empty = this.one(`[data-view="${view}"] .empty`);
    if (!empty) return;
    empty.dataset.plain ??= empty.textContent;
    empty.hidden = count > 0;
    empty.textContent = this.indices.length === 0 ? say("noCases")
      : this.organisations.size < organisations ? say("fewOrganisations") : empty.dataset.plain;
  }

  /* A row for each case, date and layer, of the cases that are left. */
  selection() {
    const [head, ...lines] = this.data.tables.cases;
    const columns = this.data.columns.length;
    const rows = this.indices.toSorted((a, b) => a - b).flatMap((index) => lines.slice(index * columns, (index + 1) * columns));
    return tableText([head, ...rows, lines.at(-1)]);
  }

  /* What a flag comes to over the cases that are left. */
  flagSpread(flag) {
    const raised = this.indices.filter((index) => this.data.cases[index].raised.includes(flag));
    const open = this.indices.filter((index) => this.data.cases[index].undetermined.includes(flag));
    const groups = (indices) => new Set(indices.map((index) => this.data.cases[index].organisation));
    const organisations = groups(raised).size;
    return {
      flag, raised: raised.length, open: open.length, organisations,
      mayBeShared: organisations < 2 && groups([...raised, ...open]).size > 1,
    };
  }

  showFlags() {
    let shared = 0;
    for (const [kind, flags] of this.kindOrder) {
      const spreads = flags.map((item) => ({ item, spread: this.flagSpread(Number(item.dataset.flag)) }));
      spreads.sort((a, b) => b.spread.organisations - a.spread.organisations || b.spread.raised - a.spread.raised
        || a.spread.flag - b.spread.flag);
      kind.querySelector("tbody").append(...spreads.map((one) => one.item));
      let inKind = 0;
      for (const { item, spread } of spreads) {
        item.hidden = spread.organisations < 2;
        if (!item.hidden) inKind += 1;
        item.querySelector("[data-number]").textContent =
          `${amount("Organisation", spread.organisations)}, ${amount("Case", spread.raised)}`;
        for (const cell of item.querySelectorAll("[data-organisation]")) {
          cell.querySelector(".visually-hidden").textContent = String(cell.querySelectorAll("i:not([hidden])").length);
        }
        const open = item.querySelector("[data-open]");
        open.hidden = spread.open === 0;
        open.textContent = say("undetermined", { cases: amount("Case", spread.open) });
      }
      kind.hidden = inKind === 0;
      shared += inKind;
    }
    this.showEmpty("flags", shared, 2);
    const note = this.one("[data-may-be-shared]");
    if (note) {
      const all = new Set(this.data.cases.flatMap((item) => [...item.raised, ...item.undetermined]));
      const open = [...all].filter((flag) => this.flagSpread(flag).mayBeShared).length;
      note.hidden = open === 0;
      note.textContent = amount("MayBeShared", open);
    }
  }

  /* Of a case that is left; with a year, what changed up to that year. */
  isTrendShown(index) {
    const to = this.data.cases[index];
    const place = this.data.filters.findIndex((filter) => filter.name === "year");
    const years = this.state.chosen.get("year");
    return this.indices.some((one) => this.data.cases[one].identity === to.identity)
      && (years === undefined || years.includes(this.data.filters[place].values[to.places[place]]));
  }

  showTrends() {
    let total = 0;
    for (const item of this.all("[data-trend]")) {
      item.hidden = !this.isTrendShown(Number(item.dataset.to));
      if (!item.hidden) total += 1;
    }
    this.showEmpty("trend", total, 1);
  }

  /* The controls say what the address says, also after going back. */
  showControls() {
    const { chosen, own, sort, order, onlyOwn } = this.state;
    for (const control of this.all("[data-filter]")) {
      const values = chosen.get(control.dataset.filter) ?? [];
      if (control.type === "checkbox") control.checked = values.includes(control.value);
      else control.value = values[0] ?? "";
    }
    for (const note of this.all("[data-chosen]")) {
      const values = chosen.get(note.dataset.chosen) ?? [];
      note.textContent = values.length === 0 ? say("allOfThem") : values.length < 3 ? values.join(", ") : String(values.length);
    }
    for (const control of this.all("[data-own]")) control.value = own;
    for (const control of this.all("[data-order]")) control.value = sort === "" ? "" : `${sort} ${order}`;
    for (const control of this.all("[data-only-own]")) control.checked = onlyOwn;
    const facts = this.one("details.facts");
    if (facts && [...chosen.keys()].some((name) => name.startsWith("fact."))) facts.open = true;
  }

  /* What is shown of how much, and by which filters. */
  status() {
    const cases = new Set(this.data.cases.map((item) => item.identity)).size;
    const groups = new Set(this.data.cases.map((item) => item.organisation)).size;
    const texts = this.data.filters.filter((filter) => this.state.chosen.has(filter.name)).map((filter) => {
      const labels = this.state.chosen.get(filter.name).map((value) => filter.labels[filter.values.indexOf(value)]);
      return `${filter.title}: ${labels.join(", ")}`;
    });
    const shown = say("shown", { n: this.indices.length, total: cases, groups: this.organisations.size, allGroups: groups });
    return `${shown} ${texts.length === 0 ? say("noFilter") : say("filter", { filters: texts.join("; ") })}`;
  }
}
