/** A file was saved elsewhere while it was typed in here: both are shown, and nothing is lost. */

import { h } from "../dom.js";
import { compareLines } from "../lines.js";
import { linesView } from "../linesview.js";
import { t } from "../text.js";
import { dialog } from "./dialog.js";

/**
 * @param {{name: string, mine: string, theirs: string, before: string}} texts
 * @returns {Promise<string|null>} the text to save, or null to save nothing now
 */
export function conflict({ name, mine, theirs, before }) {
  return new Promise((resolve) => {
    const hunks = compareLines(theirs.replace(/\r\n?/g, "\n"), mine);
    const changes = hunks.filter((hunk) => !hunk.same);
    const old = before;
    /** Where only one side was touched, that side is the likely wish. */
    const choices = changes.map((hunk) => /** @type {string} */ (untouched(hunk.left, old) && !untouched(hunk.right, old) ? "mine"
      : untouched(hunk.right, old) && !untouched(hunk.left, old) ? "theirs" : "mine"));
    let answer = /** @type {string|null} */ (null);

    const result = h("textarea", { class: "merged", rows: 10, spellcheck: "false", "data-test": "conflict-merged",
      "aria-label": t("conflict.merged"), oninput: () => lock(true) });
    /** What was merged by hand is not composed anew by a stray click. @param {boolean} byHand */
    const lock = (byHand) => {
      again.hidden = !byHand;
      for (const one of node.querySelectorAll("fieldset.chooser")) /** @type {HTMLFieldSetElement} */ (one).disabled = byHand;
      for (const one of [allMine, allTheirs]) one.disabled = byHand;
    };
    const again = h("button", { type: "button", hidden: true, "data-test": "conflict-again", onclick: () => compose() }, t("conflict.again"));
    const allMine = h("button", { type: "button", "data-test": "conflict-mine", onclick: () => takeAll("mine") }, t("conflict.allMine"));
    const allTheirs = h("button", { type: "button", "data-test": "conflict-theirs", onclick: () => takeAll("theirs") }, t("conflict.allTheirs"));
    const compose = () => {
      let at = 0;
      result.value = hunks.flatMap((hunk) => {
        if (hunk.same) return hunk.left;
        const choice = choices[at++];
        return choice === "mine" ? hunk.right : choice === "theirs" ? hunk.left : [...hunk.left, ...hunk.right];
      }).join("\n");
      lock(false);
    };
    /** @param {number} at */
    const chooser = (at) => h("fieldset", { class: "chooser" }, h("legend", null, t("conflict.take")),
      ["mine", "theirs", "both"].map((choice) => h("label", null,
        h("input", { type: "radio", name: `take-${at}`, value: choice, checked: choices[at] === choice,
          "data-test": `take-${choice}`, onchange: () => {
            choices[at] = choice;
            compose();
          } }), t(`conflict.${choice}`))));
    /** @param {string} choice */
    const takeAll = (choice) => {
      choices.fill(choice);
      for (const radio of node.querySelectorAll(`input[value=${choice}]`)) /** @type {HTMLInputElement} */ (radio).checked = true;
      compose();
    };
    const node = dialog({
      title: t("conflict.title", { name }),
      test: "conflict",
      wide: true,
      body: [
        h("p", null, t("conflict.why")),
        h("div", { class: "buttons" }, allMine, allTheirs),
        linesView(hunks, { left: t("conflict.theirs"), right: t("conflict.mine"), below: (_, at) => chooser(at) }),
        h("label", { class: "field" }, h("span", { class: "label" }, t("conflict.merged")),
          h("span", { class: "help" }, t("conflict.mergedHelp")), result),
        again,
      ],
      actions: [
        h("button", { type: "button", "data-test": "conflict-later", onclick: () => node.close() }, t("conflict.later")),
        h("button", { type: "button", class: "primary", "data-test": "conflict-save", onclick: () => {
          answer = result.value;
          node.close();
        } }, t("conflict.save")),
      ],
      closed: () => resolve(answer),
    });
    compose();
  });
}

/** Whether lines stand in a text as they are. @param {string[]} lines @param {string} text */
function untouched(lines, text) {
  return lines.length === 0 || `\n${text}\n`.includes(`\n${lines.join("\n")}\n`);
}
