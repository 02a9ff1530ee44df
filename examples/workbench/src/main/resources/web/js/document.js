/** The middle of the page: the file that is open, as text or as a form, with notices and problems. */

import { current, textOf } from "./documents.js";
import { showHistory } from "./dialogs/history.js";
import { dialog, toast } from "./dialogs/dialog.js";
import { forget, leftBehind } from "./drafts.js";
import { fill, h } from "./dom.js";
import { editorView, focusEditor, replaceAll } from "./editor/view.js";
import { tell } from "./events.js";
import { formView } from "./form/form.js";
import { icon } from "./icons.js";
import { compareLines } from "./lines.js";
import { linesView } from "./linesview.js";
import { problemList } from "./problems.js";
import { save } from "./saving.js";
import { start } from "./start.js";
import { t, timeText } from "./text.js";
import { communityName, communityOf, fileName, fileOf } from "./workspace.js";

/** @typedef {ReturnType<typeof import("./events.js").scope>} Scope */
/** @typedef {"text"|"form"|"both"} View */

const KEY = "gongyue.view";
const HINT = "gongyue.hint";
/** @type {View[]} */
const VIEWS = ["text", "form", "both"];
/** Files of which the library knows the rules. */
const WITH_FORM = new Set(["convention", "list", "catalogue"]);

/** @returns {View} */
function wished() {
  const kept = /** @type {View} */ (localStorage.getItem(KEY) ?? "text");
  return VIEWS.includes(kept) ? kept : "text";
}

/** @param {{scope: Scope}} part */
export function documentPane({ scope }) {
  const title = h("h1", { class: "file-title", "data-test": "file-title" });
  const switcher = h("div", { class: "segments", role: "radiogroup", "aria-label": t("view.label"), "data-test": "views" });
  const notices = h("div", { class: "notices", role: "region", "aria-label": t("notice.label"), "data-test": "notices" });
  const text = h("div", { class: "text-side" }, editorView({ scope }),
    h("p", { class: "editor-keys", id: "editor-keys" }, t("editor.keys")));
  const form = h("div", { class: "form-side" }, formView({ scope }));
  const sides = h("div", { class: "sides" }, text, form);
  const problems = problemList({ scope });
  const welcome = h("div", { class: "welcome-host" });
  const pane = h("main", { class: "document", id: "document", "data-test": "document" }, welcome,
    h("div", { class: "document-head" }, title, switcher,
      h("button", { type: "button", class: "quiet", "data-test": "history-open", onclick: showHistory }, icon("history"), t("history.open"))),
    notices, sides, problems);

  const hint = h("div", { class: "hint", "data-test": "hint" }, h("p", null, t("hint.form")), h("div", { class: "buttons" },
    h("button", { type: "button", class: "small", onclick: () => show("form", true) }, t("hint.toForm")),
    h("button", { type: "button", class: "small quiet", "data-test": "hint-close", onclick: () => show("text", true) }, t("hint.close"))));
  notices.before(hint);

  /** @type {View} */
  let view = wished();

  /** @param {View} wish @param {boolean} [keep] */
  const show = (wish, keep = false) => {
    const kind = fileOf(current()?.path ?? "")?.kind ?? "";
    const able = WITH_FORM.has(kind);
    if (keep) {
      localStorage.setItem(HINT, "seen");
      view = wish;
      localStorage.setItem(KEY, wish);
    }
    const now = able ? wish : "text";
    switcher.hidden = !able;
    text.hidden = now === "form";
    form.hidden = now === "text";
    sides.className = `sides ${now}`;
    hint.hidden = !(able && now === "text" && localStorage.getItem(HINT) === null);
    fill(switcher, VIEWS.map((one) => h("button", { type: "button", role: "radio", "aria-checked": String(one === now),
      tabindex: one === now ? "0" : "-1", "data-test": `view-${one}`, onclick: () => show(one, true) }, t(`view.${one}`))));
    if (now !== "text") tell("view", { at: keep });
  };
  switcher.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    const step = ["ArrowRight", "ArrowDown"].includes(event.key) ? 1 : ["ArrowLeft", "ArrowUp"].includes(event.key) ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    show(VIEWS[(VIEWS.indexOf(view) + step + VIEWS.length) % VIEWS.length], true);
    /** @type {HTMLElement|null} */ (switcher.querySelector("[aria-checked=true]"))?.focus();
  });

  const draw = () => {
    const path = current()?.path ?? null;
    const community = communityOf(path);
    const file = path === null ? undefined : fileOf(path);
    const none = !path || !file || !community;
    pane.classList.toggle("without-file", none);
    fill(welcome, none ? start() : null);
    welcome.hidden = !none;
    if (none) hint.hidden = true;
    for (const one of [title.parentElement, notices, sides]) /** @type {HTMLElement} */ (one).hidden = none;
    if (none) {
      document.title = t("app.name");
      return;
    }
    fill(title, h("span", { class: "of" }, communityName(community)), h("span", { class: "name" }, fileName(file)),
      current()?.unsaved ? h("span", { class: "unsaved", "data-test": "title-unsaved" }, t("unsaved")) : null);
    document.title = `${current()?.unsaved ? "● " : ""}${fileName(file)} – ${communityName(community)} – ${t("app.name")}`;
  };

  const drawNotices = async () => {
    const doc = current();
    if (!doc) {
      fill(notices);
      return;
    }
    const drafts = await leftBehind(doc);
    if (current() !== doc) return;
    fill(notices,
      doc.elsewhere ? notice("elsewhere", t("notice.elsewhere"), [[t("notice.compare"), "elsewhere-compare", () => save(doc)]]) : null,
      drafts.slice(0, 1).map((draft) => draft.text.replace(/\r\n?/g, "\n") === textOf(doc) && doc.unsaved ? null
        : notice("draft", t(draft.live ? "notice.live" : drafts.length > 1 ? "notice.drafts" : "notice.draft", { at: timeText(draft.at), n: drafts.length }), [
          [t(draft.live ? "notice.take" : "notice.restore"), "draft-restore", () => {
            replaceAll(doc.path, draft.text);
            if (draft.base !== doc.version) doc.version = draft.base;
            if (!draft.live) setTimeout(() => forget(doc, draft), 1500);
            toast(t("notice.restored"));
            focusEditor();
            drawNotices();
          }],
          [t("notice.look"), "draft-look", () => dialog({
            title: t("notice.look"), test: "draft", wide: true,
            body: [h("p", { class: "help" }, t("notice.legend")),
              linesView(compareLines(textOf(doc), draft.text.replace(/\r\n?/g, "\n")), { left: t("history.now"), right: t("notice.there") })],
          })],
          draft.live ? [t("notice.leave"), "draft-leave", () => fill(notices)]
            : [t("notice.discard"), "draft-discard", () => forget(doc, draft)],
        ])));
  };

  scope.on("opened", () => {
    draw();
    show(view);
    fill(notices);
    drawNotices();
  });
  scope.on("dirty", draw);
  scope.on("tree", draw);
  scope.on("left", draw);
  scope.on("notices", drawNotices);
  scope.on("show-text", ({ always } = {}) => {
    if (text.hidden) show(always ? "text" : "both", false);
  });
  scope.on("next-view", () => show(VIEWS[(VIEWS.indexOf(view) + 1) % VIEWS.length], true));
  draw();
  show(view);
  drawNotices();
  return pane;
}

/** @param {string} test @param {string} text @param {any[]} actions */
function notice(test, text, actions) {
  return h("div", { class: "notice", "data-test": `notice-${test}` }, icon("warning"), h("p", null, text),
    h("div", { class: "buttons" }, actions.map(([label, name, act]) =>
      h("button", { type: "button", "data-test": name, onclick: act }, label))));
}
