/* What somebody does, as requests: the element that was used says in its data what it asks for. */
const events = (() => {
  const quiet = 250;
  // The field in which something was typed that the engine does not know of yet.
  let waiting = null;

  /** The request of an element; `null` when it asks for nothing. */
  function request(element, more) {
    if (!element || element.getAttribute("aria-disabled") === "true") return null;
    const { do: name, on, ...rest } = element.dataset;
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
      // What was typed before in another field comes first, and may put this one back.
      const chosenNow = field.type === "file" ? null : request(field, valueOf(field));
      flush();
      if (chosenNow) return take(chosenNow, null);
      const chosen = request(field, { files: await files.read(field.files) });
      field.value = "";
      take(chosen, null);
    });

    document.addEventListener("input", (event) => {
      const field = event.target;
      if (!field.dataset?.do || /^(FORM|SELECT)$/.test(field.nodeName) || /^(checkbox|radio|file)$/.test(field.type)) return;
      if (waiting?.field === field) clearTimeout(waiting.timer);
      else flush();
      const isLive = field.dataset.on === "input" && !event.isComposing;
      waiting = { field, timer: isLive ? setTimeout(flush, quiet) : null };
    });
    addEventListener("beforeunload", flush);
    document.addEventListener("visibilitychange", flush);

    // Files may be dropped anywhere; the field that takes files says what they are for.
    document.addEventListener("dragover", (event) => {
      if ([...event.dataTransfer.types].includes("Files")) event.preventDefault();
    });
    document.addEventListener("drop", async (event) => {
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      const dropped = await files.read(event.dataTransfer.files);
      const field = document.querySelector("input[type=file][data-do]");
      take({ ...(field ? request(field, {}) : { do: "open" }), files: dropped }, null);
    });

    document.addEventListener("keydown", (event) => {
      const isControl = event.ctrlKey || event.metaKey;
      if (!isControl || event.altKey) return;
      const key = `control+${event.shiftKey ? "shift+" : ""}${event.key.toLowerCase()}`;
      // A field in which one types has an undo of its own.
      if (/[zy]$/.test(key) && event.target.matches?.("textarea, input:not([type=checkbox], [type=radio], [type=file])")) return;
      const element = [...document.querySelectorAll("[aria-keyshortcuts]")]
        .find((one) => one.getAttribute("aria-keyshortcuts").toLowerCase().split(" ").includes(key));
      if (!element) return;
      event.preventDefault();
      // Using it takes in first what was typed.
      element.click();
    });
  }

  return { listen };
})();
