/* The page around the engine: it hands over what somebody did and puts the answer in place. It holds no rule, no sentence
   and no state but files and drafts. */
(() => {
  const { language, words, opening } = JSON.parse(document.getElementById("workbench-data").textContent);
  const own = () => words[document.documentElement.lang];
  const byId = (id) => document.getElementById(id);
  const dialog = byId("dialog");
  // As long as somebody looks at the first screen before using it.
  const pause = 300;
  const idle = window.requestIdleCallback ?? ((act) => setTimeout(act, pause));
  let isUnsaved = false;
  let hasStopped = false;
  // What somebody did before the engine ran; nothing once it runs.
  let early = [];
  let enclosed = null;
  // How often a new engine took the place of one that stopped.
  let restarts = 0;
  let place = "";

  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  };

  /** Says that something did not work, above everything else; an empty sentence takes that away. */
  function warn(sentence) {
    const element = byId("stopped");
    element.querySelector("p").textContent = sentence;
    element.hidden = sentence === "";
    if (sentence) element.focus();
  }

  /** The one thing that the page says itself: that the engine does not run. */
  function stop(sentence) {
    hasStopped = true;
    if (early) {
      byId("desk").inert = true;
      byId("notices").replaceChildren();
    }
    warn(sentence);
  }

  function ask(request, typing) {
    if (hasStopped || !request?.do) return;
    if (early) {
      early.push([request, typing]);
      return;
    }
    let reply;
    try {
      const first = request.do === "start" ? enclosed : undefined;
      reply = engine.ask({ ...request, today: today(), chance: engine.chance() }, first);
    } catch (fault) {
      console.info(fault);
      startAgain(engine.isExhausted() ? own().exhausted : own().stopped);
      return;
    }
    obey(reply, typing);
    if (request.do === "language") tongue.keep(document.documentElement.lang);
  }

  /** Puts a new engine in the place of one that stopped, with what this window had open; gives up when that stops too. */
  async function startAgain(sentence) {
    stop("");
    restarts += 1;
    let reply;
    try {
      if (restarts > 3 || document.body.dataset.ready === undefined) throw new Error(sentence);
      await engine.startAgain();
      reply = engine.ask({
        ...opening, do: "start", language: document.documentElement.lang, drafts: drafts.left(), view: place,
        open: undefined, open_again: drafts.own(), today: today(),
      }, enclosed);
    } catch (fault) {
      console.info(fault);
      return stop(sentence);
    }
    hasStopped = false;
    obey(reply, null);
  }

  function obey(reply, typing) {
    warn(reply.error?.[document.documentElement.lang] ?? "");
    const before = document.activeElement;
    for (const [id, markup] of Object.entries(reply.html ?? {})) patch(id, markup, typing);
    showDialog();
    if (reply.title !== undefined) document.title = reply.title;
    if (reply.language !== undefined) speak(reply.language);
    if (reply.hash !== undefined) goTo(reply.hash);
    if (reply.save?.length) save(reply);
    else settle(reply);
    if (reply.focus) focus(byId(reply.focus));
    else if (before !== document.body && !before.isConnected) focus(dialog.open ? dialog : byId("work"));
    if (reply.say) say(reply.say);
    if (reply.print) print();
    if (reply.more) idle(() => ask({ do: "rehearse" }, null));
  }

  /** The few words around the engine follow the language of what it shows. */
  function speak(language) {
    document.documentElement.lang = language;
    for (const element of document.querySelectorAll("[data-word]")) element.textContent = own()[element.dataset.word];
  }

  function focus(element) {
    if (!element) return;
    if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) element.setAttribute("tabindex", "-1");
    element.focus();
  }

  /** A live region tells what changes in it; the same words twice are no change. */
  function say(text) {
    const region = byId("say");
    region.textContent = region.textContent === text ? `${text}\u00a0` : text;
  }

  function showDialog() {
    const isEmpty = dialog.childElementCount === 0;
    if (isEmpty && dialog.open) dialog.close();
    if (!isEmpty && !dialog.open) {
      // Its heading comes with its content.
      dialog.setAttribute("aria-labelledby", "dialog-title");
      dialog.showModal();
    }
  }

  /** Drafts go, and leaving warns no more, once what takes their place is written. */
  function settle(reply) {
    for (const key of reply.drop ?? []) drafts.drop(key);
    for (const draft of reply.keep ?? []) drafts.keep(draft);
    if (reply.unsaved !== undefined) isUnsaved = reply.unsaved;
  }

  async function save(reply) {
    const saved = [];
    for (const file of reply.save) {
      const name = await files.save(file, reply.save.length === 1);
      if (name === null) return ask({ do: "notsaved", key: file.key }, null);
      saved.push({ do: "saved", key: file.key, name });
    }
    settle(reply);
    for (const request of saved) ask(request, null);
  }

  function goTo(hash) {
    place = hash.replace(/^#/, "");
    if (location.hash.slice(1) === place) return;
    if (document.body.dataset.ready === undefined) history.replaceState(null, "", `#${place}`);
    else history.pushState(null, "", `#${place}`);
  }

  /** Back and forward are views; a link to a place on this page is none. */
  function moved() {
    const hash = location.hash.slice(1);
    if (hash === place || (hash && byId(hash))) return;
    place = hash;
    ask({ do: "view", view: hash }, null);
  }

  async function start() {
    speak(tongue.first(Object.keys(words), language));
    if (!engine.isPossible) return stop(own().impossible);
    events.listen(ask);
    try {
      await engine.start();
      enclosed = await engine.enclosed();
    } catch (fault) {
      console.info(fault);
      return stop(own().impossible);
    }
    const view = location.hash.slice(1);
    place = view;
    const left = await drafts.start();
    const begun = early;
    early = null;
    ask({ ...opening, do: "start", language: document.documentElement.lang, drafts: left, view }, null);
    document.body.dataset.ready = "";
    for (const [request, typing] of begun) ask(request, typing);
    // What the first screen can do without, before somebody asks for it.
    setTimeout(() => ask({ do: "prepare" }, null), pause);
    // After the one that takes in what was typed last.
    addEventListener("beforeunload", (event) => {
      if (isUnsaved && !hasStopped) event.preventDefault();
    });
  }

  // Paper shows the whole list, not the one question that is open.
  addEventListener("beforeprint", () => ask({ do: "paper", value: "on" }, null));
  addEventListener("afterprint", () => ask({ do: "paper", value: "off" }, null));
  addEventListener("popstate", moved);
  addEventListener("hashchange", moved);
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    ask({ do: "cancel" }, null);
  });
  start();
})();
