/** The side where a convention is tried out: ARIA tabs, one panel each, made when first looked at. */

import { current } from "../documents.js";
import { fill, h } from "../dom.js";
import { tell } from "../events.js";
import { icon } from "../icons.js";
import { t } from "../text.js";
import { communityName, communityOf } from "../workspace.js";
import { comparePanel } from "./compare.js";
import { previewPanel } from "./preview.js";
import { suitesPanel } from "./suites.js";
import { tryPanel } from "./try.js";

/** @typedef {ReturnType<typeof import("../events.js").scope>} Scope */
/** @typedef {{node: HTMLElement, shown: (community: string) => void}} Panel */

/** @type {[string, (part: {scope: Scope}) => Panel][]} */
const PANELS = [["try", tryPanel], ["suites", suitesPanel], ["compare", comparePanel], ["preview", previewPanel]];
let chosen = "try";
let wide = false;

/** The community that the panels are about. @returns {string|null} */
export function subject() {
  return communityOf(current()?.path ?? null)?.path ?? null;
}

/** @param {{scope: Scope}} part */
export function toolSide({ scope }) {
  const tabs = h("div", { class: "tabs", role: "tablist", "aria-label": t("tools.label"), "data-test": "tools" });
  const about = h("p", { class: "about", "data-test": "tools-about" });
  const bodies = h("div", { class: "tool-bodies" });
  const widen = h("button", { type: "button", class: "quiet icon-only only-broad", "data-test": "tools-wide", "aria-pressed": String(wide), "aria-label": t("tools.wide"), title: t("tools.wide"), onclick: () => {
    wide = !wide;
    spread();
  } }, icon("wide"));
  const side = h("aside", { class: "tool-side", id: "tools", "aria-label": t("tools.label"), "data-test": "tool-side" },
    h("div", { class: "tool-head" }, tabs, widen), about, bodies);
  const spread = () => {
    document.body.classList.toggle("tools-wide", wide);
    widen.setAttribute("aria-pressed", String(wide));
    tell("resized");
  };

  /** @type {Map<string, Panel>} */
  const made = new Map();
  for (const [name] of PANELS) {
    tabs.append(h("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": `panel-${name}`,
      "data-test": `tab-${name}`, onclick: () => choose(name) }, t(`tools.${name}`)));
    bodies.append(h("div", { role: "tabpanel", id: `panel-${name}`, "aria-labelledby": `tab-${name}`, tabindex: "0", class: "tool-body", "data-test": `panel-${name}` }));
  }

  /** @param {string} name */
  const choose = (name) => {
    chosen = name;
    draw();
  };
  const draw = () => {
    const community = communityOf(current()?.path ?? null);
    about.textContent = community ? communityName(community) : "";
    for (const [name, make] of PANELS) {
      const tab = /** @type {HTMLElement} */ (tabs.querySelector(`#tab-${name}`));
      const body = /** @type {HTMLElement} */ (bodies.querySelector(`#panel-${name}`));
      const mine = name === chosen;
      tab.setAttribute("aria-selected", String(mine));
      tab.tabIndex = mine ? 0 : -1;
      body.hidden = !mine;
      if (!mine) continue;
      if (!community) {
        made.delete(name);
        fill(body, h("div", { class: "empty-state" }, h("p", null, t("tools.nothing"))));
        continue;
      }
      let panel = made.get(name);
      if (!panel) {
        panel = make({ scope });
        made.set(name, panel);
        fill(body, panel.node);
      }
      panel.shown(community.path);
    }
  };
  tabs.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    const names = PANELS.map(([name]) => name);
    const at = names.indexOf(chosen);
    const to = event.key === "ArrowRight" ? at + 1 : event.key === "ArrowLeft" ? at - 1 : event.key === "Home" ? 0
      : event.key === "End" ? names.length - 1 : null;
    if (to === null) return;
    event.preventDefault();
    choose(names[(to + names.length) % names.length]);
    /** @type {HTMLElement|null} */ (tabs.querySelector("[aria-selected=true]"))?.focus();
  });
  scope.on("try-rule", () => choose("try"));
  scope.on("opened", draw);
  scope.on("tree", draw);
  draw();
  spread();
  return side;
}
