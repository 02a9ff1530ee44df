/** The editor's state for one file: what CodeMirror does with its text. */

import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, foldGutter, foldKeymap, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState } from "@codemirror/state";
import {
  drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap,
  lineNumbers,
} from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { phrases, t } from "../text.js";
import { assist } from "./assist.js";
import { marks } from "./marks.js";
import { changed } from "./view.js";

const words = new Compartment();
const nonce = document.querySelector("meta[name=csp-nonce]")?.getAttribute("content") ?? "";

/** CodeMirror's own styles carry the word by which the page's policy lets them in. */
function allowed() {
  return nonce === "" ? [] : EditorView.cspNonce.of(nonce);
}

/** What stands in the editor while no file is open. */
export function emptyState() {
  return EditorState.create({ extensions: allowed() });
}

/** What of the editor is said in the language of the page. */
function spoken() {
  return [
    EditorState.phrases.of(phrases()),
    EditorView.contentAttributes.of({ "aria-label": t("editor.label"), "aria-describedby": "editor-keys", tabindex: "0" }),
  ];
}

/** @param {EditorState} state */
export function inThisLanguage(state) {
  return state.update({ effects: words.reconfigure(spoken()) }).state;
}

/** @param {import("@codemirror/state").Text} text @param {string} path */
export function newState(text, path) {
  return EditorState.create({
    doc: text,
    extensions: [
      words.of(spoken()),
      allowed(),
      lineNumbers(),
      marks(),
      lintGutter(),
      foldGutter(),
      highlightSpecialChars(),
      history(),
      drawSelection(),
      indentUnit.of("  "),
      EditorState.tabSize.of(2),
      EditorState.allowMultipleSelections.of(true),
      path.endsWith(".yaml") ? yaml() : [],
      syntaxHighlighting(classHighlighter),
      bracketMatching(),
      closeBrackets(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      highlightSelectionMatches(),
      search({ top: true }),
      EditorView.lineWrapping,
      assist(),
      keymap.of([
        ...closeBracketsKeymap, ...lintKeymap, ...completionKeymap, ...searchKeymap, ...historyKeymap,
        ...foldKeymap, indentWithTab, ...defaultKeymap,
      ]),
      EditorView.updateListener.of(changed),
    ],
  });
}
