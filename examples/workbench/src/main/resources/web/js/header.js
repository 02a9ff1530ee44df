/** The bar at the top: what the page is, and what is done to the file that is open. */

import { createCommunity } from "./dialogs/create.js";
import { showHelp } from "./dialogs/help.js";
import { current, unsaved } from "./documents.js";
import { h } from "./dom.js";
import { redoOnce, undoable, undoOnce } from "./editor/view.js";
import { icon } from "./icons.js";
import { save, saveAll } from "./saving.js";
import { language, t } from "./text.js";

/** What each language calls itself, so that who cannot read the page finds the way back. */
const NAMES = { zh: "中文", en: "English" };

/** @param {{scope: ReturnType<typeof import("./events.js").scope>, speak: (lang: "zh"|"en") => void}} part */
export function pageHeader({ scope, speak }) {
  const files = h("button", { type: "button", class: "quiet only-narrow", "aria-expanded": "false", "aria-controls": "files", "data-test": "files-toggle", onclick: () => {
    const open = document.body.classList.toggle("files-open");
    files.setAttribute("aria-expanded", String(open));
  } }, icon("tree"), t("tree.label"));
  const undo = h("button", { type: "button", class: "quiet icon-only", "aria-label": t("undo"), title: `${t("undo")} (Ctrl+Z)`, "data-test": "undo", onclick: undoOnce }, icon("undo"));
  const redo = h("button", { type: "button", class: "quiet icon-only", "aria-label": t("redo"), title: `${t("redo")} (Ctrl+Y)`, "data-test": "redo", onclick: redoOnce }, icon("redo"));
  const store = h("button", { type: "button", class: "primary", title: "Ctrl+S", "data-test": "save", onclick: () => save() }, icon("save"), t("save"));
  const all = h("button", { type: "button", "data-test": "save-all", onclick: saveAll });
  const kept = h("span", { class: "kept", role: "status", "data-test": "kept" });
  const other = language() === "zh" ? "en" : "zh";

  const draw = () => {
    const doc = current();
    const can = undoable();
    undo.disabled = !can.undo;
    redo.disabled = !can.redo;
    store.disabled = !doc?.unsaved;
    const n = unsaved().length;
    all.hidden = n < 2;
    all.textContent = t("save.all", { n });
    if (!doc?.unsaved) kept.textContent = "";
  };
  for (const topic of ["opened", "dirty", "undoable", "saved"]) scope.on(topic, draw);
  scope.on("kept", ({ path, failed }) => {
    if (current()?.path !== path) return;
    kept.textContent = t(failed ? "kept.failed" : "kept.done");
    kept.classList.toggle("bad", failed);
  });
  draw();
  return h("header", { class: "page-header" },
    h("p", { class: "brand" }, h("img", { src: "/web/icon.svg", alt: "", width: "24", height: "24" }), t("app.name")), files,
    h("button", { type: "button", class: "quiet", "data-test": "create-open", onclick: createCommunity }, icon("plus"), t("create.open")),
    h("span", { class: "grow" }), kept, undo, redo, all, store,
    h("button", { type: "button", class: "quiet", title: "F1", "data-test": "help-open", onclick: showHelp }, icon("help"), t("help.open_")),
    h("button", { type: "button", class: "quiet", lang: other, "data-test": "language", onclick: () => speak(other) }, NAMES[other]));
}
