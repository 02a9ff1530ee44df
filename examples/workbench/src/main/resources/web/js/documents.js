/**
 * The files that are open: what was read from the disk, and what is typed. Each keeps the editor's
 * state, and with it what can be undone, while another file is shown.
 */

import { Text } from "@codemirror/state";
import { api } from "./api.js";
import { tell } from "./events.js";
import { communityOf } from "./workspace.js";
import { newState } from "./editor/state.js";

/** @typedef {import("@codemirror/state").EditorState} EditorState */
/**
 * @typedef {{path: string, version: string, disk: Text, state: EditorState, unsaved: boolean,
 *   found: import("./types.js").Draft[], elsewhere: boolean}} Open
 *   `found` are drafts that were left behind; `elsewhere` tells that the file has changed since.
 */

/** @type {Map<string, Open>} */
const opened = new Map();
/** @type {string|null} */
let shown = null;

/** @param {string} text */
export function lines(text) {
  return Text.of(text.split(/\r\n?|\n/));
}

/** @returns {Open|null} */
export function current() {
  return shown === null ? null : opened.get(shown) ?? null;
}

/** @param {string} path */
export function opening(path) {
  return opened.get(path) ?? null;
}

export function unsaved() {
  return [...opened.values()].filter((one) => one.unsaved);
}

/** @param {Open} doc */
export function textOf(doc) {
  return doc.state.doc.toString();
}

/** What is typed and not saved in a community, by path. @param {string} community */
export function typed(community) {
  /** @type {Record<string, string>} */
  const texts = {};
  for (const doc of unsaved()) {
    if (communityOf(doc.path)?.path === community) texts[doc.path] = textOf(doc);
  }
  return texts;
}

/** Reads a file if it is not open yet, and shows it. @param {string} path @param {any} [goTo] */
export async function open(path, goTo) {
  let doc = opened.get(path);
  if (!doc) {
    const file = await api.file(path);
    doc = opened.get(path) ?? {
      path,
      version: file.version,
      disk: lines(file.text),
      state: newState(lines(file.text), path),
      unsaved: false,
      found: file.drafts ?? (file.draft ? [file.draft] : []),
      elsewhere: false,
    };
    opened.set(path, doc);
  }
  const before = shown;
  shown = path;
  if (before !== path) tell("opened", { path, before });
  if (goTo) tell("go", { path, ...goTo });
  return doc;
}

export function closeAll() {
  const before = shown;
  shown = null;
  tell("opened", { path: null, before });
}

/** The editor has a new state of the file that is shown. @param {string} path @param {EditorState} state @param {boolean} changed */
export function update(path, state, changed) {
  const doc = opened.get(path);
  if (!doc) return;
  doc.state = state;
  if (!changed) return;
  weigh(doc);
  tell("text", { path });
}

/** The file on the disk is now this. @param {Open} doc @param {string} text @param {string} version */
export function written(doc, text, version) {
  doc.disk = lines(text);
  doc.version = version;
  doc.elsewhere = false;
  weigh(doc);
}

/** @param {Open} doc */
function weigh(doc) {
  const now = !doc.state.doc.eq(doc.disk);
  if (now === doc.unsaved) return;
  doc.unsaved = now;
  tell("dirty", { path: doc.path });
}

/** Looks whether a file has changed on the disk; what is typed stays. @param {Open} doc */
export async function look(doc) {
  const file = await api.file(doc.path);
  if (file.version === doc.version) return;
  if (!doc.unsaved) {
    tell("replace", { path: doc.path, text: file.text });
    written(doc, file.text, file.version);
    tell("reread", { path: doc.path });
  } else if (!doc.elsewhere) {
    doc.elsewhere = true;
    tell("notices", { path: doc.path });
  }
}
