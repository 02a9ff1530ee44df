/** The rules of a file in the order of the file: which stand in which list, and which in another rule. */

/** @typedef {import("../types.js").RuleEntry} RuleEntry */
/** @typedef {RuleEntry & {name: string, parent: RuleEntry|null}} Entry */

/** What stands for the file as a whole, such as name and dates of a convention. */
export const WHOLE = "@";

/** @param {RuleEntry[]} rules @returns {Entry[]} */
export function outline(rules) {
  /** @type {RuleEntry|null} */
  let top = null;
  return rules.map((rule) => {
    const inside = rule.id !== WHOLE && top !== null && rule.from < top.to && rule.from > top.from;
    if (rule.id !== WHOLE && !inside) top = rule;
    return { ...rule, name: nameOf(rule), parent: inside ? top : null };
  });
}

/** The title without the number, which stands beside it. @param {RuleEntry} rule */
function nameOf(rule) {
  const title = (rule.title ?? "").replace(/^· /, "");
  return title.startsWith(`${rule.id} `) ? title.slice(rule.id.length + 1) : title || rule.id;
}

/** The innermost rule around a place. @param {RuleEntry[]} rules @param {number} at */
export function ruleAt(rules, at) {
  return rules.filter((one) => one.id !== WHOLE && one.from <= at && at <= one.to).at(-1);
}

/** The rule to begin with. @param {RuleEntry[]} rules @param {string} kind of the file */
export function firstRule(rules, kind) {
  const whole = rules.find((one) => one.id === WHOLE);
  const single = rules.find((one) => one.id !== WHOLE);
  return kind === "convention" ? whole ?? single : single ?? whole;
}

/**
 * The number after the highest of some, such as V-45 after V-44.
 * @param {RuleEntry[]} rules
 */
export function nextId(rules) {
  let best = /** @type {{head: string, number: number, width: number}|null} */ (null);
  for (const rule of rules) {
    const parts = /^(.*?)(\d+)$/.exec(rule.id);
    if (parts && (best === null || Number(parts[2]) > best.number)) {
      best = { head: parts[1], number: Number(parts[2]), width: parts[2].length };
    }
  }
  return best === null ? "" : best.head + String(best.number + 1).padStart(best.width, "0");
}

const LISTS = /** @type {Record<string, string[]>} */ ({
  list: ["positive", "negative", "settlements"],
  catalogue: ["rewards"],
});

/**
 * Where a rule can be added to a file. What number comes next in a list the library knows best, which
 * sees inherited rules as well; in a rule, whose number its own begins with, it is said here.
 * @param {Entry[]} rules
 * @param {string} kind of the file
 * @param {string|null} beside the rule that is shown
 * @param {(key: string) => string} word what a list is called that the file does not have yet
 * @returns {{section: string, label: string, id: string}[]}
 */
export function placesFor(rules, kind, beside, word) {
  const tops = rules.filter((one) => one.parent === null && one.id !== WHOLE);
  const places = [...new Set(tops.map((one) => one.section))].map((section) =>
    ({ section, label: section, id: "" }));
  for (const key of LISTS[kind] ?? []) {
    const known = [word(key), key].some((name) => places.some((one) => one.section.toLowerCase() === name.toLowerCase()));
    if (!known) places.push({ section: key, label: word(key), id: "" });
  }
  const near = rules.find((one) => one.id === beside);
  const parent = near?.parent ?? near;
  const inside = rules.filter((one) => one.parent !== null && one.parent.id === parent?.id);
  if (parent && inside.length > 0) {
    places.push({ section: inside[0].section, label: `${inside[0].section} · ${parent.title}`, id: nextId(inside) });
  }
  return places;
}
