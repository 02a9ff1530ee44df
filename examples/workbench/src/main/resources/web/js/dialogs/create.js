/** A new community from a template. */

import { api } from "../api.js";
import { fill, h } from "../dom.js";
import { t } from "../text.js";
import { openFile } from "../tree.js";
import { readTree, workspace } from "../workspace.js";
import { dialog, showFailure, toast } from "./dialog.js";

/** @typedef {{id: string, name: string, kind?: string}} Template */

const GOOD = /^[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*$/;

export async function createCommunity() {
  const template = h("select", { id: "create-template", "data-test": "create-template", "aria-describedby": "create-template-help", onchange: () => explain() });
  /** Says what comes of the template that is chosen. */
  const explain = () => {
    const help = document.getElementById("create-template-help");
    const kind = template.selectedOptions[0]?.dataset.kind;
    if (help && kind) help.textContent = t(`create.${kind}Help`);
  };
  const name = h("input", { id: "create-name", required: true, maxlength: 100, autocomplete: "off", "data-test": "create-name",
    placeholder: t("create.nameHint") });
  const path = h("input", { id: "create-path", required: true, maxlength: 200, autocomplete: "off", spellcheck: "false",
    "data-test": "create-path", "aria-describedby": "create-path-help create-path-bad", placeholder: "wuxing/hefu" });
  const bad = h("p", { class: "bad", id: "create-path-bad", "data-test": "create-bad" });
  const failed = h("div");
  const form = h("form", { class: "fields", id: "create-form", onsubmit: async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!weigh()) {
      path.focus();
      return;
    }
    go.disabled = true;
    try {
      const answer = await api.post("scaffold", { template: template.value, path: path.value.trim(), name: name.value.trim() });
      await readTree();
      node.close();
      toast(t("create.done", { name: name.value.trim() }));
      const made = workspace.communities.find((one) => one.path === answer.community);
      const first = made?.files.find((one) => one.kind === "convention") ?? made?.files[0];
      if (first) openFile(first.path);
    } catch (failure) {
      showFailure(failed, failure);
    } finally {
      go.disabled = false;
    }
  } },
  field("create-template", t("create.template"), t("create.templateHelp"), template),
  field("create-name", t("create.name"), t("create.nameHelp"), name),
  field("create-path", t("create.path"), t("create.pathHelp"), path, bad),
  failed);
  const go = h("button", { type: "submit", form: "create-form", class: "primary", "data-test": "create-go" }, t("create.go"));

  const weigh = () => {
    const value = path.value.trim();
    const taken = workspace.communities.some((one) => one.path === value);
    const message = value === "" ? t("create.pathEmpty") : !GOOD.test(value) || value.split("/").some((/** @type {string} */ part) => /^\.+/.test(part))
      ? t("create.pathBad") : taken ? t("create.pathTaken") : "";
    bad.textContent = message;
    path.setAttribute("aria-invalid", String(message !== ""));
    return message === "";
  };
  path.addEventListener("change", weigh);
  path.addEventListener("input", () => bad.textContent === "" || weigh());

  const node = dialog({
    title: t("create.title"),
    test: "create",
    body: form,
    actions: [h("button", { type: "button", onclick: () => node.close() }, t("cancel")), go],
  });
  name.focus();
  try {
    const templates = await api.templates();
    /** @param {string} kind */
    const some = (kind) => templates.filter((/** @type {Template} */ one) => (one.kind ?? "copy") === kind)
      .map((/** @type {Template} */ one) => h("option", { value: one.id, "data-kind": kind }, one.name));
    fill(template, some("starter"), ["extends", "copy"].map((kind) => {
      const options = some(kind);
      return options.length > 0 ? h("optgroup", { label: t(`create.${kind}`) }, options) : null;
    }));
    explain();
  } catch (failure) {
    showFailure(failed, failure);
  }
}

/** @param {string} id @param {string} label @param {string} help @param {...any} control */
function field(id, label, help, ...control) {
  return h("div", { class: "field" }, h("label", { for: id, class: "label" }, label),
    h("p", { class: "help", id: `${id}-help` }, help), control);
}
