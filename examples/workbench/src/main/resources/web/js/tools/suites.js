/** 用例: the worked examples, what of the convention they use, and the changes they would not notice. */

import { api } from "../api.js";
import { showFailure } from "../dialogs/dialog.js";
import { current, open, opening } from "../documents.js";
import { fill, h } from "../dom.js";
import { setMarks } from "../editor/marks.js";
import { edit } from "../editor/view.js";
import { tell } from "../events.js";
import { icon } from "../icons.js";
import { t } from "../text.js";
import { fileName, fileOf } from "../workspace.js";
import { latest, question, wording } from "./asking.js";

/** @typedef {import("../editor/marks.js").Mark} Mark */

/** Marks by path, from the last runs. @type {Map<string, {used: Mark[], survived: Mark[]}>} */
const known = new Map();
let showMarks = true;

/** @param {string} path */
function marksOf(path) {
  const mine = known.get(path);
  return showMarks && mine ? [...mine.used, ...mine.survived] : [];
}

/** @param {string} path */
function paint(path) {
  if (opening(path)) edit(path, { effects: setMarks.of(marksOf(path)) });
}

/** @param {string} path */
function entry(path) {
  const mine = known.get(path) ?? { used: [], survived: [] };
  known.set(path, mine);
  return mine;
}

/** @param {string} path @param {number} line */
function goTo(path, line) {
  if (current()?.path === path) tell("go", { path, line });
  else open(path, { line });
}

/** @param {{scope: ReturnType<typeof import("../events.js").scope>}} part */
export function suitesPanel({ scope }) {
  const asked = latest();
  const result = h("div", { class: "result", "data-test": "suites-result", "aria-live": "polite" }, h("p", { class: "empty" }, t("suites.intro")));
  const holes = h("div", { class: "result", "data-test": "mutants-result" });
  const run = h("button", { type: "button", class: "primary", "data-test": "suites-run", onclick: () => runSuites() }, icon("play"), t("suites.run"));
  const hunt = h("button", { type: "button", "data-test": "mutants-run", onclick: () => runMutants() }, t("mutants.run"));
  const margin = h("input", { type: "checkbox", checked: showMarks, "data-test": "margin", onchange: () => {
    showMarks = margin.checked;
    for (const path of known.keys()) paint(path);
  } });
  const node = h("div", { class: "suites" }, h("div", { class: "buttons" }, run, hunt),
    h("label", { class: "check" }, margin, t("suites.margin")),
    h("p", { class: "legend" }, ["used", "partly", "unused", "survived"].map((kind) => h("span", null, h("span", { class: `mark mark-${kind}`, "aria-hidden": "true" }), t(`mark.${kind}`)))),
    result, holes);
  /** @type {string|null} */
  let community = null;
  /** @type {string|null} */
  let job = null;

  const runSuites = async () => {
    if (community === null) return;
    run.disabled = true;
    fill(result, h("p", { class: "working" }, t("suites.running")));
    try {
      const answer = await asked.ask("suites", question(community));
      if (answer === undefined) return;
      for (const mine of known.values()) mine.used = [];
      for (const one of answer.coverage ?? []) {
        entry(one.path).used.push({ line: one.line, kind: one.covered ? "used" : "unused",
          text: t(one.covered ? "mark.usedBy" : "mark.unusedBy", { what: wording(one.what) }) });
      }
      for (const path of known.keys()) paint(path);
      fill(result, report(answer));
    } catch (failure) {
      showFailure(result, failure);
    } finally {
      run.disabled = false;
    }
  };

  const runMutants = async () => {
    if (community === null) return;
    hunt.disabled = true;
    const bar = h("progress", { "aria-label": t("mutants.running"), "data-test": "mutants-progress" });
    const count = h("span", null, "");
    try {
      const mine = (await api.post("mutants", question(community))).job;
      job = mine;
      fill(holes, h("div", { class: "progress" }, h("p", null, t("mutants.running"), " ", count), bar,
        h("button", { type: "button", "data-test": "mutants-stop", onclick: () => {
          job = null;
          api.stopJob(mine).catch(() => undefined);
          fill(holes, h("p", { class: "empty" }, t("mutants.stopped")));
        } }, t("mutants.stop"))));
      while (job === mine) {
        const state = await api.job(mine);
        if (job !== mine) break;
        if (state.total > 0) {
          bar.max = state.total;
          bar.value = state.done;
          count.textContent = `${state.done}/${state.total}`;
        }
        if (state.finished) {
          job = null;
          if (state.failure) throw new Error(wording(state.failure));
          found(state.result ?? { killed: 0, survived: [] });
          break;
        }
        await new Promise((resolve) => setTimeout(resolve, 400));
      }
    } catch (failure) {
      job = null;
      showFailure(holes, failure);
    } finally {
      hunt.disabled = false;
    }
  };

  /** @param {any} answer */
  const found = (answer) => {
    for (const mine of known.values()) mine.survived = [];
    const survived = answer.survived ?? [];
    for (const one of survived) entry(one.path).survived.push({ line: one.line, kind: "survived", text: t("mark.survivedBy", { what: wording(one.what) }) });
    for (const path of known.keys()) paint(path);
    fill(holes, h("h2", null, t("mutants.title")),
      h("p", { "data-test": "mutants-summary" }, t("mutants.summary", { killed: answer.killed ?? 0, all: (answer.killed ?? 0) + survived.length })),
      survived.length === 0 ? h("p", { class: "empty" }, t("mutants.none"))
        : h("ul", { class: "cases", "data-test": "survivors" }, survived.slice(0, 200).map((/** @type {any} */ one) => h("li", null,
          h("button", { type: "button", class: "case failed", "data-test": "survivor", onclick: () => goTo(one.path, one.line) },
            h("span", { class: "mark mark-survived", "aria-hidden": "true" }),
            h("span", null, wording(one.what), h("span", { class: "sub" }, placeText(one.path, one.line)),
              one.hint ? h("span", { class: "reason" }, one.witness?.length > 0 ? t("mutants.witness") : "", wording(one.hint)) : null))))));
  };

  scope.on("opened", ({ path }) => path && known.has(path) && paint(path));
  scope.also(() => job = null);
  return {
    node,
    /** @param {string} now */
    shown(now) {
      if (now === community) return;
      community = now;
      job = null;
      asked.stop();
      run.disabled = false;
      fill(result, h("p", { class: "empty" }, t("suites.intro")));
      fill(holes);
    },
  };
}

/** @param {string} path @param {number} line */
function placeText(path, line) {
  const file = fileOf(path);
  return `${file ? fileName(file) : path} ${t("problem.line", { line })}`;
}

/** @param {any} answer */
function report(answer) {
  const suites = answer.suites ?? [];
  const coverage = answer.coverage ?? [];
  const covered = coverage.filter((/** @type {any} */ one) => one.covered).length;
  const figures = answer.figures ?? [];
  return [
    h("p", { class: `verdict ${answer.failed > 0 ? "rejected" : "posted"}`, "data-test": "suites-summary" },
      h("strong", null, t("suites.summary", { passed: answer.passed, failed: answer.failed }))),
    coverage.length > 0 ? h("p", null, t("suites.coverage", { covered, all: coverage.length })) : null,
    figures.length > 0 ? h("ul", { class: "figures" }, figures.map((/** @type {any} */ one) => h("li", null,
      h("span", null, one.name), h("progress", { value: one.used, max: Math.max(1, one.all), "aria-label": one.name }), h("span", null, `${one.used}/${one.all}`)))) : null,
    suites.length === 0 ? h("p", { class: "empty" }, t("suites.none")) : null,
    suites.map((/** @type {any} */ suite) => {
      const file = fileOf(suite.path);
      const failed = suite.cases.filter((/** @type {any} */ one) => !one.passed);
      const problems = suite.problems ?? [];
      return h("details", { open: failed.length + problems.length > 0, class: "suite" },
        h("summary", null, file ? fileName(file) : suite.path, h("span", { class: "sub" }, t("suites.summary", { passed: suite.cases.length - failed.length, failed: failed.length }))),
        h("ul", { class: "cases" }, problems.map((/** @type {any} */ one) => h("li", null,
          h("button", { type: "button", class: "case failed", "data-test": "suite-problem", onclick: () => goTo(suite.path, one.line) },
            icon(one.severity === "warning" ? "warning" : "error"), h("span", null, wording(one.message), h("span", { class: "sub" }, t("problem.line", { line: one.line })))))),
        [...failed, ...suite.cases.filter((/** @type {any} */ one) => one.passed)].map((one) => h("li", null,
          h("button", { type: "button", class: one.passed ? "case" : "case failed", "data-test": one.passed ? "case-passed" : "case-failed", onclick: () => goTo(suite.path, one.line) },
            icon(one.passed ? "check" : "error"), h("span", null, one.name, failure(one)))))));
    }),
  ];
}

/** What a case expected and what came instead. @param {any} one */
function failure(one) {
  if ((one.mismatches ?? []).length === 0) return one.message ? h("span", { class: "message" }, wording(one.message)) : null;
  return one.mismatches.map((/** @type {any} */ miss) => h("span", { class: "message" },
    [miss.of, `${t("suites.expected")}${t("colon")}${wording(miss.expected)}`, `${t("suites.actual")}${t("colon")}${wording(miss.actual)}`].filter(Boolean).join("\n"),
    (miss.explanation ?? []).length > 0 ? h("span", { class: "reason" }, `\n${miss.explanation.join("\n")}`) : null));
}
