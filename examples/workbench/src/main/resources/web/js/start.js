/** What stands where no file is open: a welcome, and what to do first. */

import { createCommunity } from "./dialogs/create.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./text.js";
import { openFile } from "./tree.js";
import { communityName, workspace } from "./workspace.js";

export function start() {
  if (!workspace.read) return h("p", { class: "empty" }, t("start.loading"));
  const empty = workspace.communities.length === 0;
  return h("div", { class: "welcome", "data-test": "welcome" },
    h("h1", null, t(empty ? "start.title" : "start.choose")),
    h("p", null, t(empty ? "start.text" : "start.chooseText")),
    empty ? null : h("ul", { class: "cards" }, workspace.communities.slice(0, 12).map((one) => {
      const first = one.files.find((file) => file.kind === "list") ?? one.files[0];
      return first ? h("li", null, h("button", { type: "button", class: "card", "data-test": "card", onclick: () => openFile(first.path) },
        h("strong", { class: "clamp" }, communityName(one)), h("span", { class: "sub clamp" }, one.path))) : null;
    })),
    h("p", null, h("button", { type: "button", class: empty ? "primary large" : "", "data-test": "welcome-create", onclick: createCommunity },
      icon("plus"), t("create.open"))),
    empty ? h("ol", { class: "steps" }, ["help.open", "help.change", "help.problems", "help.try", "help.save"].map((key) => h("li", null, t(key)))) : null);
}
