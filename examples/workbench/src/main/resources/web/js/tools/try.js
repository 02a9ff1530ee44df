/** 试一试: one event, what came before it, and what the convention as it is typed now decides. */

import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { t } from "../text.js";
import { showFailure } from "../dialogs/dialog.js";
import { communityOf } from "../workspace.js";
import { answerView, postingText, statusWord } from "./answer.js";
import { latest, question } from "./asking.js";
import { eventForm } from "./event.js";

/** @typedef {{event: any, title: string, points: string}} Past */

/** The events kept of each community, for as long as the page is open. @type {Map<string, Past[]>} */
const pasts = new Map();
/** @type {Map<string, string>} */
const chosen = new Map();
let numbers = 0;

/** @param {{scope: ReturnType<typeof import("../events.js").scope>}} part */
export function tryPanel({ scope }) {
  const shapes = latest();
  const tries = latest();
  const entry = h("div");
  const trouble = h("div", { "aria-live": "polite" });
  const keep = h("button", { type: "button", "data-test": "try-keep", disabled: true, onclick: () => remember() }, t("try.keep"));
  const go = h("button", { type: "button", class: "primary", "data-test": "try-go", onclick: () => run(true) }, icon("play"), t("try.go"));
  const history = h("div");
  const result = h("div", { class: "result", "aria-live": "polite", "data-test": "try-result" });
  const node = h("div", { class: "try" }, h("p", { class: "intro" }, t("try.intro")), history, entry, trouble, h("div", { class: "buttons" }, go, keep), result);

  /** @type {string|null} */
  let community = null;
  /** @type {ReturnType<typeof eventForm>|null} */
  let form = null;
  /** @type {{event: any, title: string, answer: any}|null} */
  let last = null;
  let timer = 0;
  let outline = "";

  /** @type {Promise<void>|null} */
  let reading = null;
  const readShape = () => reading ??= shapeOf(community).finally(() => reading = null);
  /** @param {string|null} asked */
  const shapeOf = async (asked) => {
    if (asked === null) return;
    try {
      const shape = await shapes.ask("try/shape", question(asked));
      if (shape === undefined || community === null) return;
      if (asked !== community) {
        await shapeOf(community);
        return;
      }
      fill(trouble);
      go.disabled = (shape.behaviours ?? []).length === 0;
      const now = JSON.stringify(shape);
      if (form && now === outline) return;
      outline = now;
      if (form) chosen.set(community, form.chosen());
      form = eventForm(shape, chosen.get(community) ?? null);
      fill(entry, form.node);
    } catch (failure) {
      // What was filled in stays, for when the text is mended.
      if (form === null) fill(entry);
      go.disabled = true;
      keep.disabled = true;
      showFailure(trouble, failure);
    }
  };

  /** @param {boolean} asked whether somebody pressed the button, or the text has changed under the answer */
  const run = async (asked) => {
    if (!form || community === null || go.disabled) return;
    chosen.set(community, form.chosen());
    const event = asked || !last ? form.read(`T-${++numbers}`) : last.event;
    const title = asked || !last ? form.title() : last.title;
    go.disabled = true;
    try {
      const answer = await tries.ask("try", question(community, { events: (pasts.get(community) ?? []).map((one) => one.event), event }));
      if (answer === undefined) return;
      last = { event, title, answer };
      fill(result, asked ? null : h("p", { class: "sub" }, t("try.again")), answerView(answer));
      keep.disabled = false;
      if (asked) result.scrollIntoView({ block: "nearest" });
    } catch (failure) {
      last = asked ? null : last;
      keep.disabled = true;
      showFailure(result, failure);
    } finally {
      go.disabled = false;
    }
  };

  const remember = () => {
    if (!last || community === null) return;
    const points = postingText(last.answer.decision) || statusWord(last.answer.decision).text;
    pasts.set(community, [...(pasts.get(community) ?? []), { event: last.event, title: last.title, points }]);
    last = null;
    keep.disabled = true;
    form?.later();
    fill(result, h("p", { class: "empty" }, t("try.kept")));
    drawHistory();
  };

  const drawHistory = () => {
    const past = community === null ? [] : pasts.get(community) ?? [];
    fill(history, past.length === 0 ? null : h("details", { class: "past", open: true }, h("summary", null, t("try.past", { n: past.length })),
      h("ol", { "data-test": "try-past" }, past.map((one, i) => h("li", null,
        h("span", { class: "when" }, one.event.at.slice(0, 16).replace("T", " ")), h("span", { class: "what" }, one.title),
        h("span", { class: "points" }, one.points),
        h("button", { type: "button", class: "quiet icon-only", "aria-label": t("try.forget", { name: one.title }), onclick: () => {
          past.splice(i, 1);
          drawHistory();
          if (last) run(false);
        } }, icon("close"))))),
      h("button", { type: "button", class: "quiet small", "data-test": "try-clear", onclick: () => {
        past.length = 0;
        drawHistory();
        if (last) run(false);
      } }, t("try.clear"))));
  };

  node.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run(true);
    }
  });
  scope.on("try-rule", async ({ id }) => {
    await readShape();
    if (!form?.choose(id)) return;
    form.focus();
    entry.scrollIntoView({ block: "nearest" });
  });
  scope.on("text", ({ path }) => {
    if (communityOf(path)?.path !== community || !node.isConnected || node.closest("[hidden]")) return;
    clearTimeout(timer);
    timer = window.setTimeout(async () => {
      await reading;
      await readShape();
      if (last && !go.disabled) run(false);
    }, 700);
  });
  scope.also(() => clearTimeout(timer));

  return {
    node,
    /** @param {string} now */
    shown(now) {
      if (now !== community) {
        community = now;
        form = null;
        last = null;
        outline = "";
        tries.stop();
        keep.disabled = true;
        fill(entry, h("p", { class: "empty" }, t("try.loading")));
        fill(trouble);
        fill(result);
        drawHistory();
      }
      readShape();
    },
  };
}
