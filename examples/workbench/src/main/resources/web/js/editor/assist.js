/** What the library offers while typing: completion, and an explanation of what the mouse rests on. */

import { autocompletion, snippetCompletion } from "@codemirror/autocomplete";
import { hoverTooltip } from "@codemirror/view";
import { api } from "../api.js";
import { current, typed } from "../documents.js";
import { h } from "../dom.js";
import { t } from "../text.js";
import { communityOf } from "../workspace.js";

/** @param {string} text @param {number} at */
function question(text, at) {
  const path = current()?.path ?? "";
  const community = communityOf(path)?.path;
  if (!community) return null;
  return { community, path, open: { ...typed(community), [path]: text }, at };
}

/** @param {import("@codemirror/autocomplete").CompletionContext} context */
async function complete(context) {
  const before = context.state.doc.lineAt(context.pos).text.slice(0, context.pos - context.state.doc.lineAt(context.pos).from);
  if (!context.explicit && (before.trim() === "" || before.trimStart().startsWith("#"))) return null;
  const body = question(context.state.doc.toString(), context.pos);
  if (!body) return null;
  const abort = new AbortController();
  context.addEventListener("abort", () => abort.abort(), { onDocChange: true });
  try {
    const answer = await api.post("complete", body, abort.signal);
    if (context.aborted || !answer?.items?.length) return null;
    return {
      from: answer.from,
      to: answer.to,
      // The library has matched them, pinyin and all; the next key asks again.
      filter: false,
      options: answer.items.map(option),
    };
  } catch {
    return null;
  }
}

/** @param {{label: string, insert?: string, detail?: string, kind: string}} item */
function option(item) {
  const type = t(`kind.${item.kind}`);
  const made = { label: item.label, type: item.kind, detail: item.detail ? undefined : type,
    info: item.detail ? () => h("div", { class: "info" }, item.detail) : undefined };
  const insert = item.insert ?? item.label;
  return insert.includes("${") ? snippetCompletion(insert, made) : { ...made, apply: insert };
}

const hover = hoverTooltip(async (view, at) => {
  const text = view.state.doc.toString();
  const body = question(text, at);
  if (!body) return null;
  let answer;
  try {
    answer = await api.post("hover", body);
  } catch {
    return null;
  }
  if (!answer || view.state.doc.toString() !== text) return null;
  return {
    pos: answer.from,
    end: answer.to,
    above: true,
    create: () => ({
      dom: h("div", { class: "hover", "data-test": "hover" }, h("strong", null, answer.title),
        (answer.lines ?? []).map((/** @type {string} */ line) => h("p", null, line))),
    }),
  };
}, { hideOnChange: true });

export function assist() {
  return [autocompletion({ override: [complete], maxRenderedOptions: 60, icons: false }), hover];
}
