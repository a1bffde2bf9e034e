/**
 * The small things that the store keeps besides the records: plans, the agenda, half-filled forms, settings, and values that could
 * not be read. Local storage alone holds them; where it takes nothing, this page remembers them while it is open.
 */

import type { Settings } from "./model.ts";
import type { KeptAgenda, KeptPlan } from "../python/model.ts";
import { hashOf } from "../base/hash.ts";
import * as local from "./local-storage.ts";
import type { Draft, Trouble } from "../record/model.ts";

const PLAN = "after-interview:plan:";
const AGENDA = "after-interview:agenda";
const FORM = "after-interview:form:";
const SETTINGS = "after-interview:settings";
const SET_ASIDE = "after-interview:set-aside:";

export type Cache = ReturnType<typeof createCache>;

export function createCache() {
  /** What local storage did not take */
  const unwritten: Map<string, string> = new Map();

  function kept(key: string): any {
    try {
      return JSON.parse(unwritten.get(key) ?? local.read(key) ?? "null");
    } catch {
      return null;
    }
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
    return kept(PLAN + id);
  }

  function keepPlan(id: string, plan: KeptPlan) {
    keep(PLAN + id, plan);
  }

  function dropPlan(id: string) {
    drop(PLAN + id);
  }

  function keptAgenda(): KeptAgenda | null {
    return kept(AGENDA);
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

  /** @returns what was typed before the page went away */
  function keptForm(form: string): Partial<Draft> | null {
    return kept(FORM + form);
  }

  function keepForm(form: string, draft: unknown) {
    keep(FORM + form, draft);
  }

  function dropForm(form: string) {
    drop(FORM + form);
  }

  function settings(): Settings {
    const found = kept(SETTINGS);
    return found !== null && typeof found === "object" ? found : {};
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

  return { keptPlan, keepPlan, dropPlan, keptAgenda, keepAgenda, dropPlans, keptForm, keepForm, dropForm, settings, set, setAside, allSetAside, dropSetAside, forget };
}
