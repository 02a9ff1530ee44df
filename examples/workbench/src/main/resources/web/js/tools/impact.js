/** Whom a change affects on a log: in numbers, as charts, and as tables for who does not see charts. */

import { h } from "../dom.js";
import { t } from "../text.js";
import { chart } from "./chart.js";
import { wording } from "./asking.js";

/** @param {any} value */
const number = (value) => Number(value ?? 0);

/**
 * @param {any} impact
 * @param {ReturnType<typeof import("../events.js").scope>} scope
 */
export function impactView(impact, scope) {
  const groups = impact.groups ?? [];
  const bins = impact.bins ?? [];
  const items = impact.items ?? [];
  return h("section", { "data-test": "impact" }, h("h2", null, t("impact.title")),
    h("dl", { class: "numbers" }, ["gains", "loses", "same"].map((key) => h("div", { class: key },
      h("dt", null, t(`impact.${key}`)), h("dd", null, String(impact[key] ?? 0))))),
    bins.length > 0 ? figure(t("impact.bins"), {
      xAxis: { type: "category", data: bins.map((/** @type {any} */ one) => `${one.from}…${one.to}`), name: t("impact.points") },
      yAxis: { type: "value", name: t("impact.accounts"), minInterval: 1 },
      series: [{ type: "bar", name: t("impact.accounts"), data: bins.map((/** @type {any} */ one) => ({
        value: number(one.count), itemStyle: { color: number(one.to) <= 0 ? "#b3261e" : "#1c6b5a" },
      })) }],
    }, [t("impact.points"), t("impact.accounts")], bins.map((/** @type {any} */ one) => [`${one.from}…${one.to}`, String(one.count)]), scope) : null,
    groups.length > 0 ? figure(t("impact.groups"), {
      legend: { top: 0, data: [t("impact.before"), t("impact.after")] },
      xAxis: { type: "category", data: groups.map((/** @type {any} */ one) => String(one.name)) },
      yAxis: { type: "value" },
      series: [
        { type: "bar", name: t("impact.before"), data: groups.map((/** @type {any} */ one) => number(one.before)), itemStyle: { color: "#9aa8a3" } },
        { type: "bar", name: t("impact.after"), data: groups.map((/** @type {any} */ one) => number(one.after)), itemStyle: { color: "#1c6b5a" } },
      ],
    }, [t("impact.group"), t("impact.before"), t("impact.after")], groups.map((/** @type {any} */ one) => [one.name, one.before, one.after].map(wording)), scope) : null,
    items.length > 0 ? h("details", null, h("summary", null, t("impact.items", { n: items.length })),
      table([t("try.account"), t("impact.before"), t("impact.after"), t("impact.why")],
        items.slice(0, 100).map((/** @type {any} */ one) => [one.account ?? one.id ?? one.name, one.before, one.after, one.why ?? one.what].map(wording)))) : null);
}

/**
 * @param {string} title
 * @param {any} option
 * @param {string[]} head
 * @param {string[][]} rows
 * @param {ReturnType<typeof import("../events.js").scope>} scope
 */
function figure(title, option, head, rows, scope) {
  return h("figure", { class: "figure", "data-test": "chart" }, h("figcaption", null, title), chart(title, option, scope),
    h("details", null, h("summary", null, t("impact.table")), table(head, rows)));
}

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  return h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": head.join(" ") }, h("table", { class: "plain" }, h("thead", null, h("tr", null, head.map((one) => h("th", { scope: "col" }, one)))),
    h("tbody", null, rows.map((row) => h("tr", null, row.map((cell, i) => i === 0 ? h("th", { scope: "row" }, cell) : h("td", null, cell)))))));
}
