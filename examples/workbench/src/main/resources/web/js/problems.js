/** The list of what is wrong, under the text; each line leads to its place. */

import { checking, problemsIn, problemsOf } from "./checks.js";
import { current, open } from "./documents.js";
import { fill, h } from "./dom.js";
import { tell } from "./events.js";
import { icon } from "./icons.js";
import { t } from "./text.js";
import { communityOf, fileName, fileOf } from "./workspace.js";

/** @typedef {import("./types.js").Problem} Problem */

/** @param {{scope: ReturnType<typeof import("./events.js").scope>}} part */
export function problemList({ scope }) {
  const summary = h("p", { class: "problem-summary", "data-test": "problem-summary", role: "status" });
  const list = h("ol", { class: "problem-list", "data-test": "problems", "aria-label": t("problems.label") });
  const section = h("section", { class: "problems", "aria-label": t("problems.label"), id: "problems", tabindex: "-1" }, summary, list);

  const draw = () => {
    const path = current()?.path ?? null;
    const community = communityOf(path);
    section.hidden = !community;
    if (!community || path === null) return;
    const all = problemsOf(community.path);
    if (checking.failed) {
      fill(summary, icon("error"), t("problems.failed", { why: checking.failed }));
      section.className = "problems bad";
    } else if (all === null) {
      fill(summary, t("problems.checking"));
      section.className = "problems";
    } else {
      const errors = all.filter((one) => one.severity === "error").length;
      const warnings = all.length - errors;
      section.className = errors > 0 ? "problems bad" : warnings > 0 ? "problems warn" : "problems good";
      fill(summary, icon(errors > 0 ? "error" : warnings > 0 ? "warning" : "check"),
        all.length === 0 ? t("problems.none")
          : [errors > 0 ? t("problems.errors", { n: errors }) : null, warnings > 0 ? t("problems.warnings", { n: warnings }) : null]
            .filter(Boolean).join(t("comma")));
    }
    const here = problemsIn(path);
    const elsewhere = (all ?? []).filter((one) => one.path !== path);
    fill(list, [...here, ...elsewhere].slice(0, 200).map((one) => item(one, one.path !== path)));
  };

  for (const topic of ["problems", "opened", "tree"]) scope.on(topic, draw);
  draw();
  return section;
}

/** @param {Problem} one @param {boolean} other */
function item(one, other) {
  const file = other ? fileOf(one.path) : undefined;
  return h("li", null,
    h("button", { type: "button", class: `problem ${one.severity}`, "data-test": "problem", "data-code": one.code,
      title: one.why, onclick: () => jump(one) },
      icon(one.severity === "error" ? "error" : "warning"),
      h("span", { class: "where" }, file ? `${fileName(file)} ` : "", t("problem.line", { line: one.line })),
      h("span", { class: "what" }, one.message)));
}

/** @param {Problem} one */
function jump(one) {
  if (one.path === current()?.path) tell("go", one);
  else open(one.path, one);
}
