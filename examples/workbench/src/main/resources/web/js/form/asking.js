/** Asking the library for a file's rules as forms, and for the edits that a change in a form means. */

import { api } from "../api.js";
import { textOf, typed } from "../documents.js";
import { applyEdits } from "../editor/view.js";
import { firstRule } from "./outline.js";
import { communityOf } from "../workspace.js";

/** @typedef {import("../documents.js").Open} Open */

/** @param {Open} doc */
function question(doc) {
  const community = communityOf(doc.path)?.path ?? "";
  return { community, path: doc.path, open: { ...typed(community), [doc.path]: textOf(doc) } };
}

/** The rules of a file, and one of them as a form: the one asked for, or the first. @param {Open} doc @param {string|undefined} rule @param {string} kind of the file */
export async function readForm(doc, rule, kind) {
  const body = question(doc);
  let answer = await api.post("form", rule ? { ...body, rule } : body);
  const rules = answer.rules ?? [];
  const first = firstRule(rules, kind);
  if (!answer.form && first) answer = await api.post("form", { ...body, rule: first.id });
  return { rules, form: answer.form ?? null };
}

/** Changes are made one after the other, each on the text that the one before left. */
let before = Promise.resolve();

/** Waits until what was changed in forms stands in the text. */
export function changesDone() {
  return before;
}

/**
 * @param {Open} doc
 * @param {string} what
 * @param {any} wish
 * @returns {Promise<void>}
 */
export function changeRules(doc, what, wish) {
  const mine = before.then(async () => {
    for (let tries = 0; tries < 3; tries++) {
      const text = doc.state.doc;
      const answer = await api.post(what, { ...question(doc), ...wish });
      if (!doc.state.doc.eq(text)) continue;
      applyEdits(doc.path, answer.edits ?? []);
      return;
    }
  });
  before = mine.catch(() => undefined);
  return mine;
}
