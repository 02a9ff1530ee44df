/**
 * What the page says, in Chinese or English. The tables of `text/` hold both beside each other, so
 * that neither can be forgotten.
 */

import { SHELL } from "./text/shell.js";
import { EDITING } from "./text/editing.js";
import { TOOLS } from "./text/tools.js";
import { PHRASES } from "./text/phrases.js";

/** @type {Record<string, [string, string]>} */
const TABLE = { ...SHELL, ...EDITING, ...TOOLS };
const KEY = "gongyue.lang";

let current = read();

/** @returns {"zh"|"en"} */
function read() {
  const wished = new URLSearchParams(location.search).get("lang");
  if (wished === "zh" || wished === "en") return wished;
  try {
    const chosen = localStorage.getItem(KEY);
    if (chosen === "zh" || chosen === "en") return chosen;
  } catch {
    // Without storage there is no choice from before.
  }
  return document.documentElement.lang === "en" ? "en" : "zh";
}

/** @returns {"zh"|"en"} */
export function language() {
  return current;
}

/** @param {"zh"|"en"} lang */
export function setLanguage(lang) {
  current = lang;
  try {
    localStorage.setItem(KEY, lang);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

/**
 * @param {string} key
 * @param {Record<string, any>} [values] take the place of `{name}`
 * @returns {string}
 */
export function t(key, values = {}) {
  const pair = TABLE[key];
  if (!pair) return key;
  return pair[current === "en" ? 1 : 0].replace(/\{(\w+)\}/g, (whole, name) =>
    name in values ? String(values[name]) : whole);
}

/** CodeMirror's own words. @returns {Record<string, string>} */
export function phrases() {
  return current === "en" ? {} : PHRASES;
}

/** When something was, as people here write it. @param {string} at */
export function timeText(at) {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  return new Intl.DateTimeFormat(current === "en" ? "en-GB" : "zh-CN", {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(date);
}
