/**
 * What the library says of the text while it is typed: at most one question is under way; what is
 * typed meanwhile is asked next, and an answer to an older text is dropped.
 */

import { api } from "./api.js";
import { on, tell } from "./events.js";
import { current, typed } from "./documents.js";
import { communityOf, workspace } from "./workspace.js";

/** @typedef {import("./types.js").Problem} Problem */

const WAIT = 20;
/** Communities that nobody looks at are checked when nobody types. */
const IDLE = 2500;

/** By community; a community that was not checked yet has none. @type {Map<string, Problem[]>} */
const found = new Map();
/** @type {Set<string>} */
const wanted = new Set();
let busy = false;
let timer = 0;
let typings = 0;
/** When somebody last typed or opened something. */
let lately = 0;
/** Whether the last question was answered. */
export let checking = { failed: "" };

/** @param {string} community */
export function problemsOf(community) {
  return found.get(community) ?? null;
}

/** @param {string} path */
export function problemsIn(path) {
  const community = communityOf(path);
  return community ? (found.get(community.path) ?? []).filter((one) => one.path === path) : [];
}

/** @param {string} community */
export function askCheck(community) {
  wanted.add(community);
  clearTimeout(timer);
  timer = window.setTimeout(next, WAIT);
}

async function next() {
  if (busy) return;
  const here = communityOf(current()?.path ?? null)?.path;
  const others = [...wanted].filter((one) => one !== here);
  const rest = IDLE - (performance.now() - lately);
  if (!(here && wanted.has(here)) && others.length > 0 && rest > 0) {
    clearTimeout(timer);
    timer = window.setTimeout(next, rest);
    return;
  }
  const community = here && wanted.has(here) ? here : others[0];
  if (!community) return;
  wanted.delete(community);
  busy = true;
  const asked = typings;
  try {
    const answer = await api.post("check", { community, open: typed(community) });
    if (asked === typings || community !== here) {
      const before = checking.failed === "" ? JSON.stringify(found.get(community)) : null;
      checking.failed = "";
      found.set(community, answer.diagnostics ?? []);
      // Most keys change nothing: then nothing is drawn again.
      if (JSON.stringify(found.get(community)) !== before) tell("problems", { community });
    }
  } catch (failure) {
    checking.failed = /** @type {Error} */ (failure).message;
    tell("problems", { community });
  } finally {
    busy = false;
    if (wanted.size > 0) next();
  }
}

export function watchChecks() {
  on("text", ({ path }) => {
    typings++;
    lately = performance.now();
    const community = communityOf(path);
    if (community) askCheck(community.path);
  });
  on("opened", ({ path }) => {
    lately = performance.now();
    const community = communityOf(path);
    if (community && !found.has(community.path)) askCheck(community.path);
  });
  on("tree", () => {
    const there = new Set(workspace.communities.map((one) => one.path));
    for (const community of [...found.keys()]) if (!there.has(community)) found.delete(community);
    for (const community of there) if (!found.has(community)) wanted.add(community);
    clearTimeout(timer);
    timer = window.setTimeout(next, 400);
  });
  on("saved", ({ path }) => {
    const base = communityOf(path)?.path;
    for (const heir of workspace.communities) if (base !== undefined && heir.base === base) askCheck(heir.path);
  });
  on("reread", ({ path }) => {
    const community = communityOf(path);
    if (community) askCheck(community.path);
  });
}
