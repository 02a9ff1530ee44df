/** The communities and their files, as the server lists them. */

import { api } from "./api.js";
import { tell } from "./events.js";
import { t } from "./text.js";

/** @typedef {import("./types.js").Community} Community */
/** @typedef {import("./types.js").FileEntry} FileEntry */

const ORDER = ["convention", "list", "catalogue", "sentences", "suite", "log", "text"];

export const workspace = {
  folder: "",
  /** @type {Community[]} */
  communities: [],
  /** Whether the server has answered at all. */
  read: false,
  /** Files of which something was typed and not saved when the page was loaded. @type {Set<string>} */
  left: new Set(),
};

/** Finds what was left behind by pages that are gone. */
export async function readLeft() {
  try {
    workspace.left = new Set(Object.keys(await api.drafts() ?? {}));
  } catch {
    workspace.left = new Set();
  }
  tell("left");
}

export async function readTree() {
  const answer = await api.tree();
  workspace.folder = answer.folder ?? "";
  workspace.communities = (answer.communities ?? []).map((/** @type {Community} */ community) => ({
    ...community,
    files: [...(community.files ?? [])].sort((a, b) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.path.localeCompare(b.path)),
  }));
  workspace.read = true;
  tell("tree");
}

/** @param {string|null} path @returns {Community|undefined} */
export function communityOf(path) {
  return path === null ? undefined
    : workspace.communities.find((one) => one.files.some((file) => file.path === path));
}

/** @param {string} path @returns {FileEntry|undefined} */
export function fileOf(path) {
  return communityOf(path)?.files.find((file) => file.path === path);
}

/** @param {string} path */
export function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** What a file is called by people, such as 奖惩清单. @param {FileEntry} file */
export function fileName(file) {
  const name = baseName(file.path);
  switch (file.kind) {
    case "convention":
    case "list":
    case "catalogue":
    case "sentences":
      return t(`file.${file.kind}`);
    case "suite":
    case "log":
      return t(`file.${file.kind}`, { name: name.replace(/\.(yaml|jsonl)$/, "") });
    default:
      return t("file.text", { name });
  }
}

/** @param {Community} community */
export function communityName(community) {
  return community.name || community.path;
}
