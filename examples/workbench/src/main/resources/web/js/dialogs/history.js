/** Earlier contents of a file, and how to get one back. */

import { api } from "../api.js";
import { current, textOf } from "../documents.js";
import { fill, h } from "../dom.js";
import { replaceAll } from "../editor/view.js";
import { compareLines } from "../lines.js";
import { linesView } from "../linesview.js";
import { t, timeText } from "../text.js";
import { fileName, fileOf } from "../workspace.js";
import { dialog, showFailure, toast } from "./dialog.js";

export async function showHistory() {
  const doc = current();
  if (!doc) return;
  const file = fileOf(doc.path);
  const list = h("div", { class: "history-list", role: "listbox", "aria-label": t("history.versions"), "data-test": "history-list" });
  const shown = h("div", { class: "history-shown", "aria-live": "polite" }, h("p", { class: "empty" }, t("history.loading")));
  const restore = h("button", { type: "button", class: "primary", disabled: true, "data-test": "history-restore" }, t("history.restore"));
  const node = dialog({
    title: t("history.title", { name: file ? fileName(file) : doc.path }),
    test: "history",
    wide: true,
    body: [h("p", null, t("history.why")), h("div", { class: "history" }, list, shown)],
    actions: [h("button", { type: "button", onclick: () => node.close() }, t("close")), restore],
  });

  /** @type {string|null} */
  let text = null;
  restore.addEventListener("click", () => {
    if (text === null) return;
    replaceAll(doc.path, text);
    node.close();
    toast(t("history.restored"));
  });

  /** @param {import("../types.js").HistoryEntry} entry @param {HTMLElement} option */
  const choose = async (entry, option) => {
    for (const other of list.children) other.setAttribute("aria-selected", String(other === option));
    try {
      text = (await api.historyEntry(doc.path, entry.id)).text;
      fill(shown, h("p", { class: "help" }, t("history.legend")),
        linesView(compareLines(/** @type {string} */ (text).replace(/\r\n?/g, "\n"), textOf(doc)), { left: t("history.then"), right: t("history.now") }));
      restore.disabled = false;
    } catch (failure) {
      showFailure(shown, failure);
    }
  };

  try {
    const entries = await api.history(doc.path);
    if (entries.length === 0) {
      fill(shown, h("p", { class: "empty" }, t("history.none")));
      return;
    }
    fill(list, entries.map((/** @type {import("../types.js").HistoryEntry} */ entry) => {
      const option = h("button", { type: "button", role: "option", "aria-selected": "false", "data-test": "history-entry",
        onclick: () => choose(entry, option) }, timeText(entry.at), h("span", { class: "sub" }, t("history.size", { n: entry.size })));
      return option;
    }));
    choose(entries[0], /** @type {HTMLElement} */ (list.firstElementChild));
    /** @type {HTMLElement} */ (list.firstElementChild).focus();
    list.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      const at = [...list.children].indexOf(/** @type {Element} */ (document.activeElement));
      if (step === 0 || at < 0) return;
      event.preventDefault();
      const next = /** @type {HTMLElement|undefined} */ (list.children[at + step]);
      next?.focus();
      next?.click();
    });
  } catch (failure) {
    showFailure(shown, failure);
  }
}
