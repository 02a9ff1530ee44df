/** Dialogs: the browser's own, so that the keyboard stays inside and Escape closes. */

import { fill, freshId, h } from "../dom.js";
import { icon } from "../icons.js";
import { t } from "../text.js";

/**
 * @param {{title: string, test: string, wide?: boolean, scrolls?: boolean, body: any, actions?: any[], closed?: () => void}} parts
 * @returns {HTMLDialogElement}
 */
export function dialog({ title, test, wide = false, scrolls = false, body, actions = [], closed }) {
  const id = freshId("dialog");
  /** @type {HTMLDialogElement} */
  const node = h("dialog", { class: wide ? "dialog wide" : "dialog", "aria-labelledby": id, "data-test": test },
    h("div", { class: "dialog-head" }, h("h2", { id }, title),
      h("button", { type: "button", class: "quiet icon-only", "aria-label": t("close"), "data-test": `${test}-close`,
        onclick: () => node.close() }, icon("close"))),
    h("div", { class: "dialog-body", tabindex: scrolls ? "0" : null }, body),
    actions.length > 0 ? h("div", { class: "dialog-foot" }, actions) : null);
  node.addEventListener("close", () => {
    node.remove();
    closed?.();
  });
  document.body.append(node);
  node.showModal();
  return node;
}

/** Asks, and answers what was chosen, or null. @param {{title: string, text: any, yes: string, danger?: boolean, test: string}} parts @returns {Promise<boolean>} */
export function confirm({ title, text, yes, danger = false, test }) {
  return new Promise((resolve) => {
    let answer = false;
    const node = dialog({
      title,
      test,
      body: h("p", null, text),
      actions: [
        h("button", { type: "button", onclick: () => node.close(), "data-test": `${test}-no` }, t("cancel")),
        h("button", { type: "button", class: danger ? "danger" : "primary", "data-test": `${test}-yes`, onclick: () => {
          answer = true;
          node.close();
        } }, yes),
      ],
      closed: () => resolve(answer),
    });
  });
}

let toasts = /** @type {HTMLElement|null} */ (null);

export function toastRegion() {
  toasts = h("div", { class: "toasts", role: "status", "aria-live": "polite", "data-test": "toasts" });
  return /** @type {HTMLElement} */ (toasts);
}

/** Says something for some seconds, to readers of the screen as well. @param {string} text @param {"good"|"bad"} [tone] */
export function toast(text, tone = "good") {
  const one = h("div", { class: `toast ${tone}` }, icon(tone === "bad" ? "error" : "check"), h("span", null, text),
    h("button", { type: "button", class: "quiet icon-only", "aria-label": t("close"), onclick: () => one.remove() }, icon("close")));
  toasts?.append(one);
  setTimeout(() => one.remove(), tone === "bad" ? 12000 : 5000);
}

/** @param {Element} node @param {unknown} failure */
export function showFailure(node, failure) {
  fill(node, h("p", { class: "failure", role: "alert" }, icon("error"),
    failure instanceof Error ? failure.message : String(failure)));
}
