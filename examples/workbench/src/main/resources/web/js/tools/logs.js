/** The choice of a log, for whoever compares or previews; one can be made up or brought along. */

import { api } from "../api.js";
import { addFile } from "../dialogs/addfile.js";
import { toast } from "../dialogs/dialog.js";
import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { t } from "../text.js";
import { fileName, readTree, workspace } from "../workspace.js";
import { question } from "./asking.js";

/** @param {{id: string, none: string, help: string, first?: boolean}} words `id` names the control, `none` and `help` are keys of texts; `first` whether a log is taken unasked */
export function logChoice({ id, none, help, first = false }) {
  const select = h("select", { id, "data-test": id, "aria-describedby": `${id}-help` });
  /** @type {string|null} */
  let community = null;
  const make = h("button", { type: "button", class: "small quiet", "data-test": `${id}-make`, onclick: async () => {
    if (community === null) return;
    make.disabled = true;
    try {
      const made = await api.post("log", question(community));
      await readTree();
      select.value = made.path;
      toast(t("log.made", { n: made.events }));
    } catch (failure) {
      toast(/** @type {Error} */ (failure).message, "bad");
    } finally {
      make.disabled = false;
    }
  } }, icon("plus"), t("log.make"));
  const add = h("button", { type: "button", class: "small quiet", "data-test": `${id}-add`, onclick: () => {
    const one = workspace.communities.find((some) => some.path === community);
    if (one) addFile(one, "log");
  } }, icon("plus"), t("log.add"));

  return {
    node: h("div", { class: "field" }, h("label", { class: "label", for: id }, t("log.label")), h("p", { class: "help", id: `${id}-help` }, t(help)),
      select, h("div", { class: "buttons" }, make, add)),
    /** @returns {string|null} */
    value: () => select.value || null,
    /** @param {string} now */
    offer(now) {
      const before = now === community ? select.value : null;
      community = now;
      const logs = workspace.communities.find((one) => one.path === now)?.files.filter((file) => file.kind === "log") ?? [];
      const chosen = before ?? (first ? logs[0]?.path : "");
      fill(select, h("option", { value: "" }, t(none)), logs.map((file) => h("option", { value: file.path, selected: file.path === chosen }, fileName(file))));
      make.hidden = logs.some((file) => file.path.endsWith("/示例记录.jsonl"));
    },
  };
}
