/** Asking when to write, without an interview in the list; and keeping it as one. */

import { createLatest } from "../../base/latest.ts";
import { asInstant, readersZone } from "../../base/time.ts";
import { faultsInWords } from "../../components/faults.ts";
import { focusOn } from "../../components/focus.ts";
import type { Context } from "../../context.ts";
import { askPromisedDay, TYPING_MILLISECONDS } from "../../python/questions.ts";
import { emptyDraft } from "../../record/blank-draft.ts";
import { withFields } from "../../record/changes.ts";
import { promiseDraftOf, promiseFaultsOf, recordOf } from "../../record/draft.ts";
import { newId } from "../../record/identifiers.ts";
import type { Fault, Interview } from "../../record/model.ts";
import { go, letterLink } from "../../router/links.ts";
import { when as words } from "#text/when.ts";
import type { Told, When } from "./state.ts";

/** The hour is not asked for: no day that follows depends on it. */
const HOUR = "09:00";

export function createWhen(context: Context) {
  const { state, repository, python, update, linkTo } = context;
  const answers = createLatest();

  const current = (): When => (state.when ??= blank());

  function blank(): When {
    return { day: "", country: "", company: "", draft: promiseDraftOf(undefined), faults: new Map(), understood: null, told: null, fault: "", hasFailed: false };
  }

  function draftNow({ day, country, company, draft }: When) {
    return { ...emptyDraft(readersZone || "UTC"), ...draft, country, company: company.trim() || "?", start: `${day}T${HOUR}` };
  }

  async function ask() {
    const asking = current();
    const { day, draft } = asking;
    if (!day || promiseFaultsOf(draft).size > 0) {
      answers.callOff();
      return update(() => Object.assign(asking, { told: null, understood: null, fault: "" }));
    }
    const record = recordOf(draftNow(asking), `${day}-interview`, null);
    try {
      const answer = await answers.ask(
        () => python.ask<Told & { faults?: Fault[] }>({ kind: "when", record, now: asInstant(new Date()) }), TYPING_MILLISECONDS);
      if (!answer) return;
      const understood = await askPromisedDay(python, record);
      const fault = answer.faults?.map(({ message }) => message).join(" ") ?? "";
      await update(() => Object.assign(asking, { told: answer.faults ? null : answer, fault, understood, hasFailed: false }));
    } catch {
      await update(() => Object.assign(asking, { hasFailed: true }));
    }
  }

  /** @returns the interview as it was kept; null: its name is missing */
  async function keep(): Promise<string | null> {
    const asking = current();
    const faults = faultsInWords(promiseFaultsOf(asking.draft));
    if (asking.company.trim() === "") faults.set("company", words.companyFault);
    if (faults.size > 0) {
      await update(() => Object.assign(asking, { faults }));
      focusOn('.when [aria-invalid="true"]');
      return null;
    }
    const draft = draftNow(asking);
    const id = newId(draft, repository.isTaken);
    const record: Interview = recordOf(draft, id, null);
    void repository.change(id, () => withFields({ ...record, contacts: [] }, record, new Date()));
    return id;
  }

  return {
    open() {
      state.when = blank();
      void context.fetchReference().then(() => update(() => {
        const asking = current();
        asking.country ||= state.reference.countryOf.get(readersZone) ?? "";
      })).then(ask);
    },
    type(field: string, value: string) {
      const asking = current();
      if (field in asking.draft) Object.assign(asking.draft, { [field]: value });
      else Object.assign(asking, { [field]: value });
      asking.faults.delete(field);
      void update();
      void ask();
    },
    correct() {
      const asking = current();
      if (!asking.understood) return;
      Object.assign(asking.draft, { promise: "by_date", promise_date: asking.understood.date });
      void ask();
    },
    keep: () => void keep().then((id) => id && go(linkTo(id))),
    write: () => void keep().then((id) => id && go(letterLink(linkTo, id, current().told?.step ?? ""))),
  };
}
