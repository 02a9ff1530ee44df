/** A file that a community does not have yet: a list, a catalogue, examples, or a log from elsewhere. */

import { api } from "../api.js";
import { h } from "../dom.js";
import { t } from "../text.js";
import { openFile } from "../tree.js";
import { communityName, readTree } from "../workspace.js";
import { dialog, showFailure, toast } from "./dialog.js";

/** The version of a file that is not there. */
const ABSENT = "absent";
const NAMES = /** @type {Record<string, string>} */ ({
  list: "rewards-penalties.yaml", catalogue: "redemption.yaml", sentences: "rules.dslr",
});
/** Articles are named so in nearly every convention; whoever names them otherwise is told by the library. */
const FIRST_ARTICLE = "第一条";
const BAD = /[\\/:*?"<>|]|^\.|^\s*$/;

/** @param {import("../types.js").Community} community @param {string} [wanted] the kind to begin with */
export function addFile(community, wanted) {
  const kinds = ["list", "catalogue", "suite", "log", "sentences"].filter((kind) =>
    !NAMES[kind] || !community.files.some((file) => file.kind === kind));
  const kind = h("select", { id: "file-kind", "data-test": "file-kind", onchange: () => draw() },
    kinds.map((one) => h("option", { value: one, selected: one === wanted }, t(`add.${one}`))));
  const name = h("input", { id: "file-name", autocomplete: "off", maxlength: 60, "data-test": "file-name", "aria-describedby": "file-bad" });
  const source = h("input", { id: "file-source", type: "file", accept: ".jsonl", "data-test": "file-source" });
  const help = h("p", { class: "help" });
  const bad = h("p", { class: "bad", id: "file-bad" });
  const failed = h("div");
  const nameRow = h("div", { class: "field" }, h("label", { class: "label", for: "file-name" }, t("add.name")), name);
  const sourceRow = h("div", { class: "field" }, h("label", { class: "label", for: "file-source" }, t("add.source")), source);
  const go = h("button", { type: "submit", form: "file-form", class: "primary", "data-test": "file-go" }, t("add.make"));
  const draw = () => {
    help.textContent = t(`add.${kind.value}Help`);
    nameRow.hidden = kind.value !== "suite";
    sourceRow.hidden = kind.value !== "log";
    bad.textContent = "";
  };
  source.addEventListener("change", () => bad.textContent = "");

  /** @returns {Promise<{path: string, text: string}|null>} */
  const wish = async () => {
    if (kind.value === "log") {
      const file = source.files?.[0];
      if (!file) {
        bad.textContent = t("add.noSource");
        return null;
      }
      const own = file.name.replace(/\.[^.]*$/, "");
      return { path: `${community.path}/${BAD.test(own) ? "log" : own}.jsonl`, text: await file.text() };
    }
    if (kind.value === "suite") {
      const own = name.value.trim().replace(/\.yaml$/, "");
      if (BAD.test(own)) {
        bad.textContent = t("add.badName");
        name.focus();
        return null;
      }
      return { path: `${community.path}/conformance/${own}.yaml`, text: t("add.suiteText", { name: own, article: FIRST_ARTICLE }) };
    }
    return { path: `${community.path}/${NAMES[kind.value]}`, text: t(`add.${kind.value}Text`, { name: communityName(community) }) };
  };

  const node = dialog({
    title: t("add.file"),
    test: "file",
    body: h("form", { id: "file-form", class: "fields", onsubmit: async (/** @type {Event} */ event) => {
      event.preventDefault();
      const made = await wish();
      if (!made) return;
      go.disabled = true;
      try {
        await api.save({ ...made, base: ABSENT });
        await readTree();
        node.close();
        toast(t("add.done"));
        if (kind.value !== "log") openFile(made.path);
      } catch (failure) {
        showFailure(failed, failure);
      } finally {
        go.disabled = false;
      }
    } },
    h("div", { class: "field" }, h("label", { class: "label", for: "file-kind" }, t("add.kind")), kind, help), nameRow, sourceRow, bad, failed),
    actions: [h("button", { type: "button", onclick: () => node.close() }, t("cancel")), go],
  });
  draw();
  kind.focus();
}
