/** 比较: what is typed against what is in force, in words with a witness, and on a log as a chart. */

import { api } from "../api.js";
import { showFailure } from "../dialogs/dialog.js";
import { current } from "../documents.js";
import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { t, timeText } from "../text.js";
import { fileName, fileOf } from "../workspace.js";
import { eventText, latest, question, wording } from "./asking.js";
import { impactView } from "./impact.js";
import { logChoice } from "./logs.js";

/** @param {{scope: ReturnType<typeof import("../events.js").scope>}} part */
export function comparePanel({ scope }) {
  const asked = latest();
  const against = h("select", { id: "compare-against", "data-test": "compare-against" });
  const log = logChoice({ id: "compare-log", none: "compare.noLog", help: "compare.logHelp" });
  const go = h("button", { type: "button", class: "primary", "data-test": "compare-go", onclick: () => run() }, t("compare.go"));
  const result = h("div", { class: "result", "data-test": "compare-result", "aria-live": "polite" });
  const node = h("div", { class: "compare" }, h("p", { class: "intro" }, t("compare.intro")),
    h("div", { class: "fields" }, h("div", { class: "field" }, h("label", { class: "label", for: "compare-against" }, t("compare.against")), against),
      log.node),
    h("div", { class: "buttons" }, go), result);
  /** @type {string|null} */
  let community = null;

  let offered = 0;
  const choices = async () => {
    if (community !== null) log.offer(community);
    const path = current()?.path;
    const mine = ++offered;
    /** @type {import("../types.js").HistoryEntry[]} */
    const entries = path ? await api.history(path).catch(() => []) : [];
    if (mine !== offered) return;
    const chosen = against.value;
    const file = path ? fileOf(path) : undefined;
    fill(against, h("option", { value: "" }, t("compare.disk")), entries.map((one) =>
      h("option", { value: one.id, selected: one.id === chosen }, t("compare.version", { name: file ? fileName(file) : path, at: timeText(one.at) }))));
  };

  const run = async () => {
    if (community === null) return;
    go.disabled = true;
    fill(result, h("p", { class: "working" }, t("compare.running")));
    try {
      const path = current()?.path;
      const more = against.value && path ? { against: against.value, path } : {};
      const answer = await asked.ask("compare", question(community, { log: log.value(), ...more }));
      if (answer !== undefined) fill(result, changesView(answer.changes ?? []), answer.impact ? impactView(answer.impact, scope) : null);
    } catch (failure) {
      showFailure(result, failure);
    } finally {
      go.disabled = false;
    }
  };

  scope.on("saved", choices);
  scope.on("tree", choices);
  return {
    node,
    /** @param {string} now */
    shown(now) {
      if (now !== community) {
        community = now;
        asked.stop();
        go.disabled = false;
        fill(result);
      }
      choices();
    },
  };
}

/** @param {any[]} changes */
function changesView(changes) {
  if (changes.length === 0) return h("p", { class: "empty", "data-test": "no-changes" }, t("compare.none"));
  return h("section", null, h("h2", null, t("compare.changes", { n: changes.length })),
    h("ol", { class: "changes", "data-test": "changes" }, changes.map((one) => h("li", { "data-test": "change" },
      h("p", { class: "change" }, wording(one.what)),
      (one.witness ? [] : one.lines ?? []).map((/** @type {any} */ line) => h("p", { class: "change-line" }, wording(line))),
      one.witness ? witnessView(one.witness) : null))));
}

/** @param {any} witness */
function witnessView(witness) {
  const event = witness.event;
  return h("div", { class: "witness", "data-test": "witness" },
    h("p", { class: "sub" }, icon("play"), t("compare.witness")),
    h("p", { class: "code" }, eventText(witness.log ?? event)),
    h("dl", null, h("dt", null, t("compare.before")), h("dd", null, wording(witness.before)),
      h("dt", null, t("compare.after")), h("dd", null, wording(witness.after))));
}
