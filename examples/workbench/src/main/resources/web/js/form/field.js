/** One field of a rule: label, help, the control that suits its kind, and what is wrong with it. */

import { freshId, h } from "../dom.js";
import { icon } from "../icons.js";
import { t } from "../text.js";
import { tableRows } from "./mapping.js";

/** @typedef {import("../types.js").Field} Field */
/** @typedef {import("../types.js").Problem} Problem */
/** What the text says for a control on the page; where the control says otherwise, somebody is typing. @type {WeakMap<Element, string>} */
const known = new WeakMap();
const PAUSE = 500;
/** The control itself, not a help beside it. */
const OWN = ":scope > :is(input, select, textarea)";

/** Whether what stands in a control has not reached the text yet. @param {Element|null} node */
export function isPending(node) {
  return node !== null && known.has(node) && known.get(node) !== /** @type {HTMLInputElement} */ (node).value;
}

/** @typedef {{change: (key: string, value: any) => void, problems: Problem[]}} Actions */

/** @param {any} value */
const asText = (value) => value === null || value === undefined ? "" : Array.isArray(value) ? value.join("\n") : String(value);

/** @param {any} value */
const isTrue = (value) => String(value) === "true";

/** @param {Field} field @param {Actions} actions */
export function fieldRow(field, actions) {
  const id = freshId("field");
  const present = field.value !== null && field.value !== undefined;
  const node = control(field, id, actions.change);
  node.setAttribute("aria-describedby", `${id}-help ${id}-bad`);
  if (field.required) node.setAttribute("aria-required", "true");
  const row = h("div", { class: `field kind-${field.kind}`, "data-field": field.key, "data-label": field.label, "data-test": "field" },
    h("div", { class: "label-line" },
      h("label", { class: "label", for: id }, field.label, field.required ? h("span", { class: "required" }, t("form.required")) : null),
      field.required ? null : h("button", { type: "button", class: "quiet small", "data-test": "field-remove", hidden: !present,
        "aria-label": t("form.clearOf", { name: field.label }), onclick: () => actions.change(field.key, null) }, t("form.clear"))),
    field.help || field.kind === "lines" ? h("p", { class: "help", id: `${id}-help` }, field.help ?? "",
      field.kind === "lines" ? h("span", null, " ", t("form.asLines")) : null) : null,
    node instanceof HTMLTextAreaElement && field.kind === "yaml" ? tableRows(node, field.label) : null,
    node, field.kind === "lines" ? suggestions(field, node) : null, h("p", { class: "bad", id: `${id}-bad`, role: "status", hidden: true }));
  mark(row, field, actions.problems);
  return row;
}

/** What is often written in a list, to be added by a click. @param {Field} field @param {any} node */
function suggestions(field, node) {
  const there = asText(field.value).split("\n");
  const more = (field.choices ?? []).filter((one) => !there.includes(one)).slice(0, 10);
  return more.length === 0 ? null : h("div", { class: "suggestions" }, more.map((one) => {
    const button = h("button", { type: "button", class: "small", "aria-label": t("form.addTo", { value: one, name: field.label }), onclick: () => {
      node.value = [...node.value.split("\n").filter((/** @type {string} */ line) => line.trim() !== ""), one].join("\n");
      node.dispatchEvent(new Event("change"));
      button.remove();
    } }, icon("plus"), one);
    return button;
  }));
}

/**
 * The control of a field, which tells what was typed into it.
 * @param {Field} field
 * @param {string} id
 * @param {(key: string, value: any) => void} change
 */
function control(field, id, change) {
  const node = made(field, id);
  let timer = 0;
  const tell = () => {
    clearTimeout(timer);
    if (!isPending(node)) return;
    const now = node.value;
    known.set(node, now);
    change(field.key, now.trim() === "" && !field.required ? null : now);
  };
  known.set(node, node.value);
  node.addEventListener("change", tell);
  if (field.kind === "text" || field.kind === "number") {
    // Whoever pauses while typing sees at once what the library says of it. An empty field may be
    // on its way to another value: the entry goes, with its comment, only when the field is left.
    node.addEventListener("input", (event) => {
      clearTimeout(timer);
      if (node.value.trim() !== "" && !(/** @type {InputEvent} */ (event).isComposing)) timer = window.setTimeout(tell, PAUSE);
    });
  }
  return node;
}

/**
 * @param {Field} field
 * @param {string} id
 * @returns {HTMLInputElement|HTMLSelectElement|HTMLTextAreaElement}
 */
function made(field, id) {
  const value = asText(field.value);
  switch (field.kind) {
    case "choice": {
      const choices = [...(field.choices ?? [])];
      if (value !== "" && !choices.includes(value)) choices.unshift(value);
      return h("select", { id },
        value === "" || !field.required ? h("option", { value: "" }, t("form.unset")) : null,
        choices.map((one) => h("option", { value: one, selected: one === value }, one)));
    }
    case "flag":
      return h("select", { id },
      h("option", { value: "", selected: value === "" }, t("form.unset")),
      h("option", { value: "true", selected: value !== "" && isTrue(field.value) }, t("yes")),
      h("option", { value: "false", selected: value !== "" && !isTrue(field.value) }, t("no")));
    case "lines":
    case "yaml":
      return h("textarea", { id, rows: Math.min(12, Math.max(2, value.split("\n").length)), value, spellcheck: "false" });
    default:
      return h("input", { id, type: "text", inputmode: field.kind === "number" ? "decimal" : null, value, autocomplete: "off",
        spellcheck: "false" });
  }
}

/** The value and the marks of a field that is on the page already. @param {HTMLElement} host @param {Field} field @param {Problem[]} problems */
export function showValue(host, field, problems) {
  const row = /** @type {HTMLElement|null} */ (host.querySelector(`[data-field="${CSS.escape(field.key)}"]`));
  if (!row) return;
  const node = /** @type {HTMLInputElement} */ (row.querySelector(OWN));
  const value = field.kind === "flag" && field.value !== null && field.value !== undefined
    ? String(isTrue(field.value)) : asText(field.value);
  if (!isPending(node)) {
    if (node instanceof HTMLSelectElement && value !== "" && ![...node.options].some((one) => one.value === value)) {
      node.prepend(h("option", { value }, value));
    }
    if (node.value !== value) node.value = value;
    known.set(node, node.value);
    node.dispatchEvent(new Event("shown"));
  }
  const remove = row.querySelector("[data-test=field-remove]");
  if (remove instanceof HTMLElement) remove.hidden = field.value === null || field.value === undefined;
  mark(row, field, problems);
}

/** @param {HTMLElement} row @param {Field} field @param {Problem[]} problems */
function mark(row, field, problems) {
  const { from, to } = field;
  const absent = field.value === null || field.value === undefined;
  const here = absent || from === null || to === null ? []
    : problems.filter((one) => one.from < Math.max(to, from + 1) && one.to >= from);
  const bad = /** @type {HTMLElement} */ (row.querySelector(".bad"));
  bad.hidden = here.length === 0;
  bad.replaceChildren(...here.map((one) => h("span", { class: one.severity }, icon(one.severity === "error" ? "error" : "warning"), one.message)));
  row.querySelector(OWN)?.setAttribute("aria-invalid", String(here.some((one) => one.severity === "error")));
}
