/** What a stored value is: a record, a marker of a deleted one, or trouble that is left alone. Pure. */

/** @typedef {import("./model.js").Kept} Kept */
/** @typedef {import("./model.js").Interview} Interview */
/** @typedef {import("./model.js").Trouble} Trouble */
/** @typedef {import("./model.js").Contact} Contact */

export const SCHEMA = 1;
/** The candidate's own details are kept like a record, under a name that no record can have. */
export const PROFILE = ":profile";
const DEEPEST = 100;

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

const isText = (/** @type {unknown} */ value) => typeof value === "string";
const isMissingOrText = (/** @type {unknown} */ value) => value === undefined || isText(value);

/**
 * @param {unknown} list
 * @param {string} path
 * @param {string[]} texts fields of each item that are texts where they are there
 * @returns {Generator<string>}
 */
function* faultsInList(list, path, texts) {
  if (list === undefined) return;
  if (!Array.isArray(list)) return yield path;
  for (const [index, item] of list.entries()) {
    if (!isObject(item)) yield `${path}[${index}]`;
    else if (!isText(item.id)) yield `${path}[${index}].id`;
    else yield* texts.filter((name) => !isMissingOrText(item[name])).map((name) => `${path}[${index}].${name}`);
  }
}

/** @param {unknown} table @param {string} path @param {string[]} texts @returns {Generator<string>} */
function* faultsInTable(table, path, texts) {
  if (table === undefined) return;
  if (!isObject(table)) return yield path;
  for (const [key, item] of Object.entries(table)) {
    if (!isObject(item)) yield `${path}["${key}"]`;
    else yield* texts.filter((name) => !isMissingOrText(item[name])).map((name) => `${path}["${key}"].${name}`);
  }
}

/**
 * The fields that keep a record from being drawn and merged. What its values mean is Python's to judge.
 * @param {Record<string, unknown>} value
 * @returns {Generator<string>} their paths
 */
export function* misshapen(value) {
  if (value.schema !== SCHEMA) yield "schema";
  yield* ["id", "company", "start", "time_zone"].filter((name) => !isText(value[name]));
  const texts = ["role", "round", "process", "country", "subdivision", "format", "pace", "notes", "updated_at"];
  yield* texts.filter((name) => !isMissingOrText(value[name]));
  yield* faultsInList(value.contacts, "contacts", ["name", "title", "role", "email", "phone"]);
  yield* faultsInList(value.events, "events", []);
  yield* faultsInTable(value.steps, "steps", ["state", "at"]);
  yield* faultsInTable(value.drafts, "drafts", []);
  if (value.promise !== undefined && !(isObject(value.promise) && isText(value.promise.kind))) yield "promise";
}

/**
 * Without calling itself and before anything is parsed: what is nested without end must not exhaust the page either.
 * @param {string} text JSON
 */
export function isTooDeep(text) {
  let [depth, inText] = [0, false];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inText && character === "\\") index += 1;
    else if (character === '"') inText = !inText;
    else if (!inText && (character === "[" || character === "{")) depth += 1;
    else if (!inText && (character === "]" || character === "}")) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** @param {string} text @returns {unknown} undefined: it is not JSON, or nested too deeply */
function parsed(text) {
  try {
    return isTooDeep(text) ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * @param {string} id what the key says
 * @param {string} text what the key holds
 * @returns {{kept: Kept} | {trouble: Trouble}}
 */
export function examine(id, text) {
  const value = parsed(text);
  if (isObject(value) && Number.isInteger(value.schema) && /** @type {number} */ (value.schema) > SCHEMA) {
    return { trouble: { id, kind: "newer", schema: /** @type {number} */ (value.schema), text } };
  }
  if (isObject(value) && (value.id === id || id === PROFILE)) {
    const isWhole = id === PROFILE || (value.deleted === true && isText(value.changed)) || misshapen(value).next().done;
    if (isWhole) return { kept: /** @type {Kept} */ (/** @type {unknown} */ (value)) };
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
