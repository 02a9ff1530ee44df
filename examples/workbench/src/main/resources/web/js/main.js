/** Puts the page together, and again when its language changes; what is open and typed stays. */

import { watchChecks } from "./checks.js";
import { toastRegion, toast } from "./dialogs/dialog.js";
import { documentPane } from "./document.js";
import { closeAll, current } from "./documents.js";
import { watchDrafts } from "./drafts.js";
import { h } from "./dom.js";
import { on, scope, tell } from "./events.js";
import { pageHeader } from "./header.js";
import { watchKeys } from "./keys.js";
import { watchFiles } from "./saving.js";
import { language, setLanguage, t } from "./text.js";
import { toolSide } from "./tools/tools.js";
import { fileTree, openFile } from "./tree.js";
import { fileOf, readLeft, readTree, workspace } from "./workspace.js";

let parts = scope();

/** Where there is no community yet, there is one thing to do and nothing beside it. */
function calm() {
  document.body.classList.toggle("without-communities", workspace.read && workspace.communities.length === 0);
}

function build() {
  parts.end();
  parts = scope();
  const part = { scope: parts, speak };
  document.documentElement.lang = language() === "en" ? "en" : "zh-CN";
  document.body.className = "workbench";
  document.body.replaceChildren(
    h("a", { class: "skip", href: "#document", onclick: (/** @type {Event} */ event) => {
      event.preventDefault();
      document.getElementById("document")?.querySelector(/** @type {any} */ ("button, [contenteditable]"))?.focus();
    } }, t("skip")),
    pageHeader(part),
    h("nav", { class: "files", id: "files", "aria-label": t("tree.label") }, fileTree(part)),
    documentPane(part),
    toolSide(part),
    toastRegion());
  parts.on("tree", calm);
  calm();
}

/** @param {"zh"|"en"} lang */
function speak(lang) {
  setLanguage(lang);
  build();
  readTree().catch(() => undefined);
  const community = current();
  if (community) tell("reread", { path: community.path });
  /** @type {HTMLElement|null} */ (document.querySelector("[data-test=language]"))?.focus();
}

/** The file that the address names, as in `#/wuxing/sanbao-jie/redemption.yaml`. */
function addressed() {
  return location.hash.startsWith("#/") ? decodeURIComponent(location.hash.slice(2)) : null;
}

async function begin() {
  watchKeys();
  watchChecks();
  watchDrafts();
  watchFiles();
  build();
  on("opened", ({ path }) => {
    document.body.classList.remove("files-open");
    if (path !== null && addressed() !== path) history.replaceState(null, "", `#/${encodeURI(path)}`);
  });
  addEventListener("hashchange", () => {
    const path = addressed();
    if (path && fileOf(path) && current()?.path !== path) openFile(path);
  });
  try {
    await readTree();
  } catch (failure) {
    toast(/** @type {Error} */ (failure).message, "bad");
    return;
  }
  readLeft();
  const path = addressed();
  if (path && fileOf(path)) openFile(path);
  else closeAll();
}

begin();
