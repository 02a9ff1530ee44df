/** 预览: the published page as it would be with what is typed now, in a frame that can do nothing. */

import { showFailure } from "../dialogs/dialog.js";
import { fill, h } from "../dom.js";
import { language, t } from "../text.js";
import { latest, question } from "./asking.js";
import { logChoice } from "./logs.js";

/** @param {{scope: ReturnType<typeof import("../events.js").scope>}} part */
export function previewPanel({ scope }) {
  const asked = latest();
  const log = logChoice({ id: "preview-log", none: "preview.noLog", help: "preview.logHelp", first: true });
  const period = h("input", { id: "preview-period", "data-test": "preview-period", autocomplete: "off", placeholder: "2024-Q1", "aria-describedby": "preview-period-help" });
  const go = h("button", { type: "button", class: "primary", "data-test": "preview-go", onclick: () => run() }, t("preview.go"));
  const result = h("div", { class: "preview-result", "data-test": "preview-result" }, h("p", { class: "empty" }, t("preview.intro")));
  const node = h("div", { class: "preview" },
    h("div", { class: "fields" }, log.node,
      h("div", { class: "field" }, h("label", { class: "label", for: "preview-period" }, t("preview.period")), period,
        h("p", { class: "help", id: "preview-period-help" }, t("preview.periodHelp")))),
    h("div", { class: "buttons" }, go), result);
  /** @type {string|null} */
  let community = null;

  /** @param {string} [account] whose statement is wanted in place of the notice board */
  const run = async (account) => {
    if (community === null) return;
    go.disabled = true;
    fill(result, h("p", { class: "working" }, t("preview.running")));
    try {
      const answer = await asked.ask("preview", question(community, {
        log: log.value(), period: period.value.trim() || null, account: account ?? null,
      }));
      if (answer === undefined) return;
      const english = answer.pages?.find((/** @type {string} */ page) => page.endsWith("/en/index.html"));
      const address = new URL(account && answer.statement ? answer.statement : language() === "en" && english ? english : answer.url, location.href);
      if (address.origin !== location.origin) throw new Error(t("preview.failed"));
      const accounts = answer.accounts ?? [];
      const whose = h("select", { "aria-label": t("preview.account"), "data-test": "preview-account", onchange: () => run(whose.value || undefined) },
        h("option", { value: "" }, t("preview.board")), accounts.map((/** @type {string} */ one) => h("option", { value: one, selected: one === account }, t("preview.statement", { id: one }))));
      fill(result, accounts.length > 0 ? whose : null,
        answer.draft ? h("p", { class: "help", "data-test": "preview-draft" }, t("preview.draft")) : null,
        h("p", { class: "sub" }, h("a", { href: address.href, target: "_blank", rel: "noopener noreferrer", "data-test": "preview-link" }, t("preview.open"))),
        h("iframe", { src: address.href, sandbox: "allow-scripts", title: t("preview.frame"), class: "preview-frame", "data-test": "preview-frame" }));
    } catch (failure) {
      showFailure(result, failure);
    } finally {
      go.disabled = false;
    }
  };
  scope.on("tree", () => community !== null && log.offer(community));
  return {
    node,
    /** @param {string} now */
    shown(now) {
      log.offer(now);
      if (now === community) return;
      community = now;
      asked.stop();
      go.disabled = false;
      fill(result, h("p", { class: "empty" }, t("preview.intro")));
    },
  };
}
