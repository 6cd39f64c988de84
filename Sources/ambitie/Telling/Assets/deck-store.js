"use strict";
/* What the deck knows (data, made by the tool) and what the room brings in (state, kept in this browser). */
const data = JSON.parse(document.getElementById("deck-data").textContent);
const words = data.words;

/* Texts from files come in as text only: never as markup. */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === false || value === null || value === undefined) continue;
    if (name === "on")
      for (const [event, action] of Object.entries(value)) element.addEventListener(event, action);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/* "{n} stemmen" with n filled in. */
function say(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

data.earlier = data.earlier || {
  tallies: {},
  preferences: {}
};
for (const item of data.cases) {
  item.options = item.options.map((list) => list || data.levels.map((level) => level.title));
  item.optionIds = item.optionIds.map((list) => list || data.levels.map((level) => level.id));
}

const emptyState = () => ({
  version: 1,
  caseIndex: 0,
  votes: {},
  preferences: {},
  variants: {},
  moved: {},
  chosen: {},
  pairs: {},
  rules: {},
  texts: {},
  keysOn: true,
  theme: "",
  minutes: 3,
});

/* What is kept in this browser: one text with choices and notes, and a ledger of counts for each window that counted. */
const store = {
  key: "ambitie-deck:" + data.key,
  window: Date.now().toString(36) + Math.random().toString(36).slice(2),
  state: emptyState(),
  before: emptyState(),
  own: {},
  epoch: "",
  canSave: true,
  /* Waits until somebody says whether to go on with what an earlier session left. */
  isWaiting: false,

  ledgerKey(window) {
    return this.key + "#" + window;
  },
  /* The choices and notes that are kept, and the sum of all ledgers. */
  kept() {
    let value = {};
    try {
      value = JSON.parse(localStorage.getItem(this.key) || "{}");
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
    const epoch = isObject(value) ? String(value.epoch || "") : "";
    const state = cleanState(value);
    let counts = countsOf(state);
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith(this.key + "#")) continue;
      const ledger = cleanLedger(localStorage.getItem(name));
      if (ledger && ledger.epoch === epoch) counts = plus(counts, ledger.counts);
    }
    return {
      epoch,
      counted: countsOf(state),
      time: isObject(value) && Number.isFinite(value.time) ? value.time : 0,
      state: withCounts(state, counts)
    };
  },
  /* Takes over what is kept; what belongs to this window alone stays. */
  take(kept, isFirst) {
    if (kept.epoch !== this.epoch) this.own = {};
    this.epoch = kept.epoch;
    const {
      caseIndex,
      keysOn,
      theme,
      minutes
    } = this.state;
    this.state = isFirst ? kept.state : {
      ...kept.state,
      caseIndex,
      keysOn,
      theme,
      minutes
    };
    this.before = structuredClone(this.state);
  },
  load() {
    try {
      const kept = this.kept();
      const isHere = sessionStorage.getItem(this.key) !== null;
      this.isWaiting = !isHere && holdsSomething(kept.state);
      if (this.isWaiting) {
        this.state.theme = kept.state.theme;
        this.state.keysOn = kept.state.keysOn;
        this.before = structuredClone(this.state);
        this.epoch = kept.epoch;
      } else {
        this.take(kept, true);
        sessionStorage.setItem(this.key, "1");
      }
    } catch (error) {
      this.canSave = false;
    }
  },
  /* Goes on with what was kept. */
  resume() {
    this.isWaiting = false;
    this.save();
    this.greet();
  },
  /* Lets windows that wait know that somebody is at work. */
  greet() {
    try {
      sessionStorage.setItem(this.key, "1");
      localStorage.setItem(this.key + "!", this.window + Date.now());
    } catch (error) {
      this.canSave = false;
    }
  },
  save() {
    const change = plus(countsOf(this.state), countsOf(this.before), -1);
    try {
      const kept = this.kept();
      if (kept.epoch !== this.epoch) this.own = {};
      this.epoch = kept.epoch;
      if (Object.keys(change).length) {
        this.own = plus(this.own, change);
        localStorage.setItem(this.ledgerKey(this.window), JSON.stringify({
          epoch: this.epoch,
          counts: this.own
        }));
      }
      if (this.isWaiting) this.before = withCounts(this.before, countsOf(this.state));
      else this.write(kept);
      this.canSave = true;
    } catch (error) {
      this.canSave = false;
      this.before = structuredClone(this.state);
    }
  },
  write(kept) {
    const {
      state,
      before
    } = this;
    const shared = withCounts({
      ...state,
      texts: merged(before.texts, state.texts, kept.state.texts),
      chosen: merged(before.chosen, state.chosen, kept.state.chosen),
      moved: merged(before.moved, state.moved, kept.state.moved),
      variants: merged(before.variants, state.variants, kept.state.variants),
    }, kept.counted);
    const isChanged = JSON.stringify(shared) !== JSON.stringify(withCounts(kept.state, kept.counted)) ||
      Object.keys(this.own).length > 0;
    if (isChanged) localStorage.setItem(this.key, JSON.stringify({
      ...shared,
      epoch: kept.epoch,
      time: Date.now()
    }));
    this.take(this.kept(), false);
  },
  clear() {
    const {
      keysOn,
      theme
    } = this.state;
    this.state = {
      ...emptyState(),
      keysOn,
      theme
    };
    this.before = structuredClone(this.state);
    this.own = {};
    this.epoch = this.window + Date.now().toString(36);
    this.isWaiting = false;
    try {
      for (const name of Object.keys(localStorage))
        if (name.startsWith(this.key + "#")) localStorage.removeItem(name);
      localStorage.setItem(this.key, JSON.stringify({
        ...this.state,
        epoch: this.epoch,
        time: Date.now()
      }));
    } catch (error) {
      this.canSave = false;
    }
    this.greet();
  },
};

/* Whether a room has been at work. */
function holdsSomething(state) {
  const used = (map) => Object.values(map).some((value) => isObject(value) ? used(value) : true);
  return Object.keys(countsOf(state)).length > 0 || Object.keys(state.texts).length > 0 || used(state.variants) ||
    used(state.moved) || used(state.chosen);
}

/* What comes out of storage or a file is not trusted: only what fits the deck is taken over. */
const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const whole = (value) => (Number.isInteger(value) && value >= 0 ? Math.min(value, 100000) : 0);
const levelCount = data.levels.length;

function cleanTally(value) {
  const levels = isObject(value) && Array.isArray(value.levels) ? value.levels : [];
  return {
    levels: data.levels.map((_, index) => whole(levels[index])),
    unknown: isObject(value) ? whole(value.unknown) : 0,
    blank: isObject(value) ? whole(value.blank) : 0,
  };
}

function cleanMap(value, keys, clean) {
  const result = {};
  if (isObject(value))
    for (const key of keys)
      if (Object.hasOwn(value, key)) result[key] = clean(value[key]);
  return result;
}

const layerIds = data.layers.map((layer) => layer.id);
const caseIds = data.cases.map((item) => item.id);
const cleanMoves = (value) => cleanMap(value, layerIds, whole);
const cleanCounts = (length) => (value) => Array.from({
  length
}, (_, index) => whole(Array.isArray(value) ? value[index] : 0));

function cleanState(value) {
  const state = emptyState();
  if (!isObject(value) || value.version !== 1) return state;
  state.caseIndex = Math.min(whole(value.caseIndex), Math.max(0, data.cases.length - 1));
  state.votes = cleanMap(value.votes, caseIds, (item) => cleanMap(item, layerIds, cleanTally));
  state.preferences = cleanMap(value.preferences, layerIds, cleanTally);
  state.moved = cleanMap(value.moved, caseIds, cleanMoves);
  state.chosen = cleanMap(value.chosen, layerIds, whole);
  state.variants = cleanMap(value.variants, caseIds, (item) => cleanMap(item, variantNames, cleanMoves));
  state.pairs = cleanMap(value.pairs, data.pairs.map((pair) => pair.key), cleanCounts(2));
  state.rules = cleanMap(value.rules, data.kaders.flatMap((kader) => kader.rules.map((rule) => kader.id + "." +
    rule)), cleanCounts(3));
  if (isObject(value.texts)) {
    for (const [key, text] of Object.entries(value.texts))
      if (typeof text === "string") state.texts[key] = text.slice(0, 4000);
  }
  state.keysOn = value.keysOn !== false;
  state.minutes = Math.min(Math.max(1, whole(value.minutes) || 3), 60);
  state.theme = ["light", "dark"].includes(value.theme) ? value.theme : "";
  return state;
}

const variantNames = ["A", "B", "C"];
