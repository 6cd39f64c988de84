/* One slide at a time: going to and fro, step by step. */
const root = document.documentElement;
const byId = (id) => document.getElementById(id);

/* The screen of a meeting room, which a slide fills (the same as in deck.css). */
const fills = () => matchMedia("screen and (min-width: 64rem) and (min-height: 37.5rem)").matches;

/* Boxes are as high as what was typed in them. */
function growFields(slide) {
  for (const field of slide.querySelectorAll("textarea")) {
    field.style.height = "auto";
    field.style.height = field.scrollHeight + field.offsetHeight - field.clientHeight + "px";
  }
}

/* Sizes of letters, the largest first: few, so that slides that follow each other look alike. */
const SIZES = [1.4, 1.2, 1.05, 0.92, 0.8, 0.7, 0.6];

/* Whether something of a slide has no room: the whole, or a word that sticks out of its place. */
function isTooBig(slide, content) {
  if (content.scrollHeight > content.clientHeight + 1 || content.scrollWidth > content.clientWidth + 1 || slide.scrollWidth > slide.clientWidth + 1) return true;
  for (const part of slide.querySelectorAll(".content *, h2"))
    if (part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 1 && !part.closest(".visually-hidden, .fold") &&
      getComputedStyle(part).display !== "inline") return true;
  return false;
}

const rowsOf = (slide) => [...slide.querySelectorAll(".content tbody > tr")].filter((row) => !row.closest(".fold"));

/* Room that is left below a table goes to its rows, so far that they still read as one. */
function giveRoom(slide, content) {
  const rows = rowsOf(slide).filter((row) => row.offsetHeight);
  const left = content.getBoundingClientRect().bottom - Math.max(...[...content.children].map((part) => part.getBoundingClientRect().bottom));
  if (!rows.length || left <= 0) return;
  const heights = rows.map((row) => row.offsetHeight);
  const more = Math.floor(Math.min(0.5 * Math.min(...heights), 0.7 * left / rows.length));
  rows.forEach((row, index) => {
    row.style.height = heights[index] + more + "px";
  });
  if (isTooBig(slide, content)) takeRoom(rows);
}

function takeRoom(rows) {
  for (const row of rows) row.style.removeProperty("height");
}

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
  /* Back takes back what came last, and then goes to the slide before, as it was left. */
  previous() {
    const slide = this.current,
      step = Math.min(this.step(slide), this.stepCount(slide));
    if (step > 0) this.setStep(slide, step - 1);
    else this.go(this.index - 1);
  },

  go(index, keepsHash) {
    if (index < 0 || index >= this.slides.length) return;
    this.index = index;
    closeFolds();
    for (const slide of this.all) slide.classList.toggle("current", slide === this.current);
    this.setStep(this.current, this.step(this.current));
    byId("place").textContent = say(words.place, {
      n: index + 1,
      all: this.slides.length
    });
    document.querySelectorAll(".phases li").forEach((item, place) => {
      const phase = Number(this.current.dataset.phase);
      item.className = place < phase ? "done" : place === phase ? "now" : "";
      if (place === phase) item.setAttribute("aria-current", "step");
      else item.removeAttribute("aria-current");
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
  render(everything, isSettled = true) {
    for (const widget of this.widgets) {
      if (everything || (this.current && this.current.contains(widget.place))) widget.render();
    }
    if (isSettled) this.fit();
    else this.fitSoon();
    notes.update();
  },

  /* Many counts in a row are measured once. */
  fitSoon() {
    if (this.isFitting) return;
    this.isFitting = true;
    requestAnimationFrame(() => {
      this.isFitting = false;
      this.fit();
    });
  },

  /* Letters as large as the slide has room for. On a small or enlarged screen people scroll. */
  fit() {
    const slide = this.current;
    if (!slide) return;
    slide.classList.remove("tight");
    slide.style.removeProperty("--fit");
    takeRoom(rowsOf(slide));
    growFields(slide);
    if (!fills()) return;
    const content = slide.querySelector(".content");
    const fits = (size) => {
      slide.style.setProperty("--fit", size.toFixed(3));
      growFields(slide);
      return !isTooBig(slide, content);
    };
    if (!SIZES.some(fits)) slide.classList.add("tight");
    else giveRoom(slide, content);
  },

  changed() {
    store.save();
    this.render(false, false);
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
  /* When the second slide came first: the first one stands there while people come in. */
  began() {
    let time = 0;
    try {
      time = Number(sessionStorage.getItem(this.key)) || 0;
      if (!time && stage.index > 0) sessionStorage.setItem(this.key, String(time = Date.now()));
    } catch (error) {
      time = 0;
    }
    return time;
  },
  /* The time of day, how long it has lasted, and the time to think that is left. */
  clock() {
    const began = Number(this.at.began) || 0;
    const parts = [new Date().toLocaleTimeString(data.language, {
      hour: "2-digit",
      minute: "2-digit"
    })];
    if (began) parts.push(say(words.elapsed, {
      time: clockText(Math.max(0, Math.floor((Date.now() - began) / 1000)))
    }));
    if (this.at.time) parts.push(say(words.timeLeft, {
      time: String(this.at.time).slice(0, 8)
    }));
    const place = byId("notes-clock");
    if (place) place.textContent = parts.join("  ·  ");
  },
  at: {},
  /* Tells where the deck is. */
  update() {
    if (this.isHere || !stage.current) return;
    const text = JSON.stringify({
      caseIndex: store.state.caseIndex,
      index: stage.index,
      step: stage.step(stage.current),
      time: timer.text(),
      began: this.began()
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
    setInterval(() => this.clock(), 1000);
  },
  show() {
    let at = {};
    try {
      at = JSON.parse(localStorage.getItem(this.key) || "{}");
    } catch (error) {
      at = {};
    }
    if (!isObject(at)) at = {};
    this.at = at;
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
    const phase = document.querySelectorAll(".phases li")[Number(slide.dataset.phase)];
    document.querySelector("main").replaceChildren(
      make("p", {
        id: "notes-clock",
        class: "now"
      }),
      make("p", {}, say(words.place, {
        n: index + 1,
        all: stage.slides.length
      }) + (phase ? "  ·  " + phase.textContent : "")),
      make("h1", {}, title(slide)),
      make("p", {}, steps ? say(words.steps, {
        n: whole(at.step),
        all: steps
      }) : ""),
      spoken,
      make("h2", {}, words.nextSlide),
      make("p", {
        class: "lead"
      }, next ? title(next) : words.lastSlide));
    this.clock();
  },
};

/* Time to think: as many minutes as the facilitator wants, longer or shorter while it runs. */
const timer = {
  end: 0,
  tick: null,
  left() {
    return Math.max(0, Math.round((this.end - Date.now()) / 1000));
  },
  text() {
    return this.tick ? clockText(this.left()) : "";
  },
  show() {
    const place = byId("timer"),
      left = this.left();
    place.hidden = !this.end;
    place.textContent = left ? clockText(left) : words.timeUp;
    document.body.classList.toggle("timed", !place.hidden);
    if (this.end && !left && this.tick) {
      clearInterval(this.tick);
      this.tick = null;
      announce(words.timeUp);
    }
    notes.update();
  },
  toggle() {
    if (this.end) this.stop();
    else this.start(store.state.minutes * 60);
    stage.fit();
  },
  start(seconds) {
    this.end = Date.now() + seconds * 1000;
    clearInterval(this.tick);
    this.tick = setInterval(() => this.show(), 500);
    this.show();
  },
  stop() {
    clearInterval(this.tick);
    this.tick = null;
    this.end = 0;
    this.show();
  },
  /* How many minutes the next time takes; what runs gets longer or shorter. */
  change(minutes) {
    if (this.tick) {
      this.start(Math.max(1, this.left() + 60 * minutes));
      return;
    }
    this.set(store.state.minutes + minutes);
  },
  set(minutes) {
    store.state.minutes = Math.min(Math.max(1, whole(Math.round(minutes)) || 1), 60);
    byId("minutes").value = String(store.state.minutes);
    store.save();
    announce(say(words.minutes, {
      n: store.state.minutes
    }));
  },
};

/* "12:05", or "1:02:05". */
function clockText(seconds) {
  const two = (value) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600),
    minutes = Math.floor(seconds / 60) % 60;
  return (hours ? hours + ":" + two(minutes) : String(minutes)) + ":" + two(seconds % 60);
}

/* What just happened: said to who listens, and shown for a moment to who looks. */
function announce(text) {
  const place = byId("spoken");
  place.textContent = text;
  place.className = "toast";
  clearTimeout(announce.timeout);
  announce.timeout = setTimeout(() => {
    place.className = "visually-hidden";
  }, 4000);
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

/* "Why" opens what is folded on the slide, and closes it. */
function why() {
  const folds = [...stage.current.querySelectorAll("details")];
  if (closeFolds() || !folds.length) return;
  folds[0].open = true;
  const fold = folds[0].querySelector(".fold");
  if (fold) fold.focus();
}

/* Turns the page of what lies over the slide; whether there is something that still has more to show that way. */
function turnFold(pages) {
  const fold = document.querySelector(".slide details[open] .fold");
  if (!fold) return false;
  const before = fold.scrollTop;
  fold.scrollBy({ top: pages * fold.clientHeight * 0.85, behavior: "instant" });
  return Math.abs(fold.scrollTop - before) > 1;
}

/* Whether something was open. */
function closeFolds() {
  const open = [...document.querySelectorAll(".slide details[open]")];
  for (const fold of open) fold.open = false;
  if (open.length && stage.current) stage.current.querySelector("h2").focus({
    preventScroll: true
  });
  return open.length > 0;
}

/* The buttons come when the mouse moves, and go again. */
const hands = {
  timeout: null,
  wake() {
    document.body.classList.add("awake");
    clearTimeout(this.timeout);
    this.timeout = setTimeout(() => document.body.classList.remove("awake"), 3000);
  },
};

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
