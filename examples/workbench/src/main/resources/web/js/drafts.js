/**
 * Nothing that was typed is lost: within a second it is on the server as a draft, and before that in
 * the browser's own storage. Each page that is open is a tab of its own; a draft whose tab is gone
 * is offered to whoever opens the file next.
 */

import { api, PAGE } from "./api.js";
import { on, tell } from "./events.js";
import { current, opening, textOf, unsaved } from "./documents.js";

/** @typedef {import("./types.js").Draft} Draft */
/** @typedef {import("./documents.js").Open} Open */

const PREFIX = "gongyue.draft:";
const WAIT = 300;
const AT_MOST = 800;

/** @type {Map<string, {timer: number, here: number, since: number, kept: string|null, busy: Promise<void>}>} */
const pending = new Map();

/** @param {string} path */
function slot(path) {
  const one = pending.get(path) ?? { timer: 0, here: 0, since: 0, kept: null, busy: Promise.resolve() };
  pending.set(path, one);
  return one;
}

/** @param {string} path @param {string} tab */
const key = (path, tab) => `${PREFIX}${tab}:${path}`;

/** @param {Open} doc */
function keepHere(doc) {
  try {
    if (!doc.unsaved) localStorage.removeItem(key(doc.path, PAGE));
    else {
      localStorage.setItem(key(doc.path, PAGE), JSON.stringify({
        text: textOf(doc), base: doc.version, tab: PAGE, at: new Date().toISOString(),
      }));
    }
  } catch {
    // A full or forbidden storage leaves the draft on the server.
  }
}

/** @param {Open} doc */
function keepThere(doc) {
  const one = slot(doc.path);
  clearTimeout(one.timer);
  one.timer = 0;
  one.since = 0;
  one.busy = one.busy.then(async () => {
    const text = textOf(doc);
    try {
      if (doc.unsaved) {
        if (one.kept === text) return;
        await api.keepDraft({ path: doc.path, text, base: doc.version, tab: PAGE });
        one.kept = text;
        tell("kept", { path: doc.path, failed: false });
      } else if (one.kept !== null) {
        one.kept = null;
        await api.dropDraft(doc.path, PAGE);
      }
    } catch {
      tell("kept", { path: doc.path, failed: true });
      if (one.timer === 0) one.timer = window.setTimeout(() => keepThere(doc), 3000);
    }
  });
}

/** The draft of this tab is not needed any more: the file was saved. @param {string} path */
export function settled(path) {
  const doc = opening(path);
  if (!doc) return;
  keepHere(doc);
  slot(path).kept ??= "";
  keepThere(doc);
}

/** Before the page goes: what waits is kept at once. */
function hurry() {
  for (const doc of unsaved()) {
    keepHere(doc);
    const one = slot(doc.path);
    const text = textOf(doc);
    if (one.kept !== text) {
      // A request that outlives its page may carry 64 KB; more than that is in the storage only.
      api.keepDraft({ path: doc.path, text, base: doc.version, tab: PAGE }, text.length < 20000)
        .catch(() => undefined);
    }
  }
}

export function watchDrafts() {
  navigator.locks?.request(`gongyue-tab-${PAGE}`, () => new Promise(() => undefined));
  on("text", ({ path }) => {
    const doc = opening(path);
    if (!doc) return;
    const one = slot(path);
    one.here ||= window.setTimeout(() => {
      one.here = 0;
      keepHere(doc);
    }, 100);
    const now = performance.now();
    one.since ||= now;
    clearTimeout(one.timer);
    one.timer = window.setTimeout(() => keepThere(doc), Math.min(WAIT, Math.max(0, AT_MOST - (now - one.since))));
  });
  addEventListener("pagehide", hurry);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") hurry();
  });
}

/** @returns {Promise<Set<string>>} the tabs that are open in this browser */
async function liveTabs() {
  const held = (await navigator.locks?.query())?.held ?? [];
  return new Set(held.map((lock) => (lock.name ?? "").replace("gongyue-tab-", "")));
}

/**
 * What was typed into a file and not saved, by pages other than this one, newest first.
 * @param {Open} doc
 * @returns {Promise<(Draft & {live: boolean})[]>}
 */
export async function leftBehind(doc) {
  const live = await liveTabs();
  const all = [...doc.found];
  for (let i = 0; i < localStorage.length; i++) {
    const name = localStorage.key(i) ?? "";
    if (!name.startsWith(PREFIX) || !name.endsWith(`:${doc.path}`)) continue;
    try {
      all.push(JSON.parse(localStorage.getItem(name) ?? ""));
    } catch {
      localStorage.removeItem(name);
    }
  }
  const disk = doc.disk.toString();
  const byText = new Map();
  for (const draft of all.sort((a, b) => b.at.localeCompare(a.at))) {
    if (draft.tab === PAGE) continue;
    if (draft.text.replace(/\r\n?/g, "\n") === disk) forget(doc, draft);
    else if (!byText.has(draft.tab)) byText.set(draft.tab, { ...draft, live: live.has(draft.tab) });
  }
  return [...byText.values()];
}

/** @param {Open} doc @param {Draft} draft */
export function forget(doc, draft) {
  doc.found = doc.found.filter((one) => one.tab !== draft.tab);
  localStorage.removeItem(key(doc.path, draft.tab));
  api.dropDraft(doc.path, draft.tab).then(() => api.file(doc.path)).then((file) => {
    doc.found = file.drafts ?? (file.draft ? [file.draft] : []);
  }).catch(() => undefined).then(() => {
    if (current() === doc) tell("notices", { path: doc.path });
  });
}
