/** Writing a file to the disk; what was saved elsewhere meanwhile is never overwritten unseen. */

import { api, ApiError, PAGE } from "./api.js";
import { askCheck } from "./checks.js";
import { conflict } from "./dialogs/conflict.js";
import { toast } from "./dialogs/dialog.js";
import { current, look, opening, textOf, unsaved, written } from "./documents.js";
import { settled } from "./drafts.js";
import { replaceAll } from "./editor/view.js";
import { on, tell } from "./events.js";
import { changesDone } from "./form/asking.js";
import { t } from "./text.js";
import { communityOf, fileName, fileOf, readTree } from "./workspace.js";

/** @typedef {import("./documents.js").Open} Open */

const channel = new BroadcastChannel("gongyue");
/** @type {Set<string>} */
const busy = new Set();

/** @param {Open} doc */
const nameOf = (doc) => {
  const file = fileOf(doc.path);
  return file ? fileName(file) : doc.path;
};

/** @param {Open|null} doc @returns {Promise<boolean>} */
export async function save(doc = current()) {
  await changesDone();
  if (!doc || busy.has(doc.path)) return false;
  if (!doc.unsaved) {
    toast(t("save.nothing"));
    return true;
  }
  busy.add(doc.path);
  try {
    await write(doc, textOf(doc), doc.version);
    toast(t("save.done", { name: nameOf(doc) }));
    return true;
  } catch (failure) {
    if (failure instanceof ApiError && failure.code === "CHANGED") return await merge(doc, failure.body);
    toast(t("save.failed", { why: /** @type {Error} */ (failure).message }), "bad");
    return false;
  } finally {
    busy.delete(doc.path);
  }
}

/** @param {Open} doc @param {string} text @param {string} base */
async function write(doc, text, base) {
  const answer = await api.save({ path: doc.path, text, base });
  written(doc, text, answer.version);
  settled(doc.path);
  channel.postMessage({ tab: PAGE, path: doc.path });
  tell("saved", { path: doc.path });
  tell("notices", { path: doc.path });
  if (doc.path.endsWith("convention.yaml")) readTree().catch(() => undefined);
}

/** @param {Open} doc @param {{text: string, version: string}} theirs @returns {Promise<boolean>} */
async function merge(doc, theirs) {
  for (;;) {
    const answer = await conflict({ name: nameOf(doc), mine: textOf(doc), theirs: theirs.text, before: doc.disk.toString() });
    if (answer === null) {
      doc.elsewhere = true;
      tell("notices", { path: doc.path });
      return false;
    }
    replaceAll(doc.path, answer);
    try {
      await write(doc, answer, theirs.version);
      toast(t("save.done", { name: nameOf(doc) }));
      return true;
    } catch (failure) {
      if (!(failure instanceof ApiError) || failure.code !== "CHANGED") {
        toast(t("save.failed", { why: /** @type {Error} */ (failure).message }), "bad");
        return false;
      }
      theirs = failure.body;
    }
  }
}

export async function saveAll() {
  await changesDone();
  for (const doc of unsaved()) {
    if (!(await save(doc))) return;
  }
}

export function watchFiles() {
  channel.addEventListener("message", ({ data }) => {
    const doc = data?.tab === PAGE ? null : opening(data?.path);
    if (doc) look(doc).catch(() => undefined);
    const community = communityOf(data?.path ?? null);
    if (community) askCheck(community.path);
  });
  addEventListener("focus", () => {
    const doc = current();
    if (doc && !busy.has(doc.path)) look(doc).catch(() => undefined);
  });
  on("opened", ({ path, before }) => {
    const doc = before ? opening(path) : null;
    if (doc && !doc.unsaved) look(doc).catch(() => undefined);
  });
  addEventListener("beforeunload", (event) => {
    if (unsaved().length > 0) event.preventDefault();
  });
}
