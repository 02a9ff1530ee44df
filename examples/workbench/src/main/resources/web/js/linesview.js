/** Two texts beside each other, with what is the same folded away. */

import { h } from "./dom.js";
import { t } from "./text.js";

/** @typedef {import("./lines.js").Hunk} Hunk */

const AROUND = 2;

/** @param {string} sign @param {string} text @param {string} tone */
function line(sign, text, tone) {
  return h("div", { class: `diff-line ${tone}` }, h("span", { class: "sign" }, sign), h("span", { class: "code" }, text === "" ? " " : text));
}

/**
 * @param {Hunk[]} hunks
 * @param {{left: string, right: string, below?: (hunk: Hunk, index: number) => any}} options names of
 *   the two texts, and what stands below each difference
 */
export function linesView(hunks, { left, right, below }) {
  if (hunks.every((hunk) => hunk.same)) return h("p", { class: "empty" }, t("diff.same"));
  let difference = 0;
  return h("div", { class: "diff", "data-test": "diff" }, hunks.map((hunk, index) => {
    if (hunk.same) {
      const head = index === 0 ? [] : hunk.left.slice(0, AROUND);
      const tail = index === hunks.length - 1 ? [] : hunk.left.slice(Math.max(head.length, hunk.left.length - AROUND));
      const hidden = hunk.left.length - head.length - tail.length;
      return [
        head.map((text) => line(" ", text, "same")),
        hidden > 0 ? h("div", { class: "diff-folded" }, t("diff.folded", { n: hidden })) : null,
        tail.map((text) => line(" ", text, "same")),
      ];
    }
    const at = difference++;
    return h("div", { class: "diff-hunk" },
      hunk.left.length > 0 ? h("div", { role: "group", "aria-label": left }, hunk.left.map((text) => line("−", text, "removed"))) : null,
      hunk.right.length > 0 ? h("div", { role: "group", "aria-label": right }, hunk.right.map((text) => line("+", text, "added"))) : null,
      below?.(hunk, at));
  }));
}
