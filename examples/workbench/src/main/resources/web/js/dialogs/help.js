/** What keys do, and how the page is meant to be used. */

import { h } from "../dom.js";
import { t } from "../text.js";
import { dialog } from "./dialog.js";

/** @type {[string, string][]} */
const KEYS = [
  ["Ctrl + S", "keys.save"], ["Ctrl + Shift + S", "keys.saveAll"], ["Ctrl + Z", "keys.undo"],
  ["Ctrl + Y / Ctrl + Shift + Z", "keys.redo"], ["Ctrl + Space", "keys.complete"], ["Ctrl + F", "keys.find"],
  ["F8 / Shift + F8", "keys.next"], ["Alt + 1", "keys.tree"], ["Alt + 2", "keys.text"], ["Alt + 3", "keys.problems"],
  ["Alt + 4", "keys.tools"], ["Alt + V", "keys.view"], ["Ctrl + Enter", "keys.try"], ["Esc, Tab", "keys.leave"],
  ["↑ ↓ ← →", "keys.arrows"], ["F1", "keys.help"],
];

export function showHelp() {
  dialog({
    title: t("help.title"),
    test: "help",
    scrolls: true,
    body: [
      h("ol", { class: "steps" }, ["help.open", "help.change", "help.problems", "help.try", "help.save"].map((key) => h("li", null, t(key)))),
      h("h3", null, t("help.keys")),
      h("table", { class: "keys" }, h("tbody", null, KEYS.map(([keys, key]) =>
        h("tr", null, h("th", { scope: "row" }, keys.split(" / ").map((one, i) => [i > 0 ? " / " : "", h("kbd", null, one)])), h("td", null, t(key)))))),
      h("p", { class: "help" }, t("help.mac")),
    ],
  });
}
