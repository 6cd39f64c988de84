/* The dashboard at work: choices go into the address, and the page shows what the address says. */
(() => {
  const sections = [...document.querySelectorAll("[data-section]")].map((element) =>
    new Section(element, Number(element.dataset.section)));
  const chooser = document.getElementById("chooser");
  const choice = document.getElementById("comparison");
  const status = document.getElementById("status");

  function show() {
    const state = address.read();
    for (const [index, section] of sections.entries()) section.element.hidden = index !== state.index;
    if (choice) choice.value = String(state.index + 1);
    const section = sections[state.index];
    section.show(state);
    const text = section.status();
    if (status.textContent !== text) status.textContent = text;
  }

  /* The choices with some of them changed. */
  function change(edit) {
    const state = address.read();
    edit(state);
    address.write(state);
  }

  function setFilter(section, name) {
    change((state) => {
      const controls = section.all("[data-filter]").filter((control) => control.dataset.filter === name);
      const values = controls.flatMap((control) =>
        control.type === "checkbox" ? (control.checked ? [control.value] : []) : control.value === "" ? [] : [control.value]);
      if (values.length > 0) state.chosen.set(name, values);
      else state.chosen.delete(name);
    });
  }

  for (const section of sections) {
    const form = section.one("form.filters");
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    section.element.addEventListener("change", (event) => {
      const { filter, own, order, onlyOwn } = event.target.dataset;
      if (filter !== undefined) setFilter(section, filter);
      if (own !== undefined) change((state) => { state.own = event.target.value; });
      if (onlyOwn !== undefined) change((state) => { state.onlyOwn = event.target.checked; });
      if (order !== undefined) {
        const [sort = "", direction = "ascending"] = event.target.value.split(" ");
        change((state) => { state.sort = sort; state.order = direction; });
      }
    });
    section.one("[data-clear]").addEventListener("click", () =>
      change((state) => { state.chosen.clear(); }));
    section.one("[data-save]").addEventListener("click", (event) => {
      const file = new Blob([section.selection()], { type: "text/csv;charset=utf-8" });
      const link = make("a", { href: URL.createObjectURL(file), download: event.target.dataset.save });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    });
    section.one("[data-unfold]").addEventListener("click", () => {
      for (const details of section.all("details:not(.choose, .facts)")) details.open = true;
    });
    for (const header of section.all(".heat [data-sort]")) {
      const title = header.textContent;
      const button = make("button", { type: "button", class: "sort" }, title);
      button.addEventListener("click", () => change((state) => {
        const isSame = state.sort === header.dataset.sort;
        state.order = isSame && state.order === "ascending" ? "descending" : "ascending";
        state.sort = header.dataset.sort;
      }));
      header.replaceChildren(button);
    }
  }
  if (chooser) {
    chooser.hidden = false;
    chooser.addEventListener("submit", (event) => event.preventDefault());
    choice.addEventListener("change", () =>
      address.write({ index: Number(choice.value) - 1, chosen: new Map(), own: "", sort: "", order: "ascending", onlyOwn: false }));
  }

  // A link to a place on the page leaves the choices in the address.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  });
  // Heads of tables stay below the filters, however tall those are.
  const strip = document.getElementById("strip");
  const watcher = new ResizeObserver(() => {
    const form = sections[address.read().index].one("form.filters");
    document.documentElement.style.setProperty("--strip", `${strip.offsetHeight}px`);
    document.documentElement.style.setProperty("--stuck", `${strip.offsetHeight + form.offsetHeight}px`);
  });
  for (const element of [strip, ...sections.map((section) => section.one("form.filters"))]) watcher.observe(element);
  addEventListener("hashchange", () => { if (!address.isPlace()) show(); });
  show();
})();
