/* Puts the deck together and listens to keyboard, clicker and buttons. */
let confirmed = null;
let declined = null;

function ask(question, action, otherwise = null, yes = words.yes, no = words.no) {
  confirmed = action;
  declined = otherwise;
  byId("ask-no").hidden = false;
  byId("ask-text").textContent = question;
  byId("ask-yes").textContent = yes;
  byId("ask-no").textContent = no;
  byId("ask").showModal();
}

/* Before something goes for good: who only presses Enter keeps it. */
function sure(question, action) {
  ask(question, action);
  byId("ask-no").focus();
}

/* Something to know, with one button. */
function tell(text) {
  ask(text, null, null, words.close);
  byId("ask-no").hidden = true;
}

function addWidgets() {
  for (const place of document.querySelectorAll("[data-widget]")) {
    const slide = place.closest(".slide");
    const item = data.cases.find((entry) => entry.id === place.dataset.case);
    const kind = place.dataset.widget;
    let widget = null;
    if (kind === "tally" && item) widget = tallyWidget(place, () => (store.state.votes[item.id] = store.state
      .votes[item.id] || {}), item.title);
    if (kind === "preferences") widget = tallyWidget(place, () => store.state.preferences, words.preference);
    if (kind === "room" && item) widget = roomWidget(place, item, slide);
    if (kind === "earlier") widget = earlierWidget(place, item);
    if (kind === "targets") widget = targetsWidget(place);
    if (kind === "decide") widget = decideWidget(place);
    if (kind === "decision") widget = decisionWidget(place);
    if (kind === "differ" && item) widget = differWidget(place, item);
    if (kind === "whatif" && item) widget = whatIfWidget(place, item);
    if (kind === "variants" && item) widget = variantsWidget(place, item);
    if (kind === "consequences" && item) widget = consequencesWidget(place, item);
    if (kind === "pair") widget = counterWidget(place, () => (store.state.pairs[place.dataset.key] = store.state
      .pairs[place.dataset.key] || [0, 0]), [words.deliberate, words.accidental], place.dataset.name);
    if (kind === "rule") widget = counterWidget(place, () => (store.state.rules[place.dataset.key] = store.state
        .rules[place.dataset.key] || [0, 0, 0]), [words.agree, words.adjust, words.reject], place.dataset
      .name);
    if (kind === "harvest") widget = harvestWidget(place);
    if (widget) stage.widgets.push(widget);
  }
}

/* On a slide with several things to count, arrows choose one and digits count. */
const chosenCounter = new Map();

function countKey(event) {
  const counters = here().filter((widget) => widget.add);
  if (!counters.length) return false;
  const at = Math.min(chosenCounter.get(stage.current) || 0, counters.length - 1);
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const next = (at + (event.key === "ArrowDown" ? 1 : counters.length - 1)) % counters.length;
    chosenCounter.set(stage.current, next);
    counters.forEach((widget, index) => widget.place.closest("li").classList.toggle("chosen", index === next));
    counters[next].place.scrollIntoView({
      block: "nearest"
    });
    return true;
  }
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
  if (!digit || Number(digit[1]) > counters[at].size) return false;
  counters[at].add(Number(digit[1]) - 1, event.shiftKey ? -1 : 1);
  return true;
}

const here = () => stage.widgets.filter((widget) => stage.current.contains(widget.place));

const actions = {
  next: () => turnFold(1) || stage.next(),
  previous: () => turnFold(-1) || stage.previous(),
  first: () => turnFold(-1000) || stage.go(0),
  last: () => turnFold(1000) || stage.go(stage.slides.length - 1),
  overview,
  goTo,
  fullscreen,
  black: () => black(byId("black").hidden),
  dark: toggleTheme,
  notes: () => notes.open(),
  why,
  timer: () => timer.toggle(),
  longer: () => timer.change(1),
  shorter: () => timer.change(-1),
  type: () => here().forEach((widget) => widget.type && widget.type()),
  print: () => print(),
  save: saveHarvest,
  table: saveTable,
  open: openHarvest,
  help: () => byId("help").showModal(),
  votes: () => here().forEach((widget) => widget.toggle && widget.toggle()),
  reset: () => here().forEach((widget) => widget.reset && widget.reset()),
  undo: () => here().forEach((widget) => widget.undo && widget.undo()),
  clear: () => sure(words.clearAll, () => {
    store.clear();
    showAll();
  }),
};

/* Puts everything that is kept into the page, but for the field that somebody is typing in. */
function showAll() {
  for (const field of document.querySelectorAll("[data-text]")) {
    const text = store.state.texts[textKey(field)] || "";
    if (field !== document.activeElement || field.value === "") field.value = text;
  }
  stage.render(true);
}

/* Another window counted, wrote or cleared something, or asks whether somebody is there. */
function onStorage(event) {
  if (!event.key || !event.key.startsWith(store.key)) return;
  const rest = event.key.slice(store.key.length);
  if (rest === "?" && !store.isWaiting) return store.greet();
  if (rest === "!" && store.isWaiting) return join();
  if ((rest !== "" && !rest.startsWith("#")) || store.isWaiting) return;
  try {
    store.take(store.kept(), false);
  } catch (error) {
    store.canSave = false;
  }
  showAll();
}

/* Goes on with what is kept, without losing what was counted while nobody had said so yet. */
function join() {
  store.resume();
  if (byId("ask").open) byId("ask").close();
  stage.choose();
  showAll();
}

/* What an earlier session left, a rehearsal perhaps, comes back only when somebody wants it; a second window of a session
   that is going on simply takes part. */
function settleEarlier() {
  if (!store.isWaiting) return;
  const time = store.kept().time;
  const when = time ? new Date(time).toLocaleString(data.language, {
    dateStyle: "long",
    timeStyle: "short"
  }) : "";
  localStorage.setItem(store.key + "?", store.window);
  setTimeout(() => {
    if (store.isWaiting) ask(say(when ? words.earlier : words.earlierUndated, {
      when
    }), join, () => {
      store.clear();
      showAll();
    }, words.goOn, words.beginAnew);
  }, 300);
}

/* Keys of a clicker and of the arrows work always; single letters can be switched off (WCAG 2.1.4). */
const movement = {
  ArrowRight: "next",
  PageDown: "next",
  ArrowLeft: "previous",
  PageUp: "previous",
  Home: "first",
  End: "last"
};
const letters = {
  " ": "next",
  o: "overview",
  g: "goTo",
  f: "fullscreen",
  b: "black",
  ".": "black",
  d: "dark",
  n: "notes",
  w: "why",
  t: "timer",
  p: "print",
  s: "save",
  i: "open",
  v: "votes",
  r: "reset",
  u: "undo",
  e: "type",
  "?": "help",
  "+": "longer",
  "-": "shorter",
};

const clicker = ["PageUp", "PageDown"];

/* Away from a field, from what lies over the slide, from the black screen. */
function escape() {
  if (!byId("black").hidden) black(false);
  else if (!closeFolds()) stage.current.querySelector("h2").focus({
    preventScroll: true
  });
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  const target = event.target;
  if (event.key === "Escape") return escape();
  if (target.matches && target.matches("input, textarea, select") && !clicker.includes(event.key)) return;
  if (!byId("black").hidden) {
    if (event.key !== "Tab") {
      event.preventDefault();
      black(false);
    }
    return;
  }
  /* Space goes on, also where somebody just counted: it never counts by itself. */
  const isControl = target.matches && target.matches("button, summary, a");
  const isCounter = isControl && target.matches(".count, .counter, .less, .level");
  if (isControl && (event.key === "Enter" || (event.key === " " && !isCounter))) return;
  let action = movement[event.key];
  if (!action && store.state.keysOn) {
    if (countKey(event)) {
      event.preventDefault();
      return;
    }
    for (const widget of here())
      if (widget.key && widget.key(event)) {
        event.preventDefault();
        return;
      }
    if (event.key === "Enter") action = "why";
    else action = letters[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  }
  if (!action) return;
  event.preventDefault();
  actions[action]();
}

function start() {
  store.load();
  root.classList.add("staged");
  theme(store.state.theme || "light");
  for (const part of document.querySelectorAll("[data-staged]")) part.hidden = false;
  for (const details of document.querySelectorAll(".slide details")) {
    details.open = false;
    const fold = make("div", {
      class: "fold",
      tabindex: "0"
    });
    fold.append(...[...details.childNodes].filter((node) => node.nodeName !== "SUMMARY"));
    details.append(fold);
  }
  stage.choose();
  addWidgets();
  bindTexts();
  for (const slide of stage.all) stage.parts(slide).forEach((part) => part.classList.add("waiting"));
  for (const button of document.querySelectorAll("[data-do]")) button.addEventListener("click", () => {
    const dialog = button.closest("dialog");
    if (dialog) dialog.close();
    actions[button.dataset.do]();
  });
  byId("ask-no").addEventListener("click", () => {
    byId("ask").close();
    const action = declined;
    confirmed = declined = null;
    if (action) action();
  });
  byId("ask").addEventListener("cancel", (event) => {
    if (declined) event.preventDefault();
  });
  for (const button of document.querySelectorAll("[data-close]")) button.addEventListener("click", () => button
    .closest("dialog").close());
  byId("ask-yes").addEventListener("click", () => {
    byId("ask").close();
    const action = confirmed;
    confirmed = declined = null;
    if (action) action();
  });
  byId("goto-form").addEventListener("submit", (event) => {
    event.preventDefault();
    byId("goto").close();
    stage.go(Math.min(Math.max(1, Math.floor(Number(byId("goto-number").value)) || 1), stage.slides.length) - 1);
  });
  byId("black").addEventListener("click", () => black(false));
  const keys = byId("keys-on");
  keys.checked = store.state.keysOn;
  keys.addEventListener("change", () => {
    store.state.keysOn = keys.checked;
    store.save();
  });
  const choice = byId("case-choice");
  if (choice) {
    choice.value = String(store.state.caseIndex);
    choice.addEventListener("change", () => stage.chooseCase(Number(choice.value)));
  }
  byId("harvest-file").addEventListener("change", async (event) => {
    const file = event.target.files[0];
    if (!file) return;
    try {
      takeOver(await file.text());
      store.save();
      showAll();
      announce(say(words.read, {
        name: file.name
      }));
    } catch (error) {
      announce(words.notRead);
      tell(words.notRead);
    }
    event.target.value = "";
  });
  document.addEventListener("keydown", onKey);
  document.addEventListener("keyup", (event) => {
    if (event.key === " " && event.target.matches && event.target.matches(".count, .counter, .less, .level")) event
      .preventDefault();
  });
  const minutes = byId("minutes");
  minutes.value = String(store.state.minutes);
  minutes.addEventListener("change", () => timer.set(Number(minutes.value)));
  addEventListener("mousemove", () => hands.wake());
  addEventListener("storage", onStorage);
  addEventListener("hashchange", () => {
    const index = stage.fromHash();
    if (index >= 0 && index !== stage.index) stage.go(index, true);
  });
  addEventListener("resize", () => stage.fit());
  addEventListener("beforeprint", () => {
    stage.render(true);
    root.style.removeProperty("--fit");
  });
  addEventListener("afterprint", () => stage.fit());
  stage.go(Math.max(0, stage.fromHash()), location.hash === "");
  settleEarlier();
}

if (notes.isHere) notes.start();
else start();
