/**
 * The small things that the store keeps besides the records: plans, the agenda, half-filled forms, settings, and values that could
 * not be read. Local storage alone holds them; where it takes nothing, this page remembers them while it is open.
 */

import { hashOf } from "../base/hash.js";
import * as local from "./local-storage.js";

/** @typedef {import("../record/model.js").KeptAgenda} KeptAgenda */
/** @typedef {import("../record/model.js").KeptPlan} KeptPlan */
/** @typedef {import("../record/model.js").Settings} Settings */
/** @typedef {import("../record/model.js").Trouble} Trouble */

const PLAN = "after-interview:plan:";
const AGENDA = "after-interview:agenda";
const FORM = "after-interview:form:";
const SETTINGS = "after-interview:settings";
const SET_ASIDE = "after-interview:set-aside:";

/** @type {Map<string, string>} what local storage did not take */
const unwritten = new Map();

/** @param {string} key @returns {any} */
function kept(key) {
  try {
    return JSON.parse(unwritten.get(key) ?? local.read(key) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} key @param {unknown} value */
function keep(key, value) {
  const text = JSON.stringify(value);
  if (local.write(key, text)) unwritten.delete(key);
  else unwritten.set(key, text);
}

/** @param {string} key */
function drop(key) {
  unwritten.delete(key);
  local.remove(key);
}

/** @param {string} id @returns {KeptPlan | null} */
export function keptPlan(id) {
  return kept(PLAN + id);
}

/** @param {string} id @param {KeptPlan} plan */
export function keepPlan(id, plan) {
  keep(PLAN + id, plan);
}

/** @param {string} id */
export function dropPlan(id) {
  drop(PLAN + id);
}

/** @returns {KeptAgenda | null} */
export function keptAgenda() {
  return kept(AGENDA);
}

/** @param {KeptAgenda | null} agenda */
export function keepAgenda(agenda) {
  if (agenda) keep(AGENDA, agenda);
  else drop(AGENDA);
}

/** Makes room: plans and the agenda can be worked out again, records cannot. */
export function dropPlans() {
  drop(AGENDA);
  for (const key of local.keys(PLAN)) local.remove(key);
}

/** @param {string} form @returns {unknown} what was typed before the page went away */
export function keptForm(form) {
  return kept(FORM + form);
}

/** @param {string} form @param {unknown} draft */
export function keepForm(form, draft) {
  keep(FORM + form, draft);
}

/** @param {string} form */
export function dropForm(form) {
  drop(FORM + form);
}

/** @returns {Settings} */
export function settings() {
  const found = kept(SETTINGS);
  return found !== null && typeof found === "object" ? found : {};
}

/** @param {Settings} changed */
export function set(changed) {
  keep(SETTINGS, { ...settings(), ...changed });
}

/**
 * A value that cannot be read gets a key of its own, named after its content, so that it is set aside once.
 * @param {string} id
 * @param {string} text
 * @returns {boolean} whether it is there now
 */
export function setAside(id, text) {
  return local.write(`${SET_ASIDE}${id}:${hashOf(text)}`, text);
}

/** @returns {Trouble[]} */
export function allSetAside() {
  return local.keys(SET_ASIDE).map((key) => ({
    id: key.slice(SET_ASIDE.length, key.lastIndexOf(":")), kind: "damaged", schema: null, text: local.read(key) ?? "", key,
  }));
}

/** @param {string} key */
export function dropSetAside(key) {
  if (key.startsWith(SET_ASIDE)) drop(key);
}

/** Forgets what is only remembered, after everything was removed. */
export function forget() {
  unwritten.clear();
}
