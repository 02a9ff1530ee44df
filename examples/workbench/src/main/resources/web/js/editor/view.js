/** The one editor on the page: shows the file that is current, and changes its text for all others. */

import { isolateHistory, redo, redoDepth, undo, undoDepth } from "@codemirror/commands";
import { setDiagnostics } from "@codemirror/lint";
import { EditorView } from "@codemirror/view";
import { problemsIn } from "../checks.js";
import { scope, tell } from "../events.js";
import { current, opening, update } from "../documents.js";
import { h } from "../dom.js";
import { t } from "../text.js";
import { emptyState, inThisLanguage } from "./state.js";

/** @type {EditorView|null} */
let view = null;
/** @type {string|null} */
let path = null;

/** @param {import("@codemirror/view").ViewUpdate} event */
export function changed(event) {
  if (path === null) return;
  if (event.view.composing) {
    update(path, event.state, false);
    composed = composed || event.docChanged;
  } else {
    update(path, event.state, event.docChanged || composed);
    composed = false;
  }
  tell("undoable");
}
/** A text that an input method is still putting together is not looked at yet. */
let composed = false;

/** @param {{scope: ReturnType<typeof scope>}} part @returns {HTMLElement} */
export function editorView({ scope }) {
  const host = h("div", { class: "editor", "data-test": "editor" });
  view = new EditorView({ parent: host, state: emptyState() });
  view.contentDOM.addEventListener("compositionend", () => setTimeout(() => {
    if (composed && path !== null && view) {
      composed = false;
      update(path, view.state, true);
    }
  }));
  const show = () => {
    const doc = current();
    path = doc?.path ?? null;
    host.hidden = doc === null;
    if (!doc || !view) return;
    doc.state = inThisLanguage(doc.state);
    view.setState(doc.state);
    lint();
    tell("undoable");
  };
  scope.on("opened", show);
  scope.on("problems", lint);
  scope.on("go", go);
  scope.on("replace", ({ path: which, text }) => replaceAll(which, text));
  scope.also(() => {
    view?.destroy();
    view = null;
    path = null;
  });
  show();
  return host;
}

/** Shows what is wrong in the text. */
function lint() {
  if (!view || path === null) return;
  const length = view.state.doc.length;
  const diagnostics = problemsIn(path).map((one) => ({
    from: Math.min(one.from, length),
    to: Math.min(Math.max(one.to, one.from), length),
    severity: one.severity,
    message: one.message,
    renderMessage: () => h("span", { class: "lint-message" },
      h("strong", null, t(one.severity === "error" ? "problem.error" : "problem.warning")), one.message,
      one.why ? h("span", { class: "lint-why" }, one.why) : null),
  }));
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

/** @param {{path: string, from?: number, to?: number, line?: number, quiet?: boolean}} place */
function go(place) {
  if (!view || path !== place.path) return;
  const doc = view.state.doc;
  let from = place.from ?? 0;
  if (place.from === undefined && place.line !== undefined) {
    from = doc.line(Math.min(Math.max(place.line, 1), doc.lines)).from;
  }
  from = Math.min(from, doc.length);
  view.dispatch({
    selection: { anchor: from },
    effects: EditorView.scrollIntoView(from, { y: "center" }),
  });
  if (!place.quiet) tell("show-text");
  if (!place.quiet) view.focus();
}

/** @param {string} which @param {import("@codemirror/state").TransactionSpec} spec */
export function edit(which, spec) {
  if (view && path === which) {
    view.dispatch(spec);
  } else {
    const doc = opening(which);
    if (doc) {
      const transaction = doc.state.update(spec);
      update(which, transaction.state, transaction.docChanged);
    }
  }
}

/** Changes a text in a way that is undone in one step. @param {string} which @param {import("../types.js").Edit[]} edits */
export function applyEdits(which, edits) {
  edit(which, {
    changes: edits.map(({ from, to, insert }) => ({ from, to, insert })),
    annotations: isolateHistory.of("full"),
    userEvent: "input.form",
  });
}

/** Puts another text in the place of all, touching only what differs. @param {string} which @param {string} text */
export function replaceAll(which, text) {
  const doc = opening(which);
  if (!doc) return;
  const before = doc.state.doc.toString();
  const after = text.replace(/\r\n?/g, "\n");
  let start = 0;
  const least = Math.min(before.length, after.length);
  while (start < least && before[start] === after[start]) start++;
  let end = 0;
  while (end < least - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  if (start === before.length && start === after.length) return;
  applyEdits(which, [{ from: start, to: before.length - end, insert: after.slice(start, after.length - end) }]);
}

export function undoable() {
  return view && path !== null ? { undo: undoDepth(view.state) > 0, redo: redoDepth(view.state) > 0 }
    : { undo: false, redo: false };
}

export function undoOnce() {
  if (view && path !== null) undo(view);
}

export function redoOnce() {
  if (view && path !== null) redo(view);
}

export function focusEditor() {
  view?.focus();
}

/** Where the cursor is. */
export function cursor() {
  return view ? view.state.selection.main.head : 0;
}
