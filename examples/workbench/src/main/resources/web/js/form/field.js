/** One field of a rule: label, help, the control that suits its kind, and what is wrong with it. */

import { freshId, h } from "../dom.js";
import { icon } from "../icons.js";
import { t } from "../text.js";

/** @typedef {import("../types.js").Field} Field */
/** @typedef {import("../types.js").Problem} Problem */
/** @typedef {{change: (key: string, value: any) => void, problems: Problem[]}} Actions */

/** @param {any} value */
const asText = (value) => value === null || value === undefined ? "" : Array.isArray(value) ? value.join("\n") : String(value);

/** @param {any} value */
const isTrue = (value) => value === true || ["true", "是", "yes"].includes(String(value));

/** @param {Field} field @param {Actions} actions */
export function fieldRow(field, actions) {
  const id = freshId("field");
  const present = field.value !== null && field.value !== undefined;
  const node = control(field, id, actions.change);
  node.setAttribute("aria-describedby", `${id}-help ${id}-bad`);
  if (field.required) node.setAttribute("aria-required", "true");
  const row = h("div", { class: `field kind-${field.kind}`, "data-field": field.key, "data-test": "field" },
    h("div", { class: "label-line" },
      h("label", { class: "label", for: id }, field.label, field.required ? h("span", { class: "required" }, t("form.required")) : null),
      present && !field.required ? h("button", { type: "button", class: "quiet small", "data-test": "field-remove",
        "aria-label": t("form.clearOf", { name: field.label }), onclick: () => actions.change(field.key, null) }, t("form.clear")) : null),
    field.help || field.kind === "yaml" || field.kind === "lines" ? h("p", { class: "help", id: `${id}-help` }, field.help ?? "",
      field.kind === "yaml" ? h("span", null, " ", t("form.asYaml")) : null,
      field.kind === "lines" ? h("span", null, " ", t("form.asLines")) : null) : null,
    node, h("p", { class: "bad", id: `${id}-bad`, role: "status", hidden: true }));
  mark(row, field, actions.problems);
  return row;
}

/**
 * @param {Field} field
 * @param {string} id
 * @param {(key: string, value: any) => void} change
 * @returns {HTMLInputElement|HTMLSelectElement|HTMLTextAreaElement}
 */
function control(field, id, change) {
  const value = asText(field.value);
  /** @param {Event} event */
  const tell = (event) => {
    const now = /** @type {HTMLInputElement} */ (event.target).value;
    if (now === asText(field.value)) return;
    change(field.key, now.trim() === "" && !field.required ? null
      : field.kind === "lines" ? now.split("\n").map((line) => line.trim()).filter((line) => line !== "") : now);
  };
  switch (field.kind) {
    case "choice": {
      const choices = [...(field.choices ?? [])];
      if (value !== "" && !choices.includes(value)) choices.unshift(value);
      return h("select", { id, onchange: tell },
        value === "" || !field.required ? h("option", { value: "" }, t("form.unset")) : null,
        choices.map((one) => h("option", { value: one, selected: one === value }, one)));
    }
    case "flag":
      return h("select", { id, onchange: (/** @type {Event} */ event) => {
        const now = /** @type {HTMLSelectElement} */ (event.target).value;
        change(field.key, now === "" ? null : now === "true");
      } },
      h("option", { value: "", selected: value === "" }, t("form.unset")),
      h("option", { value: "true", selected: value !== "" && isTrue(field.value) }, t("yes")),
      h("option", { value: "false", selected: value !== "" && !isTrue(field.value) }, t("no")));
    case "lines":
    case "yaml":
      return h("textarea", { id, rows: Math.min(12, Math.max(2, value.split("\n").length)), value, spellcheck: "false", onchange: tell });
    default:
      return h("input", { id, type: "text", inputmode: field.kind === "number" ? "decimal" : null, value, autocomplete: "off",
        spellcheck: "false", onchange: tell, onkeydown: (/** @type {KeyboardEvent} */ event) => {
          if (event.key === "Enter" && !event.isComposing) tell(event);
        } });
  }
}

/** The value and the marks of a field that is on the page already. @param {HTMLElement} host @param {Field} field @param {Problem[]} problems */
export function showValue(host, field, problems) {
  const row = /** @type {HTMLElement|null} */ (host.querySelector(`[data-field="${CSS.escape(field.key)}"]`));
  if (!row) return;
  const node = /** @type {HTMLInputElement} */ (row.querySelector("input, select, textarea"));
  const value = field.kind === "flag" && field.value !== null && field.value !== undefined
    ? String(isTrue(field.value)) : asText(field.value);
  if (node.value !== value && !(document.activeElement === node && node.dataset.touched)) node.value = value;
  mark(row, field, problems);
}

/** @param {HTMLElement} row @param {Field} field @param {Problem[]} problems */
function mark(row, field, problems) {
  const { from, to } = field;
  const here = from === null || to === null || from === undefined || to === undefined ? []
    : problems.filter((one) => one.from < Math.max(to, from + 1) && one.to >= from);
  const bad = /** @type {HTMLElement} */ (row.querySelector(".bad"));
  bad.hidden = here.length === 0;
  bad.replaceChildren(...here.map((one) => h("span", { class: one.severity }, icon(one.severity === "error" ? "error" : "warning"), one.message)));
  row.querySelector("input, select, textarea")?.setAttribute("aria-invalid", String(here.some((one) => one.severity === "error")));
}
