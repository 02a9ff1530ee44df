/** Keys that work everywhere on the page; the help dialog lists them. */

import { showHelp } from "./dialogs/help.js";
import { isTextField } from "./dom.js";
import { focusEditor, redoOnce, undoOnce } from "./editor/view.js";
import { tell } from "./events.js";
import { isPending } from "./form/field.js";
import { save, saveAll } from "./saving.js";

/** @param {string} selector */
function focus(selector) {
  const node = /** @type {HTMLElement|null} */ (document.querySelector(selector));
  node?.focus();
}

/** @param {KeyboardEvent} event */
function act(event) {
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (event.isComposing) return false;
  if (command && !event.altKey && key === "s") {
    if (document.querySelector("dialog[open]")) return true;
    if (document.activeElement instanceof HTMLElement && isTextField(document.activeElement)) {
      // What stands in a field of the form belongs to what is saved.
      document.activeElement.dispatchEvent(new Event("change", { bubbles: true }));
    }
    if (event.shiftKey) saveAll();
    else save();
    return true;
  }
  if (document.querySelector("dialog[open]")) return false;
  if (event.key === "F1") return showHelp(), true;
  if (command && (key === "z" || key === "y")) {
    const active = document.activeElement;
    if (active?.closest(".cm-editor")) return false;
    if (isTextField(active) && !active?.closest("[data-field]")) return false;
    if (isPending(active)) return false;
    if (key === "y" || event.shiftKey) redoOnce();
    else undoOnce();
    return true;
  }
  if (event.altKey && !command) {
    switch (event.code) {
      case "Digit1":
        return focus("[role=tree] [tabindex='0']"), true;
      case "Digit2":
        if (document.querySelector(".text-side[hidden]")) focus(".rule-form :is(input, select, textarea)");
        else focusEditor();
        return true;
      case "Digit3":
        return focus(document.querySelector(".problem") ? ".problem" : "#problems"), true;
      case "Digit4":
        return focus("[role=tab][aria-selected=true]"), true;
      case "KeyV":
        return tell("next-view"), true;
      default:
        return false;
    }
  }
  return false;
}

export function watchKeys() {
  document.addEventListener("keydown", (event) => {
    if (act(event)) event.preventDefault();
  });
}
