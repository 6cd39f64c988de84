/* One slide at a time: going to and fro, step by step. */
const root = document.documentElement;
const byId = (id) => document.getElementById(id);

const stage = {
  all: [...document.querySelectorAll(".slide")],
  slides: [],
  index: 0,
  steps: new Map(),
  widgets: [],

  get current() {
    return this.slides[this.index];
  },
  get caseItem() {
    return data.cases[store.state.caseIndex];
  },

  /* The slides of all cases, and of the chosen one. */
  choose() {
    const id = this.caseItem ? this.caseItem.id : "";
    this.slides = this.all.filter((slide) => !slide.dataset.case || slide.dataset.case === id);
    for (const slide of this.all) slide.classList.toggle("other-case", !this.slides.includes(slide));
  },

  parts(slide) {
    return [...slide.querySelectorAll("[data-step]")];
  },
  stepCount(slide) {
    return Math.max(this.parts(slide).length, Number(slide.dataset.steps || 0));
  },
  step(slide) {
    return this.steps.get(slide) || 0;
  },

  setStep(slide, step) {
    this.steps.set(slide, step);
    this.parts(slide).forEach((part, index) => part.classList.toggle("waiting", index >= step));
    this.render();
  },

  next() {
    const slide = this.current;
    if (this.step(slide) < this.stepCount(slide)) this.setStep(slide, this.step(slide) + 1);
    else this.go(this.index + 1);
  },
  /* Back never shows what was not shown before, and never hides what was. */
  previous() {
    this.go(this.index - 1);
  },

  go(index, keepsHash) {
    if (index < 0 || index >= this.slides.length) return;
    this.index = index;
    for (const slide of this.all) slide.classList.toggle("current", slide === this.current);
    this.setStep(this.current, this.step(this.current));
    byId("place").textContent = say(words.place, {
      n: index + 1,
      all: this.slides.length
    });
    byId("previous").disabled = index === 0;
    byId("next").disabled = index === this.slides.length - 1;
    if (!keepsHash) history.replaceState(null, "", "#d" + (index + 1));
    scrollTo(0, 0);
    const heading = this.current.querySelector("h2");
    heading.tabIndex = -1;
    heading.focus({
      preventScroll: true
    });
    document.title = heading.textContent + " · " + data.title;
    notes.update();
  },

  fromHash() {
    const match = /^#d(\d{1,3})$/.exec(location.hash);
    return match ? Math.min(Number(match[1]), this.slides.length) - 1 : -1;
  },

  /* Widgets on the slide in view; all of them before printing. */
  render(everything) {
    for (const widget of this.widgets) {
      if (everything || (this.current && this.current.contains(widget.place))) widget.render();
    }
    this.fit();
    notes.update();
  },

  /* Smaller letters for a slide that is too long for the screen, as far as the last row can still read them: the small
     ones at least 28 pixels on 1080 lines. On a small or enlarged screen people scroll. */
  fit() {
    root.style.removeProperty("--fit");
    if (innerWidth < 1024 || innerHeight < 600) return;
    const small = 0.74 * parseFloat(getComputedStyle(document.body).fontSize);
    const least = Math.max(0.7, (28 / 1080) * innerHeight / small);
    for (let size = 0.98; size >= least && root.scrollHeight > innerHeight + 1; size -= 0.02)
      root.style.setProperty("--fit", size.toFixed(2));
  },

  changed() {
    store.save();
    this.render();
  },

  chooseCase(index) {
    store.state.caseIndex = index;
    store.save();
    this.choose();
    this.go(Math.min(this.index, this.slides.length - 1));
  },
};

/* Speaker notes in a window of their own: the same file at #notes, which is told through storage where the deck is. So
   either window can be reloaded, and finds its way back. */
const notes = {
  key: store.key + "@",
  isHere: location.hash === "#notes",
  open() {
    const address = location.href.replace(/#.*$/, "") + "#notes";
    if (!window.open(address, "ambitie-notes", "width=760,height=900")) announce(words.noWindow);
  },
  /* Tells where the deck is. */
  update() {
    if (this.isHere || !stage.current) return;
    const text = JSON.stringify({
      caseIndex: store.state.caseIndex,
      index: stage.index,
      step: stage.step(stage.current),
      time: timer.text()
    });
    try {
      if (localStorage.getItem(this.key) !== text) localStorage.setItem(this.key, text);
    } catch (error) {
      store.canSave = false;
    }
  },
  /* Makes this window the one with the notes. */
  start() {
    root.classList.add("staged");
    document.body.className = "deck notes-window";
    document.title = words.notesTitle;
    addEventListener("storage", (event) => {
      if (event.key === this.key) this.show();
    });
    this.show();
  },
  show() {
    let at = {};
    try {
      at = JSON.parse(localStorage.getItem(this.key) || "{}");
    } catch (error) {
      at = {};
    }
    if (!isObject(at)) at = {};
    store.state.caseIndex = Math.min(whole(at.caseIndex), Math.max(0, data.cases.length - 1));
    stage.choose();
    const index = Math.min(whole(at.index), stage.slides.length - 1),
      slide = stage.slides[index],
      next = stage.slides[index + 1];
    const title = (item) => item.querySelector("h2").textContent;
    const speaker = stage.all.filter((item) => item.dataset.slide === slide.dataset.slide)
      .map((item) => item.querySelector(".speaker")).find(Boolean);
    const spoken = speaker ? speaker.cloneNode(true) : make("div");
    spoken.hidden = false;
    const steps = stage.stepCount(slide);
    document.querySelector("main").replaceChildren(
      make("p", {}, say(words.place, {
        n: index + 1,
        all: stage.slides.length
      }) + "  ·  " + String(at.time || "").slice(0, 8)),
      make("h1", {}, title(slide)),
      make("p", {}, steps ? say(words.steps, {
        n: whole(at.step),
        all: steps
      }) : ""),
      spoken,
      make("h2", {}, words.nextSlide),
      make("p", {}, next ? title(next) : words.lastSlide));
  },
};

/* Three minutes to think, and whatever the room needs after that. */
const timer = {
  left: 0,
  tick: null,
  text() {
    return Math.floor(this.left / 60) + ":" + String(this.left % 60).padStart(2, "0");
  },
  show() {
    const place = byId("timer");
    place.hidden = !this.tick && this.left === 0;
    place.textContent = this.left === 0 && !this.tick ? words.timeUp : this.text();
    notes.update();
  },
  toggle() {
    if (this.tick) {
      clearInterval(this.tick);
      this.tick = null;
      this.left = 0;
      byId("timer").hidden = true;
      return;
    }
    this.left = 180;
    this.tick = setInterval(() => {
      this.left -= 1;
      if (this.left <= 0) {
        clearInterval(this.tick);
        this.tick = null;
        this.left = 0;
        byId("timer").textContent = words.timeUp;
        announce(words.timeUp);
        return;
      }
      this.show();
    }, 1000);
    this.show();
  },
};

function announce(text) {
  byId("spoken").textContent = text;
}

function theme(name) {
  store.state.theme = name;
  if (name) root.dataset.theme = name;
  else delete root.dataset.theme;
  store.save();
}

function toggleTheme() {
  const isDark = store.state.theme ? store.state.theme === "dark" : matchMedia("(prefers-color-scheme: dark)")
    .matches;
  theme(isDark ? "light" : "dark");
}

function black(on) {
  byId("black").hidden = !on;
  if (on) byId("black").focus();
  else stage.current.querySelector("h2").focus();
}

function fullscreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else if (root.requestFullscreen) root.requestFullscreen().catch(() => {});
}

/* "Why" opens and closes what is folded on the slide. */
function why() {
  const folds = [...stage.current.querySelectorAll("details")];
  const open = folds.some((fold) => !fold.open);
  for (const fold of folds) fold.open = open;
}

function overview() {
  const list = byId("overview-list");
  list.replaceChildren(...stage.slides.map((slide, index) =>
    make("li", {}, make("button", {
      type: "button",
      class: "plain",
      "aria-current": index === stage.index ? "true" : null,
      on: {
        click: () => {
          byId("overview").close();
          stage.go(index);
        }
      },
    }, (index + 1) + "  " + slide.querySelector("h2").textContent))));
  byId("overview").showModal();
}

function goTo() {
  byId("goto-number").value = String(stage.index + 1);
  byId("goto").showModal();
  byId("goto-number").select();
}
