/* What is chosen stands behind # in the address, so that it survives a reload, goes along in a link, and the
   browser's own back button undoes a choice. */
const address = {
  /* The choices that the address names; what it names and the page does not have is left out. */
  read() {
    const given = new URLSearchParams(location.hash.slice(1));
    const number = Number(given.get("comparison") ?? 1);
    const index = Number.isInteger(number) && data.sections[number - 1] ? number - 1 : 0;
    const section = data.sections[index];
    const chosen = new Map();
    for (const filter of section.filters) {
      const values = filter.values.filter((value) => given.getAll(filter.name).includes(value));
      if (values.length > 0) chosen.set(filter.name, values);
    }
    const names = section.filters[0]?.values ?? [];
    const column = section.columns.find((item) => item.name === given.get("sort"));
    return {
      index, chosen,
      own: names.includes(given.get("own")) ? given.get("own") : "",
      sort: column ? column.name : "",
      order: given.get("order") === "descending" ? "descending" : "ascending",
      onlyOwn: given.get("only") === "own",
    };
  },

  text(state) {
    const parts = new URLSearchParams();
    if (state.index > 0) parts.append("comparison", String(state.index + 1));
    for (const [name, values] of state.chosen) for (const value of values) parts.append(name, value);
    if (state.own !== "") parts.append("own", state.own);
    if (state.onlyOwn) parts.append("only", "own");
    if (state.sort !== "" || state.order === "descending") {
      parts.append("sort", state.sort);
      parts.append("order", state.order);
    }
    return parts.toString();
  },

  /* A new step for the back button; "#all" rather than nothing, which would scroll to the top. */
  write(state) {
    const text = address.text(state) || "all";
    if (location.hash.slice(1) !== text) location.hash = text;
  },

  /* Whether the address names a place on the page and not a choice. */
  isPlace() {
    const name = location.hash.slice(1);
    return name !== "" && !name.includes("=") && document.getElementById(name) !== null;
  },
};
