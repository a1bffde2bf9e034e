/** What a stored value is: a record, a marker of a deleted one, or trouble that is left alone. Pure. */

/** @typedef {import("./types.js").Kept} Kept */
/** @typedef {import("./types.js").Interview} Interview */
/** @typedef {import("./types.js").Trouble} Trouble */
/** @typedef {import("./types.js").Contact} Contact */

export const SCHEMA = 1;

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

const isText = (/** @type {unknown} */ value) => typeof value === "string";
const isOptional = (/** @type {unknown} */ value, /** @type {(value: unknown) => boolean} */ test) =>
  value === undefined || test(value);
const isListOf = (/** @type {(value: Record<string, unknown>) => boolean} */ test) => (/** @type {unknown} */ value) =>
  Array.isArray(value) && value.every((item) => isObject(item) && isText(item.id) && test(item));
const isTableOf = (/** @type {(value: Record<string, unknown>) => boolean} */ test) => (/** @type {unknown} */ value) =>
  isObject(value) && Object.values(value).every((item) => isObject(item) && test(item));

/**
 * Whether the record can be drawn and merged. What its values mean is Python's to judge.
 * @param {Record<string, unknown>} value
 */
function hasShape(value) {
  const texts = ["role", "round", "process", "country", "subdivision", "format", "pace", "notes", "updated_at"];
  return (
    ["id", "company", "start", "time_zone"].every((name) => isText(value[name])) &&
    texts.every((name) => isOptional(value[name], isText)) &&
    isOptional(value.contacts, isListOf((contact) =>
      contact.deleted === true || ["name", "title", "role", "email", "phone"].every((name) => isOptional(contact[name], isText)))) &&
    isOptional(value.events, isListOf(() => true)) &&
    isOptional(value.steps, isTableOf((tick) => isText(tick.state) && isOptional(tick.at, isText))) &&
    isOptional(value.drafts, isTableOf(() => true)) &&
    isOptional(value.promise, (promise) => isObject(promise) && isText(promise.kind))
  );
}

/**
 * @param {string} id what the key says
 * @param {string} text what the key holds
 * @returns {{kept: Kept} | {trouble: Trouble}}
 */
export function examine(id, text) {
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (isObject(value) && Number.isInteger(value.schema) && /** @type {number} */ (value.schema) > SCHEMA) {
    return { trouble: { id, kind: "newer", schema: /** @type {number} */ (value.schema), text } };
  }
  if (isObject(value) && value.id === id) {
    const isMarker = value.deleted === true && isText(value.changed);
    if (isMarker || (value.schema === SCHEMA && hasShape(value))) {
      return { kept: /** @type {Kept} */ (/** @type {unknown} */ (value)) };
    }
  }
  return { trouble: { id, kind: "damaged", schema: null, text } };
}

/** @param {Interview} record @returns {Contact[]} without those that were deleted */
export function peopleOf(record) {
  return (record.contacts ?? []).filter((contact) => !contact.deleted);
}

/** @param {Interview} record */
export function interviewersOf(record) {
  return peopleOf(record).filter((contact) => (contact.role || "interviewer") === "interviewer");
}

/** @param {string} text @param {number} [longest] */
export function slugOf(text, longest = 60) {
  const letters = text.normalize("NFKD").replace(/\p{Mark}/gu, "").toLowerCase();
  const words = letters.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return words.slice(0, longest).replace(/-+$/, "");
}

/**
 * Made once, and never changed afterwards.
 * @param {{company: string, role: string, start: string}} fields
 * @param {(id: string) => boolean} isTaken
 */
export function newId(fields, isTaken) {
  const day = `${fields.start.slice(0, 10)}-`;
  const plain = day + (slugOf(`${fields.company} ${fields.role}`, 60 - day.length) || "interview");
  let id = plain;
  for (let number = 2; isTaken(id); number += 1) id = `${plain}-${number}`;
  return id;
}

/** @param {{company: string, role: string}} fields what ties the rounds at one company together */
export function processOf(fields) {
  return slugOf(`${fields.company} ${fields.role}`) || "interview";
}
