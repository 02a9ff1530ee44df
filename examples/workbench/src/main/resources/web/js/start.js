/** What stands where no file is open: a welcome, and what to do first. */

import { createCommunity } from "./dialogs/create.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./text.js";
import { openFile } from "./tree.js";
import { communityName, communityOf, fileName, fileOf, workspace } from "./workspace.js";

export function start() {
  if (!workspace.read) return h("p", { class: "empty" }, t("start.loading"));
  const empty = workspace.communities.length === 0;
  return h("div", { class: "welcome", "data-test": "welcome" },
    h("h1", null, t(empty ? "start.title" : "start.choose")),
    h("p", null, t(empty ? "start.text" : "start.chooseText")),
    leftBehind(),
    empty ? null : h("ul", { class: "cards" }, workspace.communities.slice(0, 12).map((one) => {
      const first = one.files.find((file) => file.kind === "list") ?? one.files[0];
      return first ? h("li", null, h("button", { type: "button", class: "card", "data-test": "card", onclick: () => openFile(first.path) },
        h("strong", { class: "clamp" }, communityName(one)), h("span", { class: "sub clamp" }, one.path))) : null;
    })),
    h("p", null, h("button", { type: "button", class: empty ? "primary large" : "", "data-test": "welcome-create", onclick: createCommunity },
      icon("plus"), t("create.open"))),
    empty ? h("ol", { class: "steps" }, ["help.open", "help.change", "help.problems", "help.try", "help.save"].map((key) => h("li", null, t(key)))) : null);
}

/** What was typed and not saved before the page was closed, or the machine went down. */
function leftBehind() {
  const paths = [...workspace.left].filter((path) => fileOf(path));
  return paths.length === 0 ? null : h("div", { class: "left-behind", "data-test": "left-behind" }, h("p", null, t("start.left")),
    h("div", { class: "buttons" }, paths.map((path) => {
      const community = communityOf(path);
      const file = fileOf(path);
      return community && file ? h("button", { type: "button", onclick: () => openFile(path) }, icon("history"), `${communityName(community)} ${fileName(file)}`) : null;
    })));
}
