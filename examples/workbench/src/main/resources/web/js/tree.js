/** The files, community by community: an ARIA tree with one stop for Tab and arrows inside. */

import { problemsIn, problemsOf } from "./checks.js";
import { current, open, opening } from "./documents.js";
import { addFile } from "./dialogs/addfile.js";
import { toast } from "./dialogs/dialog.js";
import { fill, freshId, h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./text.js";
import { communityName, communityOf, fileName, workspace } from "./workspace.js";

/** @typedef {import("./types.js").Community} Community */
/** @typedef {import("./types.js").FileEntry} FileEntry */
/** @typedef {import("./types.js").Problem} Problem */

const ICONS = /** @type {Record<string, string>} */ ({
  convention: "file", list: "list", catalogue: "gift", sentences: "pen", suite: "check", log: "log", text: "file",
});
/** @type {Set<string>} */
const unfolded = new Set();

/** @param {string} path */
export function openFile(path) {
  return open(path).catch((failure) => toast(failure.message, "bad"));
}

/** @param {{scope: ReturnType<typeof import("./events.js").scope>}} part */
export function fileTree({ scope }) {
  const root = h("ul", { class: "tree", role: "tree", "aria-label": t("tree.label"), "data-test": "tree" });

  const draw = () => {
    const path = current()?.path ?? null;
    const here = communityOf(path);
    if (here) unfolded.add(here.path);
    const focused = root.contains(document.activeElement)
      ? /** @type {HTMLElement} */ (document.activeElement).dataset.key : null;
    fill(root, workspace.communities.map(community));
    const items = visible();
    const stop = items.find((one) => one.dataset.key === focused)
      ?? items.find((one) => one.dataset.key === path) ?? items[0];
    if (stop) stop.tabIndex = 0;
    if (focused) stop?.focus();
  };

  /** @param {Community} one */
  const community = (one) => {
    const open = unfolded.has(one.path);
    const group = freshId("group");
    const label = freshId("label");
    return h("li", { role: "treeitem", "aria-expanded": String(open), "aria-labelledby": label, tabindex: "-1",
      "data-key": `/${one.path}`, "data-test": "community", "data-path": one.path },
      h("div", { class: "row community", title: `${communityName(one)}\n${one.path}`, onclick: () => {
        if (!unfolded.delete(one.path)) unfolded.add(one.path);
        draw();
        focus(`/${one.path}`);
      } },
        icon("chevron"),
        h("span", { id: label, class: "name" }, h("span", { class: "clamp" }, communityName(one)),
          h("span", { class: "sub" }, one.version, one.inForce ? h("span", { class: "tag" }, t("tree.inForce")) : null)),
        open ? null : counts(problemsOf(one.path) ?? []),
        !open && one.files.some((file) => opening(file.path)?.unsaved) ? dot() : null,
        !open && one.files.some((file) => workspace.left.has(file.path) && !opening(file.path)) ? left() : null),
      open ? h("ul", { role: "group", id: group }, one.files.map(file), more(one)) : null);
  };

  /** @param {FileEntry} one */
  const file = (one) => {
    const chosen = current()?.path === one.path;
    return h("li", { role: "treeitem", "aria-selected": String(chosen), "aria-current": chosen ? "true" : null,
      tabindex: "-1", "data-key": one.path, "data-test": "file", "data-path": one.path },
      h("div", { class: chosen ? "row chosen" : "row", title: one.path, onclick: () => {
        openFile(one.path);
        focus(one.path);
      } },
        icon(ICONS[one.kind] ?? "file"), h("span", { class: "name clamp" }, fileName(one)),
        opening(one.path)?.unsaved ? dot() : null, workspace.left.has(one.path) && !opening(one.path) ? left() : null,
        counts(problemsIn(one.path))));
  };

  /** @param {Community} one */
  const more = (one) => h("li", { role: "treeitem", "aria-selected": "false", tabindex: "-1", "data-key": `${one.path}/`, "data-test": "file-add" },
    h("div", { class: "row more-files", onclick: () => addFile(one) }, icon("plus"), h("span", { class: "name" }, t("add.file"))));

  const dot = () => h("span", { class: "dot", role: "img", "aria-label": t("unsaved"), title: t("unsaved"), "data-test": "unsaved" });

  const left = () => h("span", { class: "dot left", role: "img", "aria-label": t("tree.left"), title: t("tree.left"), "data-test": "left" });

  /** @param {Problem[]} problems */
  const counts = (problems) => {
    const errors = problems.filter((one) => one.severity === "error").length;
    const warnings = problems.length - errors;
    return [
      errors > 0 ? h("span", { class: "count error", "data-test": "errors", role: "img",
        "aria-label": t("problems.errors", { n: errors }), title: t("problems.errors", { n: errors }) }, errors) : null,
      warnings > 0 ? h("span", { class: "count warning", "data-test": "warnings", role: "img",
        "aria-label": t("problems.warnings", { n: warnings }), title: t("problems.warnings", { n: warnings }) }, warnings) : null,
    ];
  };

  /** @returns {HTMLElement[]} */
  const visible = () => [...root.querySelectorAll("[role=treeitem]")].map((one) => /** @type {HTMLElement} */ (one));

  /** @param {string} key */
  const focus = (key) => {
    for (const one of visible()) one.tabIndex = one.dataset.key === key ? 0 : -1;
    visible().find((one) => one.dataset.key === key)?.focus();
  };

  root.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const items = visible();
    const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (at < 0) return;
    const item = items[at];
    const key = item.dataset.key ?? "";
    const name = key.slice(1);
    const isCommunity = key.startsWith("/");
    const to = (/** @type {number} */ i) => focus(items[Math.max(0, Math.min(items.length - 1, i))].dataset.key ?? "");
    if (event.key === "ArrowDown") to(at + 1);
    else if (event.key === "ArrowUp") to(at - 1);
    else if (event.key === "Home") to(0);
    else if (event.key === "End") to(items.length - 1);
    else if (event.key === "ArrowRight" && isCommunity) {
      if (unfolded.has(name)) to(at + 1);
      else unfolded.add(name), draw(), focus(key);
    } else if (event.key === "ArrowLeft") {
      if (isCommunity) unfolded.delete(name), draw(), focus(key);
      else focus(`/${communityOf(key)?.path ?? key.slice(0, -1)}`);
    } else if (event.key === "Enter" || event.key === " ") {
      /** @type {HTMLElement|null} */ (item.querySelector(".row"))?.click();
    } else if (event.key.length === 1) {
      const rest = [...items.slice(at + 1), ...items.slice(0, at + 1)];
      const hit = rest.find((one) => (one.querySelector(".name")?.textContent ?? "").toLowerCase().startsWith(event.key.toLowerCase()));
      if (!hit) return;
      focus(hit.dataset.key ?? "");
    } else return;
    event.preventDefault();
  });

  for (const topic of ["tree", "opened", "dirty", "problems", "left"]) scope.on(topic, draw);
  scope.on("opened", () => {
    const row = root.querySelector(".chosen")?.getBoundingClientRect();
    const frame = root.parentElement?.getBoundingClientRect();
    if (row && frame && (row.top < frame.top || row.bottom > frame.bottom)) {
      root.querySelector(".chosen")?.closest("[data-test=community]")?.scrollIntoView({ block: "start" });
    }
  });
  draw();
  return root;
}
