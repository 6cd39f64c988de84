/* The form at work: fill in, keep a draft, open a file, check, download. */
(() => {
  const data = JSON.parse(document.getElementById("form-data").textContent);
  const { language, rubric, messages } = data;
  const byId = (id) => document.getElementById(id);
  const [form, review, errorBox, notices] = ["form", "review", "errors", "notices"].map(byId);
  const pageTitle = document.title;

  function say(key, ...parts) {
    return (messages[key] ?? key).replace(/\{(\d)\}/g, (_, index) => String(parts[index] ?? ""));
  }

  /** An element with texts and elements in it; a text is never read as markup. */
  function make(name, attributes, ...content) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes ?? {})) {
      if (key === "onclick") element.addEventListener("click", value);
      else element.setAttribute(key, value);
    }
    element.append(...content);
    return element;
  }

  const questions = [...form.querySelectorAll("[data-question]")].map((element) => ({
    element, name: element.dataset.question, kind: element.dataset.kind, part: element.dataset.part,
    section: element.closest("section"), minimum: element.dataset.minimum, maximum: element.dataset.maximum,
    measure: measureWithin(element.dataset.minimum, element.dataset.maximum),
    radios: [...element.querySelectorAll(".options input[type=radio]")],
    certainties: [...element.querySelectorAll(".confidence input")],
    value: element.querySelector(".field input:not([type=radio])"),
    reason: element.querySelector(".reason textarea"),
    rationale: element.querySelector(".evidence textarea"),
    text: element.querySelector("legend").textContent.trim(),
  }));
  for (const question of questions) question.choices = new Set(question.radios.map((radio) => radio.value));
  const fields = [...form.querySelectorAll("[data-field]")];

  // What is filled in now, beside the file that it started from.
  let baseText = null;
  let base = null;
  let before = readCase(null, questions, language);
  let now = structuredClone(before);
  let isDirty = false;

  // Between state and page

  function fill() {
    for (const field of fields) field.value = now.fields[field.dataset.field];
    for (const question of questions) {
      const shown = now.answers[question.name];
      for (const radio of question.radios) radio.checked = radio.value === shown.choice;
      for (const radio of question.certainties) radio.checked = radio.value === shown.confidence;
      if (question.value) question.value.value = shown.value;
      question.reason.value = shown.reason;
      question.rationale.value = shown.rationale;
      question.element.querySelector(".odd")?.remove();
      if (shown.odd !== "") {
        question.element.querySelector(".options").before(make("p", { class: "notice odd" }, say("odd_answer", shown.odd)));
      }
      question.element.querySelector(".evidence").open = false;
    }
    fillSources();
    refresh();
  }

  function collect() {
    for (const field of fields) now.fields[field.dataset.field] = field.value;
    for (const question of questions) {
      const shown = now.answers[question.name];
      shown.choice = question.radios.find((radio) => radio.checked)?.value ?? "";
      shown.confidence = question.certainties.find((radio) => radio.checked)?.value ?? "";
      if (question.value) shown.value = question.value.value;
      shown.reason = question.reason.value;
      shown.rationale = question.rationale.value;
    }
    for (const [index, element] of [...byId("source-list").children].entries()) {
      for (const entry of element.querySelectorAll("[data-source-field]")) {
        now.sources[index][entry.dataset.sourceField] = entry.querySelector("input, select").value;
      }
    }
  }

  function refresh() {
    let total = 0;
    const counts = new Map();
    for (const question of questions) {
      const { choice } = now.answers[question.name];
      const count = counts.get(question.section) ?? { known: 0, all: 0 };
      count.all += 1;
      if (choice !== "") { count.known += 1; total += 1; }
      counts.set(question.section, count);
      question.element.querySelector(".reason").hidden = choice !== "not_applicable";
      question.element.querySelector(".clear").hidden = choice === "";
      if (choice !== "") question.element.querySelector(".odd")?.remove();
    }
    byId("progress-text").textContent = say("progress", total, questions.length);
    byId("progress-bar").value = total;
    for (const [section, { known, all }] of counts) {
      document.querySelector(`[data-count-of="${section.id}"]`).textContent = " " + say("part", known, all);
    }
    byId("case-title").textContent = now.fields.title;
  }

  // Sources

  function fillSources() {
    byId("source-list").replaceChildren(...now.sources.map((source, index) => {
      const element = byId("source-template").content.firstElementChild.cloneNode(true);
      element.querySelector("legend").textContent = say("source", index + 1);
      for (const entry of element.querySelectorAll("[data-source-field]")) {
        const control = entry.querySelector("input, select");
        control.id = `source-${index}-${entry.dataset.sourceField}`;
        entry.querySelector("label").htmlFor = control.id;
        control.value = source[entry.dataset.sourceField];
      }
      const remove = element.querySelector(".remove");
      remove.hidden = !source.isNew;
      remove.addEventListener("click", () => {
        collect();
        now.sources.splice(index, 1);
        for (const shown of Object.values(now.answers)) {
          shown.sources = shown.sources.filter((id) => id !== source.id);
        }
        fillSources();
        changed();
        byId("add-source").focus();
      });
      return element;
    }));
    for (const question of questions) fillChoicesOfSources(question);
  }

  /** The sources to tick at a question; only where they are in view, since there can be many. */
  function fillChoicesOfSources(question) {
    const details = question.element.querySelector(".evidence");
    if (!details.open) return;
    const shown = now.answers[question.name];
    const boxes = now.sources.map((source, index) => {
      const box = make("input", { type: "checkbox" });
      box.checked = shown.sources.includes(source.id);
      box.addEventListener("change", () => {
        const others = shown.sources.filter((id) => id !== source.id);
        shown.sources = box.checked ? [...others, source.id] : others;
      });
      return make("label", { class: "option" }, box, make("span", {}, source.title || say("source", index + 1)));
    });
    details.querySelector(".source-choices").replaceChildren(
      ...(boxes.length > 0 ? boxes : [make("p", { class: "note" }, say("no_sources"))]));
  }

  byId("add-source").addEventListener("click", () => {
    collect();
    const prefix = language === "nl" ? "bron" : "source";
    const id = freeName(`${prefix}_${now.sources.length + 1}`, new Set(now.sources.map((source) => source.id)));
    now.sources.push({ id, title: "", url: "", kind: "government", date: "", isNew: true });
    fillSources();
    changed();
    byId(`source-${now.sources.length - 1}-title`).focus();
  });

  // The draft

  const draftKey = () => {
    let id = "";
    try { id = data.file ? readJSON(data.file).value.get("id") : ""; } catch { /* an empty name will do */ }
    return `ambitie-form/1/${rubric.id}/${id}`;
  };
  const moment = (text) => new Date(text).toLocaleString(
    language === "nl" ? "nl-NL" : "en-GB", { dateStyle: "long", timeStyle: "short" });
  let timer = 0;

  function keepDraft() {
    clearTimeout(timer);
    const saved = new Date().toISOString();
    try {
      const draft = { saved, initial: data.file ?? null, version: rubric.version, baseText, now, isDirty };
      localStorage.setItem(draftKey(), JSON.stringify(draft));
      byId("draft-status").textContent = say("draft_kept", moment(saved));
    } catch {
      byId("draft-status").textContent = say("draft_failed");
    }
  }

  function storedDraft() {
    try {
      const draft = JSON.parse(localStorage.getItem(draftKey()));
      return draft?.now?.fields && draft.now.answers && Array.isArray(draft.now.sources) ? draft : null;
    } catch { return null; }
  }

  function takeDraft(draft) {
    start(draft.baseText);
    Object.assign(now.fields, draft.now.fields);
    // Questions may have come or gone since.
    for (const [name, shown] of Object.entries(draft.now.answers)) {
      if (now.answers[name]) Object.assign(now.answers[name], shown);
    }
    now.sources = draft.now.sources;
    isDirty = draft.isDirty === true;
    fill();
  }

  function changed() {
    isDirty = true;
    refresh();
    clearTimeout(timer);
    timer = setTimeout(keepDraft, 300);
  }

  // Files

  /** Starts from the text of a file, or from nothing. */
  function start(text) {
    const file = text === null ? null : readJSON(text).value;
    [baseText, base] = [text, file];
    before = readCase(base, questions, language);
    now = structuredClone(before);
    isDirty = false;
  }

  function notice(text, button) {
    const line = make("p", { class: "notice" }, text);
    if (button) line.append(" ", make("button", { type: "button", class: "plain", onclick: button.action }, button.text));
    notices.append(line);
  }

  /** A button's work that brings the present state back. */
  function wayBack() {
    const kept = { baseText, base, before, now, isDirty };
    return {
      text: say("undo"),
      action: () => {
        ({ baseText, base, before, now, isDirty } = kept);
        notices.replaceChildren();
        fill();
        keepDraft();
      },
    };
  }

  function open(text, name) {
    notices.replaceChildren();
    let reading;
    try {
      reading = readJSON(text);
    } catch (problem) {
      if (!(problem instanceof Unreadable)) throw problem;
      return notice(say("not_json", name, problem.line));
    }
    const file = reading.value;
    if (!(file instanceof Map) || file.get("format") !== "ambitie-case/1") return notice(say("not_case", name));
    const reference = objectIn(file, "rubric");
    if (reference.get("id") !== rubric.id) return notice(say("other_rubric", String(reference.get("id"))));
    const back = isDirty ? wayBack() : undefined;
    start(text);
    fill();
    const known = Object.values(now.answers).filter((shown) => shown.choice !== "").length;
    notice(say("opened", name, known), back);
    const version = reference.get("version");
    if (typeof version === "string" && version !== rubric.version) notice(say("other_version", version, rubric.version));
    if (reading.hasComments) notice(say("comments"));
    const kept = unknownAnswers(file, questions);
    if (kept > 0) notice(say("kept", kept));
    keepDraft();
  }

  byId("open-file").addEventListener("change", async (event) => {
    const file = event.target.files[0];
    if (file) open(await file.text(), file.name);
    event.target.value = "";
  });

  byId("restart").addEventListener("click", () => {
    const back = wayBack();
    notices.replaceChildren();
    start(data.file ?? null);
    fill();
    try { localStorage.removeItem(draftKey()); } catch { /* there was none */ }
    notice(say("restart_done"), back);
    scrollTo(0, 0);
    notices.querySelector("button").focus();
  });

  // Errors

  function checkDate(text, control, add) {
    if (text.trim() === "") return;
    const readings = typedDate(text, language);
    if (readings.length > 1) add(control, "two_dates", ...readings);
    else if (readings.length === 0) add(control, "wrong_date");
  }

  function problems() {
    const found = [];
    const add = (control, key, ...parts) => found.push({ control, text: say(key, ...parts) });
    for (const name of [...textFields, "reference_date"]) {
      if (now.fields[name].trim() === "") add(byId("f-" + name), "missing_" + name);
    }
    const date = now.fields.reference_date;
    checkDate(date, byId("f-reference_date"), add);
    if (!isShortName(now.fields.id.trim())) add(byId("f-id"), "wrong_id");
    for (const question of questions) {
      const shown = now.answers[question.name];
      if (shown.choice === "not_applicable" && shown.reason.trim() === "") {
        add(question.reason, "missing_reason", question.text);
      }
      if (shown.choice !== "value" || isSameAnswer(before.answers[question.name], shown)) continue;
      if (shown.value.trim() === "") add(question.value, "missing_value", question.text);
      else if (question.kind === "number") {
        const readings = typedNumber(shown.value, question.measure);
        const [digits] = readings;
        const { minimum, maximum } = question;
        if (readings.length > 1) {
          add(question.value, "two_numbers", question.text, ...readings.map((one) => numberForReader(one, language)));
        } else if (digits === undefined) add(question.value, "wrong_number", question.text);
        else if (minimum !== undefined && Number(digits) < Number(minimum)) {
          add(question.value, "too_low", question.text, numberForReader(minimum, language));
        } else if (maximum !== undefined && Number(digits) > Number(maximum)) {
          add(question.value, "too_high", question.text, numberForReader(maximum, language));
        }
      } else if (["unknown", "not_applicable"].includes(shown.value)) {
        add(question.value, "reserved_value", question.text);
      }
    }
    for (const [index, source] of now.sources.entries()) {
      if (source.title.trim() === "") add(byId(`source-${index}-title`), "missing_source_title", index + 1);
      checkDate(source.date, byId(`source-${index}-date`), add);
      if (source.url.trim() !== "" && !/^https?:\/\/[^\s"<>\\]+$/i.test(source.url.trim())) {
        add(byId(`source-${index}-url`), "wrong_source_url", index + 1);
      }
    }
    return found;
  }

  function clearErrors() {
    for (const element of document.querySelectorAll(".error")) element.remove();
    for (const element of document.querySelectorAll("[aria-invalid]")) {
      element.removeAttribute("aria-invalid");
      const others = (element.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => !id.endsWith("-error"));
      if (others.join("") === "") element.removeAttribute("aria-describedby");
      else element.setAttribute("aria-describedby", others.join(" "));
    }
    errorBox.hidden = true;
    errorBox.replaceChildren();
    document.title = pageTitle;
  }

  function showErrors(found) {
    for (const { control, text } of found) {
      const error = make("p", { class: "error", id: control.id + "-error" }, text);
      control.before(error);
      control.setAttribute("aria-invalid", "true");
      const described = control.getAttribute("aria-describedby");
      control.setAttribute("aria-describedby", [described, error.id].filter(Boolean).join(" "));
    }
    errorBox.append(
      make("h2", {}, say("errors")),
      make("ul", {}, ...found.map(({ control, text }) => make("li", {}, make("a", {
        href: "#" + control.id,
        onclick: (event) => {
          event.preventDefault();
          control.closest("details")?.setAttribute("open", "");
          control.focus();
          control.scrollIntoView({ block: "center" });
        },
      }, text)))));
    errorBox.hidden = false;
    document.title = say("error") + pageTitle;
    errorBox.focus();
    errorBox.scrollIntoView({ block: "start" });
  }

  // Check and download

  const fileText = () => writeJSON(writeCase(base, before, now, questions, rubric, language));

  function show(isReview) {
    for (const element of [form, byId("introduction")]) element.hidden = isReview;
    review.hidden = !isReview;
    document.body.classList.toggle("reviewing", isReview);
  }

  function spoken(question) {
    const shown = now.answers[question.name];
    if (shown.choice === "") return make("span", { class: "open" }, say("not_answered"));
    if (shown.choice === "value") return document.createTextNode(shown.value);
    const label = question.radios.find((radio) => radio.checked)?.closest("label");
    const parts = [label?.querySelector("b").textContent ?? shown.choice];
    if (shown.choice === "not_applicable") parts.push(shown.reason);
    return document.createTextNode(parts.join(": "));
  }

  function table(section) {
    const rows = questions.filter((question) => question.section === section).map((question) => make(
      "tr", { role: "row" },
      make("th", { scope: "row", role: "rowheader" }, question.text),
      make("td", { role: "cell", "data-label": say("answer") }, spoken(question)),
      make("td", { role: "cell", class: "screen-only" }, make("a", {
        href: "#" + question.element.id, "aria-label": say("change") + ": " + question.text,
        onclick: (event) => {
          event.preventDefault();
          show(false);
          const radio = question.radios.find((other) => other.checked) ?? question.radios[0];
          radio.focus();
          question.element.scrollIntoView({ block: "start" });
        },
      }, say("change")))));
    const head = [say("question"), say("answer")].map((text) => make("th", { scope: "col", role: "columnheader" }, text));
    head.push(make("td", { role: "cell", class: "screen-only" }));
    return [
      make("h3", {}, section.querySelector("h2").textContent),
      make("table", { class: "rows", role: "table" },
        make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...head)),
        make("tbody", { role: "rowgroup" }, ...rows)),
    ];
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    collect();
    clearErrors();
    const found = problems();
    if (found.length > 0) return showErrors(found);
    keepDraft();
    const known = questions.filter((question) => now.answers[question.name].choice !== "").length;
    byId("review-summary").textContent = say("review", known, questions.length);
    const sections = [...new Set(questions.map((question) => question.section))];
    byId("review-list").replaceChildren(...sections.flatMap(table));
    byId("file-text").value = fileText();
    byId("download-status").textContent = "";
    byId("copy-status").textContent = "";
    show(true);
    byId("review-heading").focus();
    scrollTo(0, 0);
  });

  review.querySelector(".back").addEventListener("click", () => {
    show(false);
    byId("review-button").focus();
  });

  byId("download").addEventListener("click", () => {
    const name = now.fields.id.trim();
    const address = URL.createObjectURL(new Blob([fileText()], { type: "application/json" }));
    make("a", { href: address, download: name + ".json" }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
    isDirty = false;
    keepDraft();
    byId("download-status").textContent = say("downloaded", name + ".json", name);
  });

  byId("copy").addEventListener("click", async () => {
    const area = byId("file-text");
    area.select();
    try {
      await navigator.clipboard.writeText(area.value);
      isDirty = false;
      byId("copy-status").textContent = say("copied");
    } catch {
      byId("copy-status").textContent = say("copy_failed");
    }
  });

  // What a person does

  let suggested = "";
  form.addEventListener("input", (event) => {
    const field = event.target.closest("input, textarea, select");
    const question = questions.find(({ value }) => value === field);
    // To type an answer is to choose it.
    if (question) question.radios.find((radio) => radio.value === "value").checked = true;
    if (field?.id === "f-title" && !base && [suggested, ""].includes(byId("f-id").value)) {
      byId("f-id").value = suggested = shortName(field.value);
    }
    collect();
    changed();
  });
  form.addEventListener("click", (event) => {
    const clear = event.target.closest(".clear");
    if (!clear) return;
    const question = questions.find(({ element }) => element.contains(clear));
    for (const radio of question.radios) radio.checked = false;
    collect();
    changed();
    question.radios[0].focus();
  });
  form.addEventListener("toggle", (event) => {
    const question = questions.find(({ element }) => element.contains(event.target));
    if (question) { collect(); fillChoicesOfSources(question); }
  }, true);
  addEventListener("beforeunload", (event) => {
    if (!isDirty) return;
    keepDraft();
    event.preventDefault();
  });
  // Not every browser prints what is folded away.
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details:not([open])")) {
      details.open = true;
      details.dataset.folded = "";
    }
  });
  addEventListener("afterprint", () => {
    for (const details of document.querySelectorAll("[data-folded]")) {
      details.open = false;
      delete details.dataset.folded;
    }
  });

  start(data.file ?? null);
  fill();
  const draft = storedDraft();
  if (draft && draft.initial === (data.file ?? null) && draft.version === rubric.version) {
    try {
      takeDraft(draft);
      notice(say("draft_restored", moment(draft.saved)));
    } catch { start(data.file ?? null); fill(); }
  } else if (draft) {
    notice(say("draft_other", moment(draft.saved)), {
      text: say("draft_take"),
      action: () => { notices.replaceChildren(); takeDraft(draft); keepDraft(); },
    });
  }
})();
