/** What the panels have in common: what is typed goes along, and an answer too late is dropped. */

import { api } from "../api.js";
import { typed } from "../documents.js";
import { t } from "../text.js";

/** @param {string} community @param {any} [more] */
export function question(community, more = {}) {
  return { community, open: typed(community), ...more };
}

/**
 * Asks so that only the newest answer counts. The server ends an older question of the same kind when
 * a newer one comes; if the two overtook each other on the way, the newer is asked again.
 */
export function latest() {
  let asked = 0;
  return {
    /** @param {string} what @param {any} body @returns {Promise<any>} undefined if something newer was asked */
    async ask(what, body) {
      const mine = ++asked;
      for (let tries = 0; ; tries++) {
        try {
          const answer = await api.post(what, body);
          return mine === asked ? answer : undefined;
        } catch (failure) {
          if (mine !== asked) return undefined;
          if (tries > 4 || /** @type {any} */ (failure).code !== "STOPPED") throw failure;
          await new Promise((resolve) => setTimeout(resolve, 200));
          if (mine !== asked) return undefined;
        }
      }
    },
    stop() {
      asked++;
    },
  };
}

/** A text or lines of text, whatever came. @param {any} value @returns {string} */
export function wording(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(wording).join("\n");
  if (typeof value === "object") return JSON.stringify(value);
  return String(value);
}

/** An event in words, as far as it goes without the convention's names. @param {any} value @returns {string} */
export function eventText(value) {
  let event = value;
  if (typeof value === "string") {
    try {
      event = JSON.parse(value);
    } catch {
      return value;
    }
  }
  if (Array.isArray(event)) return event.map(eventText).join("\n");
  if (event === null || typeof event !== "object") return wording(value);
  const { at, account, behaviour, reward, quantity, attributes, verifiedBy } = event;
  const who = account && typeof account === "object" ? `${account.kind}:${account.id}` : account;
  const values = Object.entries(attributes ?? {}).map(([name, one]) => `${name} ${wording(one)}`);
  return [String(at ?? "").slice(0, 16).replace("T", " "), who, behaviour ?? reward, quantity, ...values, verifiedBy?.role]
    .filter((one) => one !== undefined && one !== null && one !== "").join(t("comma"));
}
