/** Whom a change affects on a log: in numbers, as charts, and as tables for who does not see charts. */

import { h } from "../dom.js";
import { t } from "../text.js";
import { chart } from "./chart.js";
import { wording } from "./asking.js";

/** @param {any} value */
const number = (value) => Number(value ?? 0);

/** The ends of a range, of which one may be open. @param {any} bin */
function range({ from, to }) {
  const open = (/** @type {any} */ one) => one === null || one === undefined;
  if (open(from)) return `< ${to}`;
  if (open(to)) return `> ${from}`;
  return String(from) === String(to) ? String(from) : `${from} ~ ${to}`;
}

/** @param {any} group */
function groupName(group) {
  return group.name === null || group.name === undefined ? t("impact.noGroup") : String(group.name);
}

/** @param {any} bin */
function isLoss({ from, to }) {
  return (from === null || from === undefined || number(from) < 0) && number(to) <= 0 && String(from) !== String(to);
}

/**
 * @param {any} impact
 * @param {ReturnType<typeof import("../events.js").scope>} scope
 */
export function impactView(impact, scope) {
  const all = impact.units?.length > 0 ? impact.units : [impact];
  const touched = all.filter((/** @type {any} */ unit) => number(unit.gains) + number(unit.loses) > 0);
  const units = touched.length > 0 ? touched : all.slice(0, 1);
  return h("section", { "data-test": "impact" }, h("h2", null, t("impact.title")),
    touched.length === 0 ? h("p", { class: "empty" }, t("impact.none")) : null,
    units.map((/** @type {any} */ unit) => unitView(unit, all.length > 1, scope)));
}

/**
 * @param {any} impact of one unit of account
 * @param {boolean} named
 * @param {ReturnType<typeof import("../events.js").scope>} scope
 */
function unitView(impact, named, scope) {
  const bins = impact.bins ?? [];
  const items = impact.items ?? [];
  const rules = impact.rules ?? [];
  /** @type {Map<string, any[]>} */
  const groups = new Map();
  for (const one of impact.groups ?? []) groups.set(one.kind ?? "", [...(groups.get(one.kind ?? "") ?? []), one]);
  return h("div", null, named ? h("h3", null, impact.unit) : null,
    h("dl", { class: "numbers" }, ["gains", "loses", "same"].map((key) => h("div", { class: key },
      h("dt", null, t(`impact.${key}`)), h("dd", null, String(impact[key] ?? 0))))),
    bins.length > 0 ? figure(t("impact.bins"), {
      xAxis: { type: "category", data: bins.map(range), axisLabel: { interval: 0, rotate: bins.length > 5 ? 40 : 0 } },
      yAxis: { type: "value", name: t("impact.accounts"), minInterval: 1 },
      series: [{ type: "bar", name: t("impact.accounts"), data: bins.map((/** @type {any} */ one) => ({
        value: number(one.count), itemStyle: { color: isLoss(one) ? "#b3261e" : String(one.from) === String(one.to) ? "#8d9793" : "#1c6b5a" },
      })) }],
    }, [t("impact.points"), t("impact.accounts")], bins.map((/** @type {any} */ one) => [range(one), String(one.count)]), scope) : null,
    [...groups].map(([kind, some]) => figure(t("impact.groups", { kind: kind || t("impact.group") }), {
      legend: { top: 0, right: 0, data: [t("impact.before"), t("impact.after")] },
      xAxis: { type: "category", data: some.map(groupName), axisLabel: { interval: some.length > 14 ? "auto" : 0 } },
      yAxis: { type: "value" },
      series: [
        { type: "bar", name: t("impact.before"), data: some.map((one) => number(one.before)), itemStyle: { color: "#8d9793" } },
        { type: "bar", name: t("impact.after"), data: some.map((one) => number(one.after)), itemStyle: { color: "#1c6b5a" } },
      ],
    }, [kind || t("impact.group"), t("impact.before"), t("impact.after")], some.map((one) => [groupName(one), one.before, one.after].map(wording)), scope)),
    rules.length > 0 ? h("details", null, h("summary", null, t("impact.rules", { n: rules.length })),
      table([t("impact.rule"), t("impact.times"), t("impact.before"), t("impact.after")], rules.map((/** @type {any} */ one) =>
        [`${one.name || ""} ${one.rule}`.trim(), `${one.timesBefore} → ${one.timesAfter}`, one.before, one.after].map(wording)))) : null,
    items.length > 0 ? h("details", null, h("summary", null, t("impact.items", { n: items.length })),
      table([t("try.account"), t("impact.before"), t("impact.after")],
        items.slice(0, 100).map((/** @type {any} */ one) => [one.account ?? one.id ?? one.name, one.before, one.after].map(wording)))) : null);
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
