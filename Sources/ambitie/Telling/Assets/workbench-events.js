/* What somebody does, as requests: the element that was used says in its data what it asks for. */
const events = (() => {
  const quiet = 250;
  let waiting = null;

  /** The request of an element; `null` when it asks for nothing. */
  function request(element, more) {
    if (!element || element.getAttribute("aria-disabled") === "true") return null;
    const { do: name, on, shortcut, drop, ...rest } = element.dataset;
    return { ...rest, ...more, do: name };
  }

  function valueOf(field) {
    if (field.type === "checkbox") return { checked: field.checked };
    if (field.type === "radio") return { checked: field.checked, value: field.value };
    if (field.multiple) return { values: [...field.selectedOptions].map((option) => option.value), value: field.value };
    return { value: field.value };
  }

  function fieldsOf(form, submitter) {
    const fields = {};
    for (const [name, value] of new FormData(form, submitter)) if (typeof value === "string") fields[name] = value;
    return { fields };
  }

  /** @param take gets each request, with the field in which somebody is typing */
  function listen(take) {
    function flush() {
      const late = waiting;
      waiting = null;
      if (!late) return;
      clearTimeout(late.timer);
      if (late.field.isConnected) take(request(late.field, valueOf(late.field)), late.field);
    }

    document.addEventListener("click", (event) => {
      const element = event.target.closest?.("[data-do]");
      if (!element || /^(INPUT|SELECT|TEXTAREA|FORM|OPTION)$/.test(element.nodeName)) return;
      if (element.type === "submit" && element.form?.dataset.do) return;
      flush();
      if (element.nodeName === "A") event.preventDefault();
      take(request(element, {}), null);
    });

    document.addEventListener("submit", (event) => {
      event.preventDefault();
      const form = event.target;
      if (form.method === "dialog" || !form.dataset.do) return;
      flush();
      const own = event.submitter?.dataset.do ? event.submitter : form;
      take(request(own, { ...form.dataset, ...own.dataset, ...fieldsOf(form, event.submitter), on: undefined }), null);
    });

    document.addEventListener("change", async (event) => {
      const field = event.target;
      if (!field.dataset?.do || field.nodeName === "FORM") return;
      if (waiting?.field === field) {
        clearTimeout(waiting.timer);
        waiting = null;
      }
      flush();
      if (field.type !== "file") return take(request(field, valueOf(field)), null);
      const chosen = request(field, { files: await files.read(field.files) });
      field.value = "";
      take(chosen, null);
    });

    document.addEventListener("input", (event) => {
      const field = event.target;
      if (field.dataset?.on !== "input" || !field.dataset.do || event.isComposing) return;
      if (waiting) clearTimeout(waiting.timer);
      waiting = { field, timer: setTimeout(flush, quiet) };
    });

    // Files may be dropped anywhere; the element that takes files says what they are for.
    document.addEventListener("dragover", (event) => {
      if ([...event.dataTransfer.types].includes("Files")) event.preventDefault();
    });
    document.addEventListener("drop", async (event) => {
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      const dropped = await files.read(event.dataTransfer.files);
      const place = event.target.closest?.("[data-drop]") ?? document.querySelector("input[type=file][data-do]");
      take({ ...(place ? request(place, {}) : { do: "open" }), files: dropped }, null);
    });

    document.addEventListener("keydown", (event) => {
      const isText = event.target.matches?.("textarea, select, input:not([type=checkbox], [type=radio], [type=file])");
      const key = `${event.ctrlKey || event.metaKey ? "Control+" : ""}${event.altKey ? "Alt+" : ""}${event.shiftKey ? "Shift+" : ""}${
        event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
      // A field has an undo of its own, and letters in it are letters.
      if (isText && (!event.ctrlKey && !event.metaKey && !event.altKey || /^Control\+(Shift\+)?[zy]$/.test(key))) return;
      const element = [...document.querySelectorAll("[data-shortcut]")].find((one) => one.dataset.shortcut === key);
      if (!element || element.disabled) return;
      event.preventDefault();
      element.click();
    });

    return { flush };
  }

  return { listen };
})();
