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
  pairs: {},
  rules: {},
  texts: {},
  keysOn: true,
  theme: "",
});

const store = {
  key: "ambitie-deck:" + data.key,
  state: emptyState(),
  canSave: true,

  load() {
    try {
      const text = localStorage.getItem(this.key);
      if (text) this.state = cleanState(JSON.parse(text));
    } catch (error) {
      this.canSave = false;
    }
  },
  save() {
    try {
      localStorage.setItem(this.key, JSON.stringify(this.state));
    } catch (error) {
      this.canSave = false;
    }
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
    this.save();
  },
};

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
  state.variants = cleanMap(value.variants, caseIds, (item) => cleanMap(item, variantNames, cleanMoves));
  state.pairs = cleanMap(value.pairs, data.pairs.map((pair) => pair.key), cleanCounts(2));
  state.rules = cleanMap(value.rules, data.kaders.flatMap((kader) => kader.rules.map((rule) => kader.id + "." +
    rule)), cleanCounts(3));
  if (isObject(value.texts)) {
    for (const [key, text] of Object.entries(value.texts))
      if (typeof text === "string") state.texts[key] = text.slice(0, 4000);
  }
  state.keysOn = value.keysOn !== false;
  state.theme = ["light", "dark"].includes(value.theme) ? value.theme : "";
  return state;
}

const variantNames = ["A", "B", "C"];
