/**
 * What the server answers, as types for whoever reads or checks the page's code. Positions are
 * offsets in UTF-16 units into the text that was sent, as CodeMirror counts.
 *
 * @typedef {{path: string, kind: string, label?: string}} FileEntry
 * @typedef {{path: string, name: string, version: string, base: string|null, inForce: boolean,
 *   files: FileEntry[]}} Community
 * @typedef {{text: string, base: string, tab: string, at: string}} Draft
 * @typedef {{path: string, text: string, version: string, draft: Draft|null, drafts?: Draft[]}} FileAnswer
 * @typedef {{path: string, from: number, to: number, line: number, column: number,
 *   severity: "error"|"warning", code: string, message: string, why?: string}} Problem
 * @typedef {{from: number, to: number, insert: string}} Edit
 * @typedef {{id: string, title: string, section: string, from: number, to: number}} RuleEntry
 * @typedef {{key: string, label: string, kind: "text"|"number"|"choice"|"flag"|"lines"|"yaml",
 *   value: any, choices?: string[]|null, required?: boolean, help?: string, from: number|null,
 *   to: number|null}} Field
 * @typedef {{rule: string, fields: Field[]}} RuleForm
 * @typedef {{id: string, at: string, size: number, version: string}} HistoryEntry
 * @typedef {{name: string, type: string, unit?: string, min?: any, max?: any, values?: string[],
 *   required?: boolean, default?: any}} Attribute
 * @typedef {{id: string, name: string, kind?: string, negative?: boolean, attributes?: Attribute[],
 *   roles?: string[], evidence?: string[], parties?: {role: string, kind: string}[]}} Behaviour
 * @typedef {{id: string, name: string, kind?: string, price?: string}} Reward
 * @typedef {{behaviours: Behaviour[], rewards?: Reward[], groups?: string[], units?: string[],
 *   zone?: string, offset?: string, inForce?: {from: string, to: string|null}, kinds?: string[],
 *   facts?: Attribute[]}} Shape
 */
export {};
