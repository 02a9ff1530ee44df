/** Asks where a new rule belongs and what number it gets. */

import { dialog } from "../dialogs/dialog.js";
import { h } from "../dom.js";
import { t } from "../text.js";

/** @typedef {import("../types.js").RuleEntry} RuleEntry */

/**
 * The number after the highest of a section, such as V-45 after V-44.
 * @param {RuleEntry[]} rules
 * @param {string} section
 */
export function nextId(rules, section) {
  let best = /** @type {{head: string, number: number, width: number}|null} */ (null);
  for (const rule of rules) {
    const parts = rule.section === section ? /^(.*?)(\d+)$/.exec(rule.id) : null;
    if (parts && (best === null || Number(parts[2]) > best.number)) {
      best = { head: parts[1], number: Number(parts[2]), width: parts[2].length };
    }
  }
  return best === null ? "" : best.head + String(best.number + 1).padStart(best.width, "0");
}

/**
 * @param {RuleEntry[]} rules
 * @param {string|null} beside
 * @returns {Promise<{section: string, id: string}|null>}
 */
export function askAddRule(rules, beside) {
  return new Promise((resolve) => {
    const sections = [...new Set(rules.map((one) => one.section))];
    const first = rules.find((one) => one.id === beside)?.section ?? sections[0] ?? "";
    /** @type {{section: string, id: string}|null} */
    let answer = null;
    const section = h("select", { id: "add-section", "data-test": "add-section", onchange: () => {
      id.value = nextId(rules, section.value);
      bad.textContent = "";
    } }, sections.map((one) => h("option", { value: one, selected: one === first }, one)));
    const id = h("input", { id: "add-id", required: true, autocomplete: "off", spellcheck: "false", value: nextId(rules, first),
      "data-test": "add-id", "aria-describedby": "add-id-help add-id-bad" });
    const bad = h("p", { class: "bad", id: "add-id-bad" });
    const node = dialog({
      title: t("add.title"),
      test: "add",
      body: h("form", { id: "add-form", class: "fields", onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        const wish = id.value.trim();
        if (rules.some((one) => one.id === wish)) {
          bad.textContent = t("add.taken", { id: wish });
          id.focus();
          return;
        }
        answer = { section: section.value, id: wish };
        node.close();
      } },
      h("div", { class: "field" }, h("label", { class: "label", for: "add-section" }, t("add.section")), section),
      h("div", { class: "field" }, h("label", { class: "label", for: "add-id" }, t("add.id")),
        h("p", { class: "help", id: "add-id-help" }, t("add.idHelp")), id, bad)),
      actions: [h("button", { type: "button", onclick: () => node.close() }, t("cancel")),
        h("button", { type: "submit", form: "add-form", class: "primary", "data-test": "add-go" }, t("add.go"))],
      closed: () => resolve(answer),
    });
    id.focus();
    id.select();
  });
}
