"use strict";
/* Everything is readable without this: it offers files to take along, and unfolds for paper. */
(() => {
  const data = JSON.parse(document.getElementById("report-data").textContent);
  const words = document.documentElement.lang === "nl"
    ? { vector: "Bewaar als SVG", bitmap: "als PNG" } : { vector: "Save as SVG", bitmap: "as PNG" };

  /* A drawing has its own size, letters and colours, so its text is the file. */
  const vector = (svg) => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;

  function button(text, title, act) {
    const element = Object.assign(document.createElement("button"), { type: "button", className: "plain", textContent: text });
    element.setAttribute("aria-label", `${title}: ${text}`);
    element.addEventListener("click", act);
    return element;
  }

  for (const figure of document.querySelectorAll("[data-picture]")) {
    const svg = figure.querySelector("svg");
    const name = figure.dataset.picture;
    const title = svg.querySelector("title").textContent;
    const tools = Object.assign(document.createElement("p"), { className: "picture-tools screen-only" });
    tools.append(
      button(words.vector, title, () => takeAlong.save(new Blob([vector(svg)], { type: "image/svg+xml" }), `${name}.svg`)),
      button(words.bitmap, title, async () => takeAlong.save(await takeAlong.bitmap(vector(svg)), `${name}.png`)));
    figure.append(tools);
  }

  document.getElementById("take-data").href = URL.createObjectURL(new Blob([data.csv], { type: "text/csv;charset=utf-8" }));
  document.getElementById("take").hidden = false;

  // Not every browser prints what is folded away.
  const folded = () => document.querySelectorAll("details:not([open], .screen-only)");
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
