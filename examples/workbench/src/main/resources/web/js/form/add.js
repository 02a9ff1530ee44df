/** Asks where a new rule belongs and what number it gets. */

import { dialog } from "../dialogs/dialog.js";
import { h } from "../dom.js";
import { t } from "../text.js";
import { placesFor } from "./outline.js";

/**
 * @param {import("./outline.js").Entry[]} rules
 * @param {string} kind of the file
 * @param {string|null} beside
 * @returns {Promise<{section: string, id: string}|null>}
 */
export function askAddRule(rules, kind, beside) {
  return new Promise((resolve) => {
    const places = placesFor(rules, kind, beside, (key) => t(`list.${key}`));
    const first = rules.find((one) => one.id === beside);
    const start = Math.max(0, places.findIndex((one) => one.section === (first?.parent ?? first)?.section));
    /** @type {{section: string, id: string}|null} */
    let answer = null;
    const section = h("select", { id: "add-section", "data-test": "add-section", onchange: () => {
      id.value = places[Number(section.value)].id;
      bad.textContent = "";
    } }, places.map((one, i) => h("option", { value: String(i), selected: i === start }, one.label)));
    const id = h("input", { id: "add-id", autocomplete: "off", spellcheck: "false", value: places[start]?.id ?? "",
      "data-test": "add-id", "aria-describedby": "add-id-help add-id-bad" });
    const bad = h("p", { class: "bad", id: "add-id-bad" });
    const node = dialog({
      title: t("add.title"),
      test: "add",
      body: places.length === 0 ? h("p", null, t("add.nowhere")) : h("form", { id: "add-form", class: "fields", onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        const wish = id.value.trim();
        if (wish !== "" && rules.some((one) => one.id === wish)) {
          bad.textContent = t("add.taken", { id: wish });
          id.focus();
          return;
        }
        answer = { section: places[Number(section.value)].section, id: wish };
        node.close();
      } },
      h("div", { class: "field" }, h("label", { class: "label", for: "add-section" }, t("add.section")), section),
      h("div", { class: "field" }, h("label", { class: "label", for: "add-id" }, t("add.id")),
        h("p", { class: "help", id: "add-id-help" }, t("add.idHelp")), id, bad)),
      actions: [h("button", { type: "button", onclick: () => node.close() }, t("cancel")),
        places.length === 0 ? null : h("button", { type: "submit", form: "add-form", class: "primary", "data-test": "add-go" }, t("add.go"))],
      closed: () => resolve(answer),
    });
    id.focus();
    id.select();
  });
}
