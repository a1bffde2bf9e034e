/**
 * What is kept besides the records: plans, the agenda, half-filled forms, settings, and values that could not be read. Local
 * storage alone holds it; where it takes nothing, this page remembers it while it is open. What is bad is dropped when read.
 */

import { hashOf } from "../base/hash.ts";
import type { KeptAgenda, KeptPlan } from "../python/model.ts";
import type { Draft, Trouble } from "../record/model.ts";
import { isAgenda, isForm, isPlan, settingsIn } from "./cache-shape.ts";
import * as local from "./local-storage.ts";
import type { Settings } from "./model.ts";

const PLAN = "after-interview:plan:";
const AGENDA = "after-interview:agenda";
const FORM = "after-interview:form:";
const SETTINGS = "after-interview:settings";
const SET_ASIDE = "after-interview:set-aside:";

export type Cache = ReturnType<typeof createCache>;

export function createCache() {
  /** What local storage did not take. */
  const unwritten = new Map<string, string>();

  function kept(key: string): unknown {
    try {
      return JSON.parse(unwritten.get(key) ?? local.read(key) ?? "null");
    } catch {
      return null;
    }
  }

  function keptIf<T>(key: string, isWhole: (value: unknown) => value is T): T | null {
    const value = kept(key);
    if (isWhole(value)) return value;
    drop(key);
    return null;
  }

  function keep(key: string, value: unknown) {
    const text = JSON.stringify(value);
    if (local.write(key, text)) unwritten.delete(key);
    else unwritten.set(key, text);
  }

  function drop(key: string) {
    unwritten.delete(key);
    local.remove(key);
  }

  function keptPlan(id: string): KeptPlan | null {
    return keptIf(PLAN + id, isPlan);
  }

  function keepPlan(id: string, plan: KeptPlan) {
    keep(PLAN + id, plan);
  }

  function dropPlan(id: string) {
    drop(PLAN + id);
  }

  function keptAgenda(): KeptAgenda | null {
    return keptIf(AGENDA, isAgenda);
  }

  function keepAgenda(agenda: KeptAgenda | null) {
    if (agenda) keep(AGENDA, agenda);
    else drop(AGENDA);
  }

  /** Makes room: plans and the agenda can be worked out again, records cannot. */
  function dropPlans() {
    drop(AGENDA);
    for (const key of local.keys(PLAN)) local.remove(key);
  }

  /** What was typed before the page went away. */
  function keptForm(form: string): Partial<Draft> | null {
    return keptIf(FORM + form, isForm);
  }

  function keepForm(form: string, draft: unknown) {
    keep(FORM + form, draft);
  }

  function dropForm(form: string) {
    drop(FORM + form);
  }

  function settings(): Settings {
    return settingsIn(kept(SETTINGS));
  }

  function set(changed: Settings) {
    keep(SETTINGS, { ...settings(), ...changed });
  }

  /**
   * A value that cannot be read gets a key of its own, named after its content, so that it is set aside once.
   * @returns whether it is there now
   */
  function setAside(id: string, text: string): boolean {
    return local.write(`${SET_ASIDE}${id}:${hashOf(text)}`, text);
  }

  function allSetAside(): Trouble[] {
    return local.keys(SET_ASIDE).map((key) => ({
      id: key.slice(SET_ASIDE.length, key.lastIndexOf(":")), kind: "damaged", schema: null, text: local.read(key) ?? "", key,
    }));
  }

  function dropSetAside(key: string) {
    if (key.startsWith(SET_ASIDE)) drop(key);
  }

  /** Forgets what is only remembered, after everything was removed. */
  function forget() {
    unwritten.clear();
  }

  return {
    keptPlan, keepPlan, dropPlan, keptAgenda, keepAgenda, dropPlans, keptForm, keepForm, dropForm, settings, set, setAside,
    allSetAside, dropSetAside, forget,
  };
}
