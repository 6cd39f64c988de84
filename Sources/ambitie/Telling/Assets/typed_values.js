/* Numbers and days as people type them. The same rules as those of the command line, which say why (TypedNumber and
   TypedDate): one table of examples holds both to them. */

/** What a number is asked for, as its bounds tell. */
function measureWithin(minimum, maximum) {
  const [low, high] = [minimum, maximum].map((bound) => (bound === undefined ? NaN : Number(bound)));
  if (low === 0 && high === 100) return "percentage";
  return low >= 0 && high <= 1 ? "share" : "amount";
}

/** The digits as a file has them; undefined where they are too many. */
function plainNumber(text) {
  const match = /^(\d*)(?:\.(\d*))?$/.exec(text);
  if (!match) return undefined;
  const whole = match[1].replace(/^0+(?=\d)/, "") || "0";
  const decimals = (match[2] ?? "").replace(/0+$/, "");
  const typed = (match[1] + (match[2] ?? "")).replace(/^0+/, "");
  if (typed.length > 18) return undefined;
  return decimals === "" ? whole : `${whole}.${decimals}`;
}

/** The number a hundred times as small. */
function hundredth(digits) {
  const [whole, decimals = ""] = digits.split(".");
  const padded = whole.padStart(3, "0");
  return plainNumber(`${padded.slice(0, -2)}.${padded.slice(-2)}${decimals}`);
}

/** A number with an exponent, written out. */
function writtenOut(body) {
  const [, whole, decimals = "", exponent] = /^(\d*)(?:[.,](\d+))?e([-+]?\d{1,6})$/.exec(body) ?? [];
  if (exponent === undefined || whole + decimals === "" || Math.abs(Number(exponent)) > 30) return undefined;
  const shift = Number(exponent);
  const digits = whole + decimals;
  const point = whole.length + shift;
  if (point <= 0) return plainNumber("0." + "0".repeat(-point) + digits);
  return plainNumber(digits.slice(0, point).padEnd(point, "0") + "." + digits.slice(point));
}

/** What the digits and marks of a number can mean: none, one or two numbers. */
function readingsOf(body, isMoney, isWhole) {
  const only = (text) => [text].filter((one) => one !== undefined);
  if (body.includes("e")) return isWhole ? [] : only(writtenOut(body));
  if (!/^(?:[.,]\d+|\d+(?:[.,' ]\d+)*)$/.test(body)) return [];
  const runs = body.split(/[.,' ]/);
  const marks = [...body].filter((character) => /[.,' ]/.test(character));
  const grouped = (list) =>
    (/^[1-9]\d{0,2}$/.test(list[0]) && list.slice(1).every((run) => run.length === 3) ? list.join("") : undefined);
  if (marks.length === 0) return only(plainNumber(body));
  const last = marks[marks.length - 1];
  const isDecimalMark = last === "." || last === ",";
  if (marks.length === 1 && isDecimalMark) {
    const thousands = grouped(runs);
    if (isWhole || (thousands !== undefined && isMoney && last === ".")) return only(thousands);
    const decimal = plainNumber(`${runs[0] || "0"}.${runs[1]}`);
    return thousands === undefined ? only(decimal) : [decimal, thousands];
  }
  if (marks.every((mark) => mark === last)) {
    const whole = grouped(runs);
    return only(whole === undefined ? whole : plainNumber(whole));
  }
  const others = marks.slice(0, -1);
  const whole = grouped(runs.slice(0, -1));
  if (!isDecimalMark || isWhole || whole === undefined || others.some((mark) => mark !== others[0] || mark === last)) {
    return [];
  }
  return only(plainNumber(`${whole}.${runs[runs.length - 1]}`));
}

/** What a typed text can mean as a number, in the digits of files: no, one or two readings. */
function typedNumber(text, measure = "amount") {
  let body = text.replace(/[\t\n\r \u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/[-\u2010-\u2015\u2212\u207b\u208b\ufe58\ufe63\uff0d]/g, "-").replace(/\uff0b/g, "+")
    .replace(/['`\u00b4\u2018\u2019\u2032\u02bc]/g, "'").replace(/[%\uff05\ufe6a]/g, "%")
    .replace(/€/g, "eur").toLowerCase().trim();
  if (body.length > 64 || /[^ -~]/.test(body)) return [];
  let [sign, isMoney, isPercent, isWhole] = ["", false, false, false];
  const drop = (pattern) => {
    const rest = body.replace(pattern, "");
    const isThere = rest !== body;
    body = rest.trim();
    return isThere;
  };
  for (;;) {
    if (sign === "" && /^[-+]/.test(body)) { sign = body[0]; drop(/^[-+]/); } else if (!isMoney && drop(/^(?:euro|eur)/)) isMoney = true;
    else break;
  }
  for (;;) {
    if (!isPercent && drop(/(?:%|procent|percent)$/)) isPercent = true;
    else if (!isMoney && drop(/(?:euro's|euros|euro|eur)$/)) isMoney = true;
    else if (!isWhole && drop(/[.,]--?$/)) isWhole = true;
    else break;
  }
  if (measure === "count" && (isPercent || isMoney)) return [];
  let found = readingsOf(body, isMoney, isWhole);
  if (isPercent && measure === "share") found = found.map(hundredth);
  else if (isPercent && measure === "amount" && found.length === 1) found = [found[0], hundredth(found[0])];
  if (found.includes(undefined)) return [];
  return found.map((digits) => (sign === "-" && digits !== "0" ? "-" + digits : digits));
}

/** The digits so that they have one reading where they are typed: three decimals get a zero behind them. */
const typedDigits = (digits) => (/\.\d{3}$/.test(digits) ? digits + "0" : digits);

const monthNames = [
  ["januari", "january"], ["februari", "february"], ["maart", "mrt", "march"], ["april"], ["mei", "may"],
  ["juni", "june"], ["juli", "july"], ["augustus", "august"], ["september"], ["oktober", "october"], ["november"],
  ["december"],
];
const dayNames = [
  "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "monday", "tuesday", "wednesday",
  "thursday", "friday", "saturday", "sunday",
];

/** The day as files write it; undefined where there is no such day. */
function existingDay(year, month, day) {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (month < 1 || month > 12 || day < 1 || day > days) return undefined;
  const padded = (number, width) => String(number).padStart(width, "0");
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** What a typed text can mean as a day: no, one or two readings. */
function typedDate(text, language) {
  const plain = text.toLowerCase().replace(/[\t\n\r \u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/[\u2010-\u2015\u2212\ufe63\uff0d]/g, "-").replace(/[`\u00b4\u2018\u2019\u02bc]/g, "'");
  if (plain.length > 80) return [];
  const time = /(?:t| )(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)? *(?:am|pm|uur|u|h|z|[-+]\d{2}(?::?\d{2})?)?$/.exec(plain);
  if (plain.includes(":") && !(time && time[1] <= 24 && time[2] < 60 && (time[3] ?? 0) <= 60)) return [];
  const date = time ? plain.slice(0, time.index) : plain;
  const fields = [];
  let isFirst = true;
  let rest = date;
  while (rest !== "") {
    const [token] = /^(?:\d+|[a-z]+|[-/., '])/.exec(rest) ?? [];
    if (token === undefined) return [];
    rest = rest.slice(token.length);
    if (/^\d/.test(token)) {
      if (token.length > 8) return [];
      fields.push(token);
      const [ending] = /^[a-z]*/.exec(rest);
      if (token.length <= 2 && ["st", "nd", "rd", "th", "e", "de", "ste"].includes(ending)) rest = rest.slice(ending.length);
    } else if (/^[a-z]/.test(token)) {
      const isShort = (name, least) => token.length >= least && name.startsWith(token);
      const month = monthNames.findIndex((names) => names.some((name) => isShort(name, 3)));
      if (month >= 0) fields.push({ month: month + 1 });
      else if (token !== "of" && !(isFirst && dayNames.some((name) => isShort(name, 2)))) return [];
    } else continue;
    isFirst = false;
  }
  const only = (...days) => [...new Set(days.filter((one) => one !== undefined))];
  const isNumber = (field, ...widths) => typeof field === "string" && widths.includes(field.length);
  if (fields.length === 1 && isNumber(fields[0], 8) && /^(?:19|20)/.test(fields[0])) {
    return only(existingDay(...[[0, 4], [4, 6], [6, 8]].map(([from, to]) => Number(fields[0].slice(from, to)))));
  }
  if (fields.length !== 3) return [];
  const [first, second, third] = fields;
  const yearOf = (field) => (field.length === 4 ? Number(field) : Number(field) + (Number(field) < 30 ? 2000 : 1900));
  if (isNumber(first, 4)) {
    if (!isNumber(third, 1, 2) || !(second.month || isNumber(second, 1, 2))) return [];
    return only(existingDay(Number(first), second.month ?? Number(second), Number(third)));
  }
  if (!isNumber(third, 2, 4)) return [];
  const year = yearOf(third);
  if (second.month && isNumber(first, 1, 2)) return only(existingDay(year, second.month, Number(first)));
  if (first.month && isNumber(second, 1, 2)) return only(existingDay(year, first.month, Number(second)));
  if (!isNumber(first, 1, 2) || !isNumber(second, 1, 2)) return [];
  const days = only(existingDay(year, Number(second), Number(first)), existingDay(year, Number(first), Number(second)));
  const isSettled = !date.includes("/") && (!date.includes("-") || language === "nl");
  return isSettled ? days.slice(0, 1) : days;
}
