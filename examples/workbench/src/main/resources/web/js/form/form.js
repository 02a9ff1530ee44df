/**
 * A rule as a form, for who would rather not see YAML. Each change becomes edits of the same text that
 * the editor shows, so comments stay and undo goes over both.
 */

import { problemsIn } from "../checks.js";
import { confirm, toast } from "../dialogs/dialog.js";
import { current } from "../documents.js";
import { fill, h } from "../dom.js";
import { cursor } from "../editor/view.js";
import { tell } from "../events.js";
import { icon } from "../icons.js";
import { t } from "../text.js";
import { fileOf } from "../workspace.js";
import { askAddRule } from "./add.js";
import { changeRules, readForm } from "./asking.js";
import { fieldRow, isPending, showValue } from "./field.js";
import { outline, ruleAt, WHOLE } from "./outline.js";
import { ruleList } from "./rules.js";

/** @typedef {import("../types.js").RuleForm} RuleForm */

/** The rule chosen in each file. @type {Map<string, string>} */
const chosen = new Map();

/** @param {import("../documents.js").Open|null} doc */
const kindOf = (doc) => fileOf(doc?.path ?? "")?.kind ?? "";

/** @param {import("./outline.js").Entry|undefined} rule @param {string} id */
const ruleTitle = (rule, id) => id === WHOLE ? t("form.whole") : rule?.name || id;

/** @param {{scope: ReturnType<typeof import("../events.js").scope>}} part */
export function formView({ scope }) {
  const list = ruleList({ choose: (id) => choose(id), add: () => addRule() });
  const body = h("div", { class: "rule-form", "data-test": "rule-form" });
  const host = h("div", { class: "form-view", "data-test": "form" },
    list.node, body);

  /** @type {import("./outline.js").Entry[]} */
  let rules = [];
  /** @type {RuleForm|null} */
  let form = null;
  /** @type {string|null} */
  let drawnFor = null;
  let timer = 0;
  let asked = 0;
  /** Changes on their way into the text: what is asked meanwhile would put back what was before. */
  let changing = 0;

  const refresh = async () => {
    const doc = current();
    if (!doc || host.closest("[hidden]") !== null || !host.isConnected) return;
    const mine = ++asked;
    const text = doc.state.doc;
    try {
      const answer = await readForm(doc, chosen.get(doc.path), kindOf(doc));
      if (mine !== asked || current() !== doc) return;
      if (changing > 0 || !doc.state.doc.eq(text)) {
        soon();
        return;
      }
      rules = outline(answer.rules);
      form = answer.form;
      if (form) chosen.set(doc.path, form.rule);
      drawList();
      drawForm();
    } catch (failure) {
      if (mine !== asked) return;
      rules = [];
      form = null;
      drawnFor = null;
      list.draw([], null, []);
      fill(body, h("p", { class: "failure", role: "alert" }, icon("error"), /** @type {Error} */ (failure).message));
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(refresh, 120);
  };

  const drawList = () => {
    host.classList.toggle("without-rules", rules.length < 2 && !canAdd());
    list.draw(rules, form?.rule ?? null, problemsIn(current()?.path ?? ""));
  };
  const canAdd = () => ["list", "catalogue"].includes(kindOf(current()));

  /** @param {string} id */
  const choose = async (id) => {
    const doc = current();
    if (!doc) return;
    chosen.set(doc.path, id);
    const rule = rules.find((one) => one.id === id);
    if (rule) tell("go", { path: doc.path, from: rule.from, quiet: true });
    await refresh();
    list.reveal();
  };

  const drawForm = () => {
    const doc = current();
    if (!doc || !form) {
      drawnFor = null;
      fill(body, h("div", { class: "empty-state" }, h("p", null, t(rules.length > 0 ? "form.choose" : canAdd() ? "form.first" : "form.nothing")),
        rules.length === 0 && canAdd() ? h("button", { type: "button", class: "primary", onclick: addRule }, icon("plus"), t("form.add")) : null,
        rules.length === 0 ? h("button", { type: "button", onclick: () => tell("show-text", { always: true }) }, t("form.toText")) : null));
      return;
    }
    const now = form;
    const problems = problemsIn(doc.path);
    const look = `${doc.path} ${now.rule} ${now.fields.map((one) => `${one.key}:${one.kind}`).join()}`;
    const rule = rules.find((one) => one.id === now.rule);
    if (look === drawnFor) {
      /** @type {Element} */ (body.querySelector(".rule-title")).textContent = ruleTitle(rule, now.rule);
      for (const field of now.fields) showValue(body, field, problems);
      return;
    }
    const active = /** @type {HTMLElement|null} */ (document.activeElement);
    const focused = body.contains(active) ? active?.closest("[data-field]")?.getAttribute("data-field") : null;
    const half = same(doc.path, now.rule) && isPending(active) ? /** @type {HTMLInputElement} */ (active) : null;
    const opened = body.querySelector("details")?.open ?? false;
    const stays = same(doc.path, now.rule);
    const scroll = stays ? body.scrollTop : 0;
    drawnFor = look;
    const set = now.fields.filter((one) => one.required || (one.value !== null && one.value !== undefined));
    const unset = now.fields.filter((one) => !set.includes(one));
    const actions = { change, problems };
    fill(body,
      h("div", { class: "rule-head" },
        h("h2", null, h("span", { class: "rule-title clamp" }, ruleTitle(rule, now.rule)), rule && rule.name !== rule.id && rule.id !== WHOLE ? h("span", { class: "sub" }, now.rule) : null),
        h("button", { type: "button", class: "quiet", "data-test": "rule-show", onclick: () => {
          const place = rules.find((one) => one.id === now.rule);
          if (place) tell("go", { path: doc.path, from: place.from });
        } }, t("form.inText")),
        ["list", "catalogue"].includes(kindOf(doc)) && now.rule !== WHOLE ? h("button", { type: "button", class: "quiet", "data-test": "rule-try",
          onclick: () => tell("try-rule", { id: rule?.parent?.id ?? now.rule }) }, icon("play"), t("tools.try")) : null,
        now.rule === WHOLE ? null : h("button", { type: "button", class: "quiet danger-text", "data-test": "rule-remove",
          onclick: () => removeRule(now.rule, rule?.name ?? "") }, icon("trash"), t("form.remove"))),
      h("div", { class: "fields" }, set.map((field) => fieldRow(field, actions))),
      unset.length > 0 ? h("details", { open: opened && stays, class: "more" },
        h("summary", { "data-test": "form-more" }, t("form.more", { n: unset.length })),
        h("div", { class: "fields" }, unset.map((field) => fieldRow(field, actions)))) : null);
    body.scrollTop = scroll;
    if (!focused) return;
    const again = /** @type {HTMLInputElement|null} */ (body.querySelector(`[data-field="${CSS.escape(focused)}"] :is(input, select, textarea)`));
    again?.focus();
    if (again && half && again.type === half.type) {
      again.value = half.value;
      if (!(half instanceof HTMLSelectElement)) again.setSelectionRange(half.selectionStart, half.selectionEnd);
    }
  };

  /** Whether a rule is on the page already. @param {string} path @param {string} rule */
  const same = (path, rule) => drawnFor?.startsWith(`${path} ${rule} `) ?? false;

  /** @param {string} key @param {any} value */
  const change = async (key, value) => {
    const doc = current();
    if (!doc || !form) return;
    changing++;
    try {
      const rule = form.rule;
      await changeRules(doc, "form/change", { rule, key, value });
      if (key === "id" && value && chosen.get(doc.path) === rule) chosen.set(doc.path, value.trim());
    } catch (failure) {
      toast(/** @type {Error} */ (failure).message, "bad");
      drawnFor = null;
    } finally {
      changing--;
      soon();
    }
  };

  /** @param {string} id @param {string} title */
  const removeRule = async (id, title) => {
    const doc = current();
    if (!doc || !(await confirm({ title: t("form.removeTitle"), text: t("form.removeText", { name: t("try.behaviour", { name: title, id }) }), yes: t("form.remove"), danger: true, test: "remove" }))) return;
    try {
      const at = rules.findIndex((one) => one.id === id);
      await changeRules(doc, "form/remove", { rule: id });
      const next = rules[at + 1] ?? rules[at - 1];
      if (next) chosen.set(doc.path, next.id);
      else chosen.delete(doc.path);
      toast(t("form.removed"));
    } catch (failure) {
      toast(/** @type {Error} */ (failure).message, "bad");
    }
  };

  const addRule = async () => {
    const doc = current();
    if (!doc) return;
    const wish = await askAddRule(rules, kindOf(doc), form?.rule ?? null);
    if (!wish) return;
    try {
      const before = new Set(rules.map((one) => one.id));
      await changeRules(doc, "form/add", { section: wish.section, id: wish.id === "" ? null : wish.id });
      const added = (await readForm(doc, undefined, kindOf(doc))).rules.find((/** @type {{id: string}} */ one) => !before.has(one.id));
      if (added) chosen.set(doc.path, added.id);
      list.clear();
      await refresh();
      const made = rules.find((one) => one.id === added?.id);
      if (made) tell("go", { path: doc.path, from: made.from, quiet: true });
      list.reveal();
      const first = body.querySelector("[data-field=behaviour] input, [data-field=name] input") ?? body.querySelector("input, select, textarea");
      if (first instanceof HTMLInputElement) first.select();
      /** @type {HTMLElement|null} */ (first)?.focus();
    } catch (failure) {
      toast(/** @type {Error} */ (failure).message, "bad");
    }
  };

  scope.on("opened", () => {
    rules = [];
    form = null;
    drawnFor = null;
    list.clear();
    list.draw([], null, []);
    fill(body);
    refresh();
  });
  scope.on("text", soon);
  scope.on("problems", () => {
    if (host.closest("[hidden]") !== null) return;
    drawList();
    const doc = current();
    if (doc && form) for (const field of form.fields) showValue(body, field, problemsIn(doc.path));
  });
  scope.on("view", ({ at }) => {
    const doc = current();
    if (at && doc) {
      const rule = ruleAt(rules, cursor());
      if (rule) chosen.set(doc.path, rule.id);
    }
    refresh();
  });
  scope.also(() => clearTimeout(timer));
  setTimeout(refresh);
  return host;
}
