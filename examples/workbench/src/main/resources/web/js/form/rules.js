/** The list of a file's rules beside the form, with a search and how many problems each has. */

import { fill, freshId, h } from "../dom.js";
import { icon } from "../icons.js";
import { t } from "../text.js";
import { WHOLE } from "./outline.js";

/** @typedef {import("./outline.js").Entry} Entry */
/** @typedef {import("../types.js").Problem} Problem */

/** @param {{choose: (id: string) => void, add: () => void}} actions */
export function ruleList({ choose, add }) {
  const search = h("input", { type: "search", "aria-label": t("form.search"), placeholder: t("form.search"), "data-test": "form-search" });
  const list = h("div", { class: "rule-list", "data-test": "rules" });
  const node = h("nav", { class: "rules", "aria-label": t("form.rules") },
    h("div", { class: "rules-head" }, search,
      h("button", { type: "button", class: "quiet", "data-test": "rule-add", onclick: add }, icon("plus"), t("form.add"))), list);
  let last = /** @type {[Entry[], string|null, Problem[]]} */ ([[], null, []]);
  search.addEventListener("input", () => draw(...last));

  /** @param {Entry[]} rules @param {string|null} chosen @param {Problem[]} problems */
  const draw = (rules, chosen, problems) => {
    last = [rules, chosen, problems];
    const wanted = search.value.trim().toLowerCase();
    const focused = list.contains(document.activeElement);
    /** @type {{section: string, rules: Entry[]}[]} */
    const sections = [];
    for (const rule of rules) {
      if (wanted && !`${rule.id} ${rule.name}`.toLowerCase().includes(wanted)) continue;
      const section = rule.parent?.section ?? rule.section;
      const open = sections.at(-1);
      if (open && open.section === section) open.rules.push(rule);
      else sections.push({ section, rules: [rule] });
    }
    fill(list, sections.length === 0 ? h("p", { class: "empty" }, t(rules.length === 0 ? "form.noRules" : "form.noHit")) : null,
      sections.map((section) => {
        const id = freshId("section");
        const items = h("ul", null, section.rules.map((rule) => item(rule, rule.id === chosen, problems)));
        return section.section === "" ? items
          : h("section", { "aria-labelledby": id }, h("h2", { id, class: "clamp" }, section.section), items);
      }));
    if (focused) /** @type {HTMLElement|null} */ (list.querySelector("[aria-current]"))?.focus();
  };

  /** @param {Entry} rule @param {boolean} mine @param {Problem[]} problems */
  const item = (rule, mine, problems) => {
    const bad = rule.id === WHOLE ? [] : problems.filter((one) => one.from >= rule.from && one.from < rule.to);
    return h("li", null, h("button", { type: "button", class: `rule${mine ? " chosen" : ""}${rule.parent ? " inside" : ""}`,
      "aria-current": mine ? "true" : null, "data-test": "rule", "data-rule": rule.id, onclick: () => choose(rule.id) },
      h("span", { class: "title clamp" }, rule.id === WHOLE ? t("form.whole") : rule.name),
      rule.id === WHOLE || rule.name === rule.id ? null : h("span", { class: "sub" }, rule.id),
      bad.length > 0 ? h("span", { class: bad.some((one) => one.severity === "error") ? "count error" : "count warning" }, bad.length) : null));
  };

  return {
    node,
    draw,
    clear() {
      search.value = "";
    },
    /** Brings the chosen rule into sight. */
    reveal() {
      list.querySelector(".chosen")?.scrollIntoView({ block: "nearest" });
    },
  };
}
