/**
 * Short tables such as `{每户每月: 4次}` as one line a pair, so that nobody has to mind braces. What is
 * not a plain table is left to the text field that stands behind it and is what gets written.
 */

import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { t } from "../text.js";

/** @typedef {{flow: boolean, pairs: [string, string][]}} Table */

/** What would mean something else without quotes. */
const SPECIAL = /[,{}[\]"'#&*!|>%@`]|:\s|:$|^[-?:]/;
/** Longer values get a field of several lines. */
const LONG = 30;

/** @param {string} text @returns {Table|null} the pairs as they are written, or null if it is no plain table */
export function readTable(text) {
  const inner = text.trim();
  if (inner.includes("#")) return null;
  if (!inner.startsWith("{")) {
    const lines = inner.split("\n");
    const pairs = lines.map((line) => /^([^\s:{}[\]"',-][^:{}[\]"',]*): +(\S.*)$/.exec(line));
    return pairs.every((one) => one !== null) && !inner.includes("\n ")
      ? { flow: false, pairs: pairs.map((one) => /** @type {[string, string]} */ ([one?.[1] ?? "", one?.[2] ?? ""])) } : null;
  }
  if (!inner.endsWith("}") || inner.includes("\n")) return null;
  /** @type {[string, string][]} */
  const pairs = [];
  for (const part of split(inner.slice(1, -1))) {
    const pair = /^\s*([^\s:{}[\]"',][^:{}[\]"',]*?)\s*:\s+(\S.*?)\s*$/.exec(part);
    if (!pair) return null;
    pairs.push([pair[1], pair[2]]);
  }
  return pairs.length > 0 ? { flow: true, pairs } : null;
}

/** Parts between commas that stand in no quotes and no brackets. @param {string} text */
function split(text) {
  const parts = [];
  let from = 0;
  let depth = 0;
  let quote = "";
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quote !== "") quote = c === quote ? "" : quote;
    else if (c === "\"" || c === "'") quote = c;
    else if (c === "{" || c === "[") depth++;
    else if (c === "}" || c === "]") depth--;
    else if (c === "," && depth === 0) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

/** @param {Table} table */
export function writeTable({ flow, pairs }) {
  const written = pairs.filter(([key, value]) => key.trim() !== "" && value.trim() !== "").map(([key, value]) => `${key.trim()}: ${value.trim()}`);
  return written.length === 0 ? "" : flow ? `{${written.join(", ")}}` : written.join("\n");
}

/** What somebody typed, with quotes if it would mean something else without. @param {string} typed @param {string} before */
function quoted(typed, before) {
  const text = typed.replace(/\s+/g, " ").trim();
  return !SPECIAL.test(text) || /^["'{[]/.test(before) || /^["'{[]/.test(text) ? text : JSON.stringify(text);
}

/**
 * Lines in front of a text field; the field shows itself when they cannot say what it says.
 * @param {HTMLTextAreaElement} area
 * @param {string} label
 */
export function tableRows(area, label) {
  let raw = false;
  const rows = h("div", { class: "pairs", role: "group", "aria-label": label });
  const toggle = h("button", { type: "button", class: "small quiet", "data-test": "field-raw", onclick: () => {
    raw = !raw;
    draw();
    (raw ? area : /** @type {HTMLElement|null} */ (rows.querySelector("[data-pair]")))?.focus();
  } });
  const node = h("div", { class: "table-field" }, rows, toggle);

  const draw = () => {
    const table = readTable(area.value);
    area.hidden = !raw && table !== null;
    rows.hidden = !area.hidden;
    toggle.hidden = table === null;
    toggle.textContent = t(raw ? "form.asTable" : "form.asText");
    if (table === null || raw) return;
    const shown = [...rows.querySelectorAll("[data-pair]")].map((one) => /** @type {HTMLInputElement} */ (one));
    const keys = table.pairs.map(([key]) => key).join("\n");
    if (rows.dataset.keys === keys && shown.length === table.pairs.length) {
      table.pairs.forEach(([, value], i) => {
        if (document.activeElement !== shown[i]) shown[i].value = value;
      });
      return;
    }
    rows.dataset.keys = keys;
    fill(rows, table.pairs.map(([key, value], i) => {
      const long = value.length > LONG;
      const input = h(long ? "textarea" : "input", { value, rows: long ? Math.min(6, Math.ceil(value.length / LONG)) : null, autocomplete: "off", spellcheck: "false", "aria-label": `${label} ${key}`, "data-pair": key,
        onchange: (/** @type {Event} */ event) => {
          event.stopPropagation();
          const now = readTable(area.value);
          if (!now?.pairs[i]) return;
          now.pairs[i][1] = quoted(input.value, now.pairs[i][1]);
          put(writeTable(now));
        } });
      return h("div", { class: "pair" }, h("span", { class: "key" }, key), input,
        h("button", { type: "button", class: "quiet icon-only", "aria-label": t("form.clearOf", { name: key }), onclick: () => {
          const now = readTable(area.value);
          if (!now) return;
          now.pairs.splice(i, 1);
          put(writeTable(now));
        } }, icon("close")));
    }));
  };
  /** @param {string} text */
  const put = (text) => {
    area.value = text;
    area.dispatchEvent(new Event("change"));
    draw();
  };
  area.addEventListener("shown", draw);
  draw();
  return node;
}
