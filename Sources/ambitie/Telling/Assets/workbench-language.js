/* The language in which the page begins: the one that somebody chose here before, as far as the browser keeps it; else the
   first of the browser's own that the page speaks; else the one that it was written in. */
const tongue = (() => {
  const place = "ambitie-workbench/language";

  function kept() {
    try {
      return localStorage.getItem(place);
    } catch {
      return null;
    }
  }

  return {
    /** @param spoken the languages that the page speaks, and `written` the one that it was written in */
    first(spoken, written) {
      const own = (navigator.languages ?? []).map((tag) => tag.toLowerCase().split("-")[0]);
      return [kept(), ...own].find((language) => spoken.includes(language)) ?? written;
    },
    /** Keeps a choice for the next time. */
    keep(language) {
      try {
        localStorage.setItem(place, language);
      } catch {
        // Without storage the choice lasts as long as the page.
      }
    },
  };
})();
