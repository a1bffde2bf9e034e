/**
 * What a person can do, as the screens see it.
 *
 * @typedef {import("./types.js").Row} Row
 * @typedef {import("./types.js").Draft} Draft
 * @typedef {object} Actions
 * @property {import("./capture.js").Actions} capture
 * @property {(row: Row) => void} tick
 * @property {(row: Row, moment: Date) => void} tickedAt
 * @property {(row: Row) => void} untick
 * @property {(row: Row) => void} skip
 * @property {(row: Row) => void} bringBack
 * @property {(row: Row) => void} askWhen
 * @property {(step: string, isOpen: boolean) => void} toggleReason
 * @property {() => void} bookmark
 * @property {() => void} remove
 * @property {() => void} undo
 * @property {() => void} dismiss
 * @property {() => void} retry
 * @property {(field: string, value: string | boolean) => void} type
 * @property {() => void} leaveZone
 * @property {(isOpen: boolean) => void} toggleMore
 * @property {() => void} addPerson
 * @property {(id: string) => void} removePerson
 * @property {() => void} save
 * @property {() => void} cancel
 */

export {};
