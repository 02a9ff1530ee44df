/** Making elements. Text only ever becomes text nodes, so nothing that a file holds can be markup. */

const PROPERTIES = new Set(["value", "checked", "selected", "disabled", "hidden", "open", "indeterminate"]);

/**
 * @param {string} name
 * @param {Record<string, any>|null} [props] attributes; `on…` are listeners; null and undefined are left out
 * @param {...any} children texts, nodes, arrays of them; null and false are left out
 * @returns {any}
 */
export function h(name, props, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2).toLowerCase(), value);
    else if (key === "class") node.className = value;
    else if (PROPERTIES.has(key)) /** @type {any} */ (node)[key] = value;
    else if (value === false && !key.startsWith("aria-")) continue;
    else node.setAttribute(key, value === true && !key.startsWith("aria-") ? "" : String(value));
  }
  append(node, children);
  return node;
}

/**
 * @param {Node} node
 * @param {any} children
 */
function append(node, children) {
  for (const child of [children].flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    node.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/**
 * @param {Element} node
 * @param {...any} children
 */
export function fill(node, ...children) {
  node.replaceChildren();
  append(node, children);
}

let ids = 0;

/** @param {string} prefix */
export function freshId(prefix) {
  return `${prefix}-${++ids}`;
}

/** Whether keys typed now go into a field that has an undo of its own. @param {Element|null} node */
export function isTextField(node) {
  return node instanceof HTMLTextAreaElement
    || (node instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(node.type));
}
