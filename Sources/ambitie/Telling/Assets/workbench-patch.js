/* Puts markup in place without disturbing what somebody is doing: focus, the caret, what is open, and scrolling stay. */
const patch = (() => {
  const marked = new WeakMap();
  const isField = (node) => /^(INPUT|TEXTAREA|SELECT)$/.test(node.nodeName);

  /** Two nodes that stand for the same thing: by id where they have one, else by kind. */
  function alike(old, fresh) {
    return old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName && (old.id ?? "") === (fresh.id ?? "")
      && (old.type ?? "") === (fresh.type ?? "");
  }

  function takeAttributes(old, fresh) {
    for (const { name } of [...old.attributes]) {
      if (!fresh.hasAttribute(name) && !(name === "open" && old.nodeName === "DETAILS")) old.removeAttribute(name);
    }
    for (const { name, value } of fresh.attributes) {
      if (old.getAttribute(name) !== value && !(name === "open" && old.nodeName === "DETAILS")) old.setAttribute(name, value);
    }
    if (old.nodeName === "DETAILS") takeOpen(old, fresh.hasAttribute("open"));
  }

  /** What somebody opened or closed stays so until the engine says otherwise than it did before. */
  function takeOpen(details, isOpen) {
    if (marked.has(details) && marked.get(details) !== isOpen) details.open = isOpen;
    marked.set(details, isOpen);
  }

  /** Whether a field of which the engine hears nothing until its form is sent is to begin as before: then it stays. */
  function isLeft(old, fresh) {
    return old.dataset.do === undefined && old.nodeName !== "SELECT" && old.defaultValue === fresh.defaultValue
      && old.defaultChecked === fresh.defaultChecked;
  }

  /** What a field holds is no attribute. A text that is being typed is left alone. */
  function takeValue(old, fresh, typing) {
    if (old.type === "checkbox" || old.type === "radio") {
      if (old.checked !== fresh.checked) old.checked = fresh.checked;
    } else if (old.type !== "file" && old !== typing && old.value !== fresh.value) {
      old.value = fresh.value;
    }
  }

  function morph(old, fresh, typing) {
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (old.data !== fresh.data) old.data = fresh.data;
      return;
    }
    if (old.isEqualNode(fresh) && !old.querySelector("input, textarea, select, details") && !isField(old)) return;
    const stays = isField(old) && isLeft(old, fresh);
    // Options that are new move out of the fresh list, and its value with them.
    const { value, checked } = fresh;
    takeAttributes(old, fresh);
    morphInside(old, fresh, typing);
    if (isField(old) && !stays) takeValue(old, { value, checked }, typing);
  }

  function morphInside(old, fresh, typing) {
    if (old.nodeName === "TEXTAREA") return;
    const named = new Map();
    for (const child of old.children) if (child.id) named.set(child.id, child);
    let here = old.firstChild;
    for (const next of [...fresh.childNodes]) {
      const known = next.id ? named.get(next.id) : null;
      if (known && known !== here && known.parentNode === old && alike(known, next)) old.insertBefore(known, here);
      const match = known && alike(known, next) ? known : here;
      if (match && alike(match, next)) {
        here = match.nextSibling;
        morph(match, next, typing);
      } else {
        old.insertBefore(next, here);
      }
    }
    while (here) {
      const after = here.nextSibling;
      here.remove();
      here = after;
    }
  }

  function remember(element) {
    for (const details of element.querySelectorAll("details")) if (!marked.has(details)) marked.set(details, details.open);
  }

  /**
   * Shows `markup` within the element called `id`.
   * @param typing the field in which somebody is typing at this moment
   */
  return (id, markup, typing) => {
    const element = document.getElementById(id);
    if (!element) return;
    const template = document.createElement("template");
    template.innerHTML = markup;
    morphInside(element, template.content, typing);
    remember(element);
  };
})();
