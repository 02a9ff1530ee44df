/** Asking the server. Each answer is JSON; each refusal an `ApiError` that says in words how to mend. */

import { language, t } from "./text.js";

/** This page, as long as it is open: a tab of the browser that is loaded again is another. */
export const PAGE = crypto.randomUUID();

export class ApiError extends Error {
  /** @param {number} status @param {any} body */
  constructor(status, body) {
    super(body?.message || t("api.failed", { status }));
    this.status = status;
    this.code = body?.code ?? "";
    this.body = body;
  }
}

/**
 * @param {string} method
 * @param {string} address
 * @param {any} [body]
 * @param {{signal?: AbortSignal, keepalive?: boolean}} [options]
 * @returns {Promise<any>}
 */
async function ask(method, address, body, options = {}) {
  /** @type {Record<string, string>} */
  const headers = { "Accept-Language": language(), "X-Gongyue-Page": PAGE };
  if (method !== "GET") headers["X-Gongyue"] = "workbench";
  if (body !== undefined) headers["Content-Type"] = "application/json";
  let response;
  try {
    response = await fetch(address, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: options.signal,
      keepalive: options.keepalive,
    });
  } catch (failure) {
    if (/** @type {any} */ (failure).name === "AbortError") throw failure;
    throw new ApiError(0, { code: "OFFLINE", message: t("api.offline") });
  }
  const text = await response.text();
  let answer = null;
  try {
    answer = text === "" ? null : JSON.parse(text);
  } catch {
    throw new ApiError(response.status, null);
  }
  if (!response.ok) throw new ApiError(response.status, answer);
  return answer;
}

/** @param {Record<string, string>} values */
const query = (values) => new URLSearchParams(values).toString();

export const api = {
  tree: () => ask("GET", "/api/tree"),
  /** @param {string} path */
  file: (path) => ask("GET", `/api/file?${query({ path })}`),
  /** @param {{path: string, text: string, base: string}} body */
  save: (body) => ask("PUT", "/api/file", body),
  /** @param {{path: string, text: string, base: string, tab: string}} body @param {boolean} [keepalive] */
  keepDraft: (body, keepalive) => ask("PUT", "/api/draft", body, { keepalive }),
  drafts: () => ask("GET", "/api/drafts"),
  /** @param {string} path @param {string} tab */
  dropDraft: (path, tab) => ask("DELETE", `/api/draft?${query({ path, tab })}`),
  /** @param {string} path */
  history: (path) => ask("GET", `/api/history?${query({ path })}`),
  /** @param {string} path @param {string} id */
  historyEntry: (path, id) => ask("GET", `/api/history/entry?${query({ path, id })}`),
  /** @param {string} what @param {any} body @param {AbortSignal} [signal] */
  post: (what, body, signal) => ask("POST", `/api/${what}`, body, { signal }),
  /** @param {string} id */
  job: (id) => ask("GET", `/api/jobs/${encodeURIComponent(id)}`),
  /** @param {string} id */
  stopJob: (id) => ask("DELETE", `/api/jobs/${encodeURIComponent(id)}`),
  templates: () => ask("GET", "/api/templates"),
};
