/** The answer to an event, for people: what was decided, why, and how the accounts stand. */

import { h } from "../dom.js";
import { icon } from "../icons.js";
import { t } from "../text.js";
import { wording } from "./asking.js";

/** @param {any} decision */
export function statusWord(decision) {
  const status = String(decision?.status ?? "");
  const words = /** @type {Record<string, string>} */ ({ POSTED: "posted", PENDING: "pending", REJECTED: "rejected", UNSCORED: "nothing" });
  const key = words[status.toUpperCase()];
  return { text: decision?.text || (key ? t(`status.${key}`) : status), tone: key ?? "nothing" };
}

/** The points of a decision in one line, such as +3 积分. @param {any} decision */
export function postingText(decision) {
  const sums = (decision?.postings ?? []).map((/** @type {any} */ one) =>
    `${String(one.amount).startsWith("-") ? "−" : "+"}${String(one.amount).replace(/^-/, "")} ${one.unit ?? one.currency ?? ""}`.trim());
  return sums.join(t("comma"));
}

/** @param {any} answer */
export function answerView(answer) {
  const { decision } = answer;
  const status = statusWord(decision);
  const lines = (answer.explanation ?? []).flatMap((/** @type {any} */ one) => wording(one).split("\n"));
  const reasons = (decision?.reasons ?? []).map(wording).filter((/** @type {string} */ one) => !lines.some((/** @type {string} */ line) => line.includes(one)));
  return h("div", { class: "answer", "data-test": "answer" },
    decision ? h("div", { class: `verdict ${status.tone}`, "data-test": "verdict", "data-status": decision.status },
      h("strong", null, status.text), h("span", { class: "points", "data-test": "points" }, postingText(decision)),
      (decision.effects ?? []).map((/** @type {any} */ one) => h("p", { class: "effect" }, effectText(one))),
      reasons.map((/** @type {string} */ one) => h("p", null, one))) : null,
    answer.assumed ? h("p", { class: "sub", "data-test": "assumed" }, t("try.assumed")) : null,
    lines.length > 0 ? explanation(lines) : null,
    balances(answer.accounts ?? []),
    eligible(answer.eligible ?? []));
}

/** Whether articles, what was read and what is left of limits are shown as well. */
let inFull = false;

/** @param {string[]} lines */
function explanation(lines) {
  /** @param {string} line */
  const level = (line) => Math.min(3, Math.floor((line.length - line.trimStart().length) / 2));
  const box = h("div", { class: "explanation", "data-test": "explanation" }, lines.map((line) => h("p", { class: `level-${level(line)}` }, line.trim())));
  const more = h("button", { type: "button", class: "small quiet", "data-test": "explanation-more", onclick: () => {
    inFull = !inFull;
    draw();
  } });
  const draw = () => {
    box.classList.toggle("brief", !inFull);
    more.setAttribute("aria-expanded", String(inFull));
    more.textContent = t(inFull ? "try.brief" : "try.full");
  };
  draw();
  return h("section", null, h("div", { class: "section-head" }, h("h2", null, t("try.why")), lines.some((line) => level(line) > 2) ? more : null), box);
}

/** @param {any} one */
function effectText(one) {
  return one.ended ? t("try.ended", { name: one.state }) : [one.state, one.until ? t("try.until", { day: one.until }) : ""].filter(Boolean).join(" ");
}

/** @param {any} balance @returns {[string, string][]} */
function balancePairs(balance) {
  if (Array.isArray(balance)) return balance.map((one) => [one.unit ?? one.name ?? "", String(one.amount ?? one.balance ?? "")]);
  return Object.entries(balance ?? {}).map(([unit, amount]) => [unit, String(amount)]);
}

/** @param {any[]} accounts */
function balances(accounts) {
  if (accounts.length === 0) return null;
  return h("section", null, h("h2", null, t("try.balances")),
    h("table", { class: "plain", "data-test": "balances" },
      h("thead", null, h("tr", null, h("th", { scope: "col" }, t("try.account")), h("th", { scope: "col" }, t("try.balance")), h("th", { scope: "col" }, t("try.states")))),
      h("tbody", null, accounts.map((one) => h("tr", null,
        h("th", { scope: "row" }, one.name ?? one.id),
        h("td", null, balancePairs(one.balances).map(([unit, amount]) => h("div", null, amount, " ", unit))),
        h("td", null, standing(one).length === 0 ? "–" : standing(one).map((line) => h("div", null, line))))))));
}

/** What is known of an account besides its balance: states, grades, what expires next. @param {any} account @returns {string[]} */
function standing(account) {
  return [
    ...(account.states ?? []).map((/** @type {any} */ one) => [one.name, one.until ? t("try.until", { day: one.until }) : ""].filter(Boolean).join(" ")),
    ...Object.entries(account.grades ?? {}).map(([name, grade]) => `${name} ${wording(grade)}`),
    ...(account.upcoming ?? []).slice(0, 2).map((/** @type {any} */ one) => t("try.expires", { day: one.last, amount: one.amount, unit: one.unit })),
  ];
}

/** @param {any[]} rewards */
function eligible(rewards) {
  if (rewards.length === 0) return null;
  const can = rewards.filter((one) => one.allowed);
  const cannot = rewards.filter((one) => !one.allowed);
  /** @param {any} one */
  const item = (one) => h("li", { class: one.allowed ? "can" : "cannot" }, icon(one.allowed ? "check" : "close"),
    h("span", null, one.name ?? one.reward, h("span", { class: "sub" }, one.name && one.name !== one.reward ? one.reward : ""),
      (one.reasons ?? []).map((/** @type {any} */ reason) => h("span", { class: "reason" }, wording(reason))),
      one.earliest ? h("span", { class: "reason" }, t("try.earliest", { day: one.earliest })) : null));
  return h("section", null, h("h2", null, t("try.eligible", { n: can.length })),
    h("ul", { class: "rewards", "data-test": "eligible" }, can.map(item)),
    cannot.length > 0 ? h("details", null, h("summary", null, t("try.notEligible", { n: cannot.length })),
      h("ul", { class: "rewards", "data-test": "not-eligible" }, cannot.map(item))) : null);
}
