/**
 * What parts of the page tell each other, by topic, so that none needs to know who listens:
 * `tree` (the list of files was read), `opened` (another file is shown), `text` (a text changed),
 * `dirty` (a file became unsaved or saved), `problems` (diagnostics came), `saved`, `marks`.
 */

/** @type {Map<string, Set<(detail: any) => void>>} */
const listeners = new Map();

/**
 * @param {string} topic
 * @param {(detail: any) => void} listener
 * @returns {() => void} stops listening
 */
export function on(topic, listener) {
  const all = listeners.get(topic) ?? new Set();
  listeners.set(topic, all);
  all.add(listener);
  return () => all.delete(listener);
}

/**
 * @param {string} topic
 * @param {any} [detail]
 */
export function tell(topic, detail) {
  for (const listener of [...(listeners.get(topic) ?? [])]) listener(detail);
}

/** Listeners that go when the part of the page that they serve goes. */
export function scope() {
  /** @type {(() => void)[]} */
  const stops = [];
  return {
    /** @param {string} topic @param {(detail: any) => void} listener */
    on(topic, listener) {
      stops.push(on(topic, listener));
    },
    /** @param {() => void} stop */
    also(stop) {
      stops.push(stop);
    },
    end() {
      for (const stop of stops.splice(0)) stop();
    },
  };
}
