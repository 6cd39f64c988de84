"use strict";
/* Case files, read and written so that nothing gets lost: objects are Maps in the order of the file, and
   numbers keep the digits that they were written with. Comments and trailing commas are read, as ambitie does. */

/** A number as the file writes it. */
class Digits {
  constructor(text) { this.text = text; }
}

/** Something that is not JSON, on a line counted from 1. */
class Unreadable extends Error {
  constructor(line) { super("line " + line); this.line = line; }
}

/** The value in `text`, and whether there were comments around it. */
function readJSON(text) {
  const deepest = 100;
  let at = text.charCodeAt(0) === 0xFEFF ? 1 : 0;
  let hasComments = false;

  function fail() { throw new Unreadable(text.slice(0, at).split("\n").length); }

  function skip() {
    for (;;) {
      const rest = /[ \t\r\n]*/y;
      rest.lastIndex = at;
      at += rest.exec(text)[0].length;
      if (text.startsWith("//", at)) {
        const end = text.indexOf("\n", at);
        at = end < 0 ? text.length : end;
      } else if (text.startsWith("/*", at)) {
        const end = text.indexOf("*/", at + 2);
        if (end < 0) fail();
        at = end + 2;
      } else return;
      hasComments = true;
    }
  }

  function take(pattern) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return null;
    at += match[0].length;
    return match[0];
  }

  function string() {
    const token = take(/"(?:[^"\\\u0000-\u001f]|\\.)*"/y);
    if (token === null) fail();
    try { return JSON.parse(token); } catch { return fail(); }
  }

  /** The entries up to `end`, with a comma between them and perhaps behind the last. */
  function entries(end, depth, entry) {
    if (depth > deepest) fail();
    at += 1;
    for (;;) {
      skip();
      if (text[at] === end) { at += 1; return; }
      entry();
      skip();
      if (text[at] === ",") at += 1;
      else if (text[at] !== end) fail();
    }
  }

  function value(depth) {
    skip();
    switch (text[at]) {
      case "{": {
        const object = new Map();
        entries("}", depth, () => {
          const key = string();
          skip();
          if (object.has(key) || text[at] !== ":") fail();
          at += 1;
          object.set(key, value(depth + 1));
        });
        return object;
      }
      case "[": {
        const list = [];
        entries("]", depth, () => { list.push(value(depth + 1)); });
        return list;
      }
      case "\"": return string();
      default: {
        const word = take(/true|false|null/y);
        if (word !== null) return { true: true, false: false, null: null }[word];
        const digits = take(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
        return digits === null ? fail() : new Digits(digits);
      }
    }
  }

  const result = value(0);
  skip();
  if (at < text.length) fail();
  return { value: result, hasComments };
}

/** `value` as a file, with two blanks for each level. */
function writeJSON(value) {
  function write(node, indent) {
    const inner = indent + "  ";
    if (node instanceof Digits) return node.text;
    if (node instanceof Map) {
      if (node.size === 0) return "{}";
      const members = [...node].map(([key, member]) => inner + JSON.stringify(key) + ": " + write(member, inner));
      return "{\n" + members.join(",\n") + "\n" + indent + "}";
    }
    if (Array.isArray(node)) {
      if (node.length === 0) return "[]";
      return "[\n" + node.map((item) => inner + write(item, inner)).join(",\n") + "\n" + indent + "]";
    }
    return JSON.stringify(node);
  }
  return write(value, "") + "\n";
}
