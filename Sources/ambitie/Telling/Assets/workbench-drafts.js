/* Drafts in the browser's own storage. Each window writes only its own, so that two windows never mix; what windows that
   were closed or loaded again left behind is handed to the next one, and stays until that is decided about. Without
   storage there are no drafts, and everything else works. */
const drafts = (() => {
  const place = "ambitie-workbench";
  const own = String(crypto.getRandomValues(new BigUint64Array(1))[0]);
  const nameOf = (draft) => `${draft.window} ${draft.key}`;
  let database = null;
  let found = [];
  // A change that is asked of the database while the window closes may not come through; a text in local storage does.
  let isLeaving = false;
  const late = (draft) => `${place} ${nameOf(draft)}`;
  // What this window kept, by key, the latest last.
  const kept = new Map();

  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  function open() {
    const opening = indexedDB.open(place, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("drafts", { keyPath: ["window", "key"] });
    return done(opening);
  }

  const store = (mode) => database.transaction("drafts", mode).objectStore("drafts");

  /** Holds the lock that says that this window lives, for as long as it does. */
  const claim = () => navigator.locks.request(`${place}/${own}`, () => new Promise(() => {}));

  async function living() {
    const { held } = await navigator.locks.query();
    return new Set(held.map((lock) => lock.name.slice(place.length + 1)));
  }

  /** What windows wrote down while they were closing. */
  function lastWords() {
    return Object.keys(localStorage).filter((name) => name.startsWith(`${place} `)).flatMap((name) => {
      try {
        return [JSON.parse(localStorage.getItem(name))];
      } catch {
        return [];
      }
    });
  }

  function forgetLate(draft) {
    try {
      localStorage.removeItem(late(draft));
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }

  function noteLate(draft) {
    try {
      if (isLeaving) localStorage.setItem(late(draft), JSON.stringify(draft));
      else localStorage.removeItem(late(draft));
    } catch {
      // No storage, or no room: the database may still take it.
    }
  }

  function leave() {
    isLeaving = true;
    setTimeout(() => { isLeaving = false; });
  }
  // Before whatever takes in what was typed last.
  addEventListener("beforeunload", leave, { capture: true });
  document.addEventListener("visibilitychange", () => { if (document.hidden) leave(); }, { capture: true });

  /** What windows that are closed left behind, the latest first. */
  async function start() {
    try {
      database = await open();
      const alive = await living();
      claim();
      const byName = new Map((await done(store("readonly").getAll())).map((draft) => [nameOf(draft), draft]));
      for (const draft of lastWords()) if (!(byName.get(nameOf(draft))?.time > draft.time)) byName.set(nameOf(draft), draft);
      found = [...byName.values()].filter((draft) => !alive.has(draft.window));
      found.sort((one, other) => other.time - one.time);
    } catch {
      database = null;
    }
    return left();
  }

  /** What of that was not decided about yet. */
  const left = () => found.map((draft) => ({ key: nameOf(draft), text: draft.text }));

  /** Asked for at once, so that it also happens when the window is left; the browser keeps changes in their order. */
  async function change(work) {
    if (!database) return;
    try {
      await work();
    } catch {
      // Without room there is no draft, and everything else works.
    }
  }

  return {
    start, left,
    /** What this window has open, as far as it is kept. */
    own: () => [...kept].map(([key, text]) => ({ key, text })),
    keep({ key, text }) {
      const draft = { window: own, key, text, time: Date.now() };
      kept.delete(key);
      kept.set(key, text);
      noteLate(draft);
      change(() => done(store("readwrite").put(draft)));
    },
    /** Forgets a draft: one that was found, or one of this window. */
    drop(key) {
      const draft = found.find((one) => nameOf(one) === key) ?? { window: own, key };
      found = found.filter((one) => one !== draft);
      kept.delete(key);
      forgetLate(draft);
      change(() => done(store("readwrite").delete([draft.window, draft.key])));
    },
  };
})();
