"use strict";
/* Everything is readable without this: it only unfolds, on demand and for paper. */
(() => {
  const folded = () => document.querySelectorAll("details:not([open])");
  const button = document.getElementById("unfold");
  button.hidden = folded().length === 0;
  button.addEventListener("click", () => {
    for (const details of folded()) details.open = true;
    button.hidden = true;
    document.getElementById("main").focus();
  });
  // Not every browser prints what is folded away.
  addEventListener("beforeprint", () => {
    for (const details of folded()) { details.open = true; details.dataset.folded = ""; }
  });
  addEventListener("afterprint", () => {
    for (const details of document.querySelectorAll("[data-folded]")) {
      details.open = false;
      delete details.dataset.folded;
    }
  });
})();
