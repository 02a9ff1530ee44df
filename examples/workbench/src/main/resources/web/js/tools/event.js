/** The form in which an event is made up, from the shape of the convention's behaviours. */

import { fill, freshId, h } from "../dom.js";
import { t } from "../text.js";

/** @typedef {import("../types.js").Shape} Shape */
/** @typedef {import("../types.js").Behaviour} Behaviour */
/** @typedef {import("../types.js").Attribute} Attribute */

/** @param {string} label @param {any} control @param {any} [after] */
function field(label, control, after) {
  const id = freshId("event");
  control.id = id;
  return h("div", { class: "field" }, h("label", { class: "label", for: id }, label), after ? h("div", { class: "with-unit" }, control, after) : control);
}

/** What stays when the form is drawn again. */
const kept = /** @type {Record<string, any>} */ ({ account: "3-2-501", actor: null, at: "", groups: {} });

/** @param {Shape} shape */
function firstDay(shape) {
  const today = new Date().toISOString().slice(0, 10);
  const from = shape.inForce?.from ?? today;
  const to = shape.inForce?.to ?? "9999-12-31";
  return from <= today && today <= to ? today : from;
}

/**
 * @param {Shape} shape
 * @param {string|null} chosen what was chosen before
 */
export function eventForm(shape, chosen) {
  const behaviours = shape.behaviours ?? [];
  const rewards = shape.rewards ?? [];
  const kinds = shape.kinds ?? [];
  const what = h("select", { "data-test": "try-what", onchange: () => details() },
    group(t("try.positive"), behaviours.filter((one) => !one.negative)),
    group(t("try.negative"), behaviours.filter((one) => one.negative)),
    rewards.length > 0 ? h("optgroup", { label: t("try.rewards") }, rewards.map((one) =>
      h("option", { value: `reward:${one.id}`, selected: chosen === `reward:${one.id}` }, `${one.name}${one.price ? t("try.price", { n: one.price }) : ""}`))) : null);

  /** @param {string} label @param {Behaviour[]} some */
  function group(label, some) {
    return some.length === 0 ? null : h("optgroup", { label }, some.map((one) =>
      h("option", { value: `behaviour:${one.id}`, selected: chosen === `behaviour:${one.id}` }, one.name === one.id ? one.name : t("try.behaviour", one))));
  }

  const account = h("input", { value: kept.account, autocomplete: "off", "data-test": "try-account", oninput: () => kept.account = account.value });
  const kind = h("select", { "data-test": "try-kind" }, kinds.map((one) => h("option", { value: one }, one)));
  kept.actor ??= t("try.someone");
  const actor = h("input", { value: kept.actor, autocomplete: "off", "data-test": "try-actor", oninput: () => kept.actor = actor.value });
  if (!kept.at) kept.at = `${firstDay(shape)}T09:00`;
  const at = h("input", { type: "datetime-local", value: kept.at, "data-test": "try-at", oninput: () => kept.at = at.value });
  const more = h("div", { class: "fields two" });
  const verifier = h("select", { "data-test": "try-verifier" });
  const evidence = h("div", { class: "checks" });
  const groups = (shape.groups ?? []).map((name) => {
    const input = h("input", { value: kept.groups[name] ?? "", autocomplete: "off", "data-test": "try-group", "data-name": name,
      oninput: () => kept.groups[name] = input.value });
    return { name, input };
  });
  const facts = (shape.facts ?? []).filter((one) => one.type === "flag").map((one) => ({
    name: one.name, input: h("input", { type: "checkbox", "data-test": "try-fact", "data-name": one.name }),
  }));
  /** @type {{attribute: Attribute, read: () => any}[]} */
  let readers = [];
  /** @type {{role: string, kind: string, input: HTMLInputElement}[]} */
  let parties = [];
  const verifierRow = field(t("try.verifier"), verifier);
  const kindRow = field(t("try.kind"), kind);
  const evidenceRow = h("fieldset", { class: "field" }, h("legend", { class: "label" }, t("try.evidence")), evidence);
  const factsRow = facts.length === 0 ? null : h("fieldset", { class: "field" }, h("legend", { class: "label" }, t("try.facts")),
    h("div", { class: "checks" }, facts.map(({ name, input }) => h("label", null, input, name))));

  const chosenThing = () => {
    const [type, ...rest] = what.value.split(":");
    const id = rest.join(":");
    return { type, id, behaviour: behaviours.find((one) => one.id === id), reward: rewards.find((one) => one.id === id) };
  };

  const details = () => {
    const { type, behaviour, reward } = chosenThing();
    readers = [];
    if (type === "behaviour" && behaviour) {
      parties = (behaviour.parties ?? []).map((one) => ({ ...one, input: h("input", { autocomplete: "off", "data-test": "try-party", "data-name": one.role }) }));
      fill(more, (behaviour.attributes ?? []).map(attributeRow), parties.map((one) => field(t("try.party", one), one.input)));
      fill(verifier, (behaviour.roles ?? []).map((role) => h("option", { value: role }, role)), h("option", { value: "" }, t("try.nobody")));
      fill(evidence, (behaviour.evidence ?? []).map((one) => h("label", null, h("input", { type: "checkbox", checked: true, value: one, "data-test": "try-evidence" }), one)));
      verifierRow.hidden = (behaviour.roles ?? []).length === 0;
      evidenceRow.hidden = (behaviour.evidence ?? []).length === 0;
    } else {
      const quantity = h("input", { type: "number", value: "1", min: "1", step: "1", "data-test": "try-quantity" });
      parties = [];
      readers = [{ attribute: { name: "quantity", type: "number" }, read: () => Number(quantity.value || "1") }];
      fill(more, field(t("try.quantity"), quantity));
      verifierRow.hidden = true;
      evidenceRow.hidden = true;
    }
    const wanted = behaviour?.kind ?? reward?.kind;
    if (wanted && kinds.includes(wanted)) kind.value = wanted;
    kindRow.hidden = kinds.length < 2;
  };

  /** @param {Attribute} attribute */
  const attributeRow = (attribute) => {
    const type = attribute.type;
    const test = { "data-test": "try-attribute", "data-name": attribute.name };
    const initial = attribute.default ?? null;
    if (type === "flag") {
      const box = h("input", { type: "checkbox", checked: initial === true || initial === "true", ...test });
      readers.push({ attribute, read: () => box.checked });
      return h("label", { class: "field check" }, box, attribute.name);
    }
    if ((attribute.values ?? []).length > 0) {
      const select = h("select", test, (attribute.values ?? []).map((one) => h("option", { value: one, selected: one === initial }, one)));
      readers.push({ attribute, read: () => type === "number" ? Number(select.value) : select.value });
      return field(attribute.name, select);
    }
    const input = h("input", { ...test, type: type === "number" ? "number" : type === "date" ? "date" : "text", step: type === "number" ? "any" : null,
      min: type === "number" ? attribute.min : null, max: type === "number" ? attribute.max : null, autocomplete: "off",
      value: initial ?? (type === "number" ? likely(attribute) : type === "date" ? kept.at.slice(0, 10) : "") });
    readers.push({ attribute, read: () => input.value === "" ? undefined : type === "number" ? Number(input.value) : input.value });
    const range = type === "number" ? rangeText(attribute) : "";
    return field(attribute.name, input, range ? h("span", { class: "unit" }, range) : null);
  };

  details();
  const node = h("div", { class: "fields" },
    field(t("try.what"), what), more,
    h("div", { class: "fields two" }, field(t("try.account"), account), kindRow, field(t("try.actor"), actor), field(t("try.at"), at),
      verifierRow, groups.map(({ name, input }) => field(name, input))),
    evidenceRow, factsRow);

  return {
    node,
    chosen: () => what.value,
    /** @param {string} id of a behaviour or reward @returns {boolean} whether there is one */
    choose(id) {
      const option = [...what.options].find((one) => one.value === `behaviour:${id}` || one.value === `reward:${id}`);
      if (!option) return false;
      what.value = option.value;
      details();
      return true;
    },
    focus: () => what.focus(),
    /** Moves the time on, for the next event. */
    later() {
      const next = new Date(`${at.value || kept.at}Z`);
      next.setUTCDate(next.getUTCDate() + 1);
      at.value = kept.at = next.toISOString().slice(0, 16);
    },
    /** What the form says in words. */
    title() {
      const { behaviour, reward } = chosenThing();
      return reward && !behaviour ? t("try.redeems", { name: reward.name }) : behaviour?.name ?? "";
    },
    /** @param {string} id */
    read(id) {
      const { type, id: thing, behaviour } = chosenThing();
      const first = kinds[0];
      const name = account.value.trim() || "3-2-501";
      /** @type {Record<string, any>} */
      const event = {
        id, type: type === "reward" ? "redemption" : "observation", [type === "reward" ? "reward" : "behaviour"]: thing,
        at: `${at.value.length === 16 ? `${at.value}:00` : at.value}${shape.offset ?? "+08:00"}`,
        account: kinds.length > 1 && kind.value !== first ? { kind: kind.value, id: name } : name,
      };
      if (actor.value.trim()) event.actor = actor.value.trim();
      const in_ = Object.fromEntries(groups.filter(({ input }) => input.value.trim()).map(({ name, input }) => [name, input.value.trim()]));
      if (Object.keys(in_).length > 0) event.groups = in_;
      const known = Object.fromEntries(facts.filter(({ input }) => input.checked).map(({ name }) => [name, true]));
      if (Object.keys(known).length > 0) event.facts = known;
      if (type === "reward") event.quantity = readers[0].read();
      else {
        const values = Object.fromEntries(readers.map(({ attribute, read }) => [attribute.name, read()]).filter(([, value]) => value !== undefined));
        if (Object.keys(values).length > 0) event.attributes = values;
        if (!verifierRow.hidden && verifier.value) event.verifiedBy = { role: verifier.value, id: t("try.verifierId") };
        const with_ = Object.fromEntries(parties.filter(({ input }) => input.value.trim()).map((one) => [one.role, { kind: one.kind, id: one.input.value.trim() }]));
        if (Object.keys(with_).length > 0) event.parties = with_;
        const shown = [...evidence.querySelectorAll("input:checked")].map((one) => /** @type {HTMLInputElement} */ (one).value);
        if (shown.length > 0 && behaviour) event.evidence = shown;
      }
      return event;
    },
  };
}

/** @param {Attribute} attribute */
function likely(attribute) {
  const min = Number(attribute.min ?? 0);
  const max = Number(attribute.max ?? Infinity);
  return String(Math.min(max, Math.max(min, 2)));
}

/** @param {Attribute} attribute */
function rangeText(attribute) {
  const { min, max, unit } = attribute;
  const range = min !== undefined && min !== null && max !== undefined && max !== null ? `${min}–${max}` : min !== undefined && min !== null ? `≥ ${min}`
    : max !== undefined && max !== null ? `≤ ${max}` : "";
  return [range, unit].filter(Boolean).join(" ");
}
