/** Marks in the margin: what the examples use of the convention, and changes that they do not notice. */

import { RangeSet, StateEffect, StateField } from "@codemirror/state";
import { gutter, GutterMarker } from "@codemirror/view";
import { h } from "../dom.js";

/** @typedef {{line: number, kind: "used"|"partly"|"unused"|"survived", text: string}} Mark */

/** @type {import("@codemirror/state").StateEffectType<Mark[]>} */
export const setMarks = StateEffect.define();

class Margin extends GutterMarker {
  /** @param {Mark} mark */
  constructor(mark) {
    super();
    this.mark = mark;
  }

  /** @param {Margin} other */
  eq(other) {
    return other.mark.kind === this.mark.kind && other.mark.text === this.mark.text;
  }

  toDOM() {
    return h("span", { class: `mark mark-${this.mark.kind}`, title: this.mark.text });
  }
}

/** One mark a line: the worst of what is known of it. @param {Mark[]} marks */
function worst(marks) {
  const rank = ["used", "partly", "unused", "survived"];
  /** @type {Map<number, Mark>} */
  const lines = new Map();
  for (const mark of marks) {
    const before = lines.get(mark.line);
    if (!before) lines.set(mark.line, mark);
    else {
      const kind = before.kind !== mark.kind && new Set([before.kind, mark.kind]).has("used")
        && [before.kind, mark.kind].every((one) => one !== "survived") ? "partly"
        : rank[Math.max(rank.indexOf(before.kind), rank.indexOf(mark.kind))];
      lines.set(mark.line, { line: mark.line, kind: /** @type {any} */ (kind), text: `${before.text}\n${mark.text}` });
    }
  }
  return [...lines.values()].sort((a, b) => a.line - b.line);
}

const field = StateField.define({
  create: () => /** @type {RangeSet<Margin>} */ (RangeSet.empty),
  update(value, transaction) {
    let marks = value.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setMarks)) continue;
      const doc = transaction.state.doc;
      marks = RangeSet.of(worst(effect.value).filter((mark) => mark.line >= 1 && mark.line <= doc.lines)
        .map((mark) => new Margin(mark).range(doc.line(mark.line).from)));
    }
    return marks;
  },
});

export function marks() {
  return [field, gutter({ class: "cm-marks", markers: (view) => view.state.field(field) })];
}
