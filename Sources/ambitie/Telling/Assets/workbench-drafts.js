/* Drafts in the browser's own storage. Each window writes only its own, so that two windows never mix; what windows that
   were closed or loaded again left behind is handed to the next one, and stays until that is decided about. Without
   storage there are no drafts, and everything else works. */
const drafts = (() => {
  const place = "ambitie-workbench";
  const own = String(crypto.getRandomValues(new BigUint64Array(1))[0]);
  const nameOf = (draft) => `${draft.window} ${draft.key}`;
  let database = null;
  let found = [];
  let last = Promise.resolve();

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

  /** What windows that are closed left behind, the latest first. */
  async function start() {
    try {
      database = await open();
      const alive = await living();
      claim();
      found = (await done(store("readonly").getAll())).filter((draft) => !alive.has(draft.window));
      found.sort((one, other) => other.time - one.time);
    } catch {
      database = null;
    }
    return found.map((draft) => ({ key: nameOf(draft), text: draft.text }));
  }

  const change = (work) => {
    if (database) last = last.then(work).catch(() => {});
    return last;
  };

  return {
    start,
    keep: ({ key, text }) => change(() => done(store("readwrite").put({ window: own, key, text, time: Date.now() }))),
    /** Forgets a draft: one that was found, or one of this window. */
    drop: (key) => change(() => {
      const draft = found.find((one) => nameOf(one) === key) ?? { window: own, key };
      return done(store("readwrite").delete([draft.window, draft.key]));
    }),
  };
})();
