/** The page's few icons, drawn as lines in the colour of the text beside them. */

const PATHS = /** @type {Record<string, string>} */ ({
  save: "M3 3h8l2 2v8H3zM5.5 3v3.5h4.5V3M5.5 13V9.5h5V13",
  undo: "M6 3 3 6l3 3M3 6h6a4 4 0 0 1 0 7.5H6",
  redo: "M10 3l3 3-3 3M13 6H7a4 4 0 0 0 0 7.5h3",
  history: "M8 3a5 5 0 1 1-4.6 3M3 3v3h3M8 5.5V8l2 1.5",
  help: "M6 6a2 2 0 1 1 3 1.7c-.7.4-1 .8-1 1.6M8 11.7v.1M8 1.8a6.2 6.2 0 1 0 .1 0",
  plus: "M8 3v10M3 8h10",
  close: "M4 4l8 8M12 4l-8 8",
  chevron: "M6 4l4 4-4 4",
  file: "M4 2h5l3 3v9H4zM9 2v3h3",
  list: "M6 4h7M6 8h7M6 12h7M3 4h.1M3 8h.1M3 12h.1",
  gift: "M3 7h10v6H3zM2.5 4.5h11V7h-11zM8 4.5V13M8 4.5C6 1 4 3.5 8 4.5c4-1 2-3.5 0 0",
  check: "M3 8.5l3.2 3.2L13 5",
  log: "M3 3h10v10H3zM5.5 6h5M5.5 8.5h5M5.5 11h3",
  pen: "M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z",
  tree: "M3 4h10M3 8h10M3 12h10",
  wide: "M6 3H3v3M10 3h3v3M6 13H3v-3M10 13h3v-3",
  error: "M8 4.5v4M8 11.3v.1M8 1.8a6.2 6.2 0 1 0 .1 0",
  warning: "M8 6v3.3M8 11.4v.1M8 2.2 1.8 13.3h12.4z",
  trash: "M3 4.5h10M6.5 4V2.5h3V4M4.5 4.5l.5 9h6l.5-9",
  play: "M5 3.5v9l7-4.5z",
});

/** @param {string} name */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", PATHS[name] ?? "");
  svg.append(path);
  return svg;
}
