/** The screen of one interview, fetched at once by whoever comes for it, and otherwise while nothing else is to do. */

import type { Context } from "../../context.ts";
import { kindOf } from "../../components/step-state.ts";
import { isDecided } from "../../record/happenings.ts";
import type { Interview } from "../../record/model.ts";
import { createInterviewActions } from "./actions.ts";
import { isHeardAsked, withHeard } from "./heard.ts";
import { rowsOf } from "./rows.ts";
import { interviewView } from "./view.ts";

export function create(context: Context) {
  const { state, repository, plans, parts, python } = context;
  const actions = createInterviewActions(context);

  /** The other interviews that an acceptance ends: those that are not closed, nor rounds of the same process. */
  function openElsewhere(record: Interview): Interview[] {
    const isOpen = (other: Interview) =>
      !isDecided(other) && plans.outlookOf(other).plan?.status !== "closed" && !repository.isExample(other.id);
    const isOther = (other: Interview) => other.id !== record.id && (!record.process || other.process !== record.process);
    return repository.interviews().filter((other) => isOther(other) && isOpen(other));
  }

  /** Whether a later round of the same process is here. */
  const hasNext = ({ process, start }: Interview) =>
    process !== undefined && repository.interviews().some((other) => other.process === process && other.start > start);

  return {
    /**
     * @param undoable the part of the screen in which something can be undone; empty: none in particular
     * @param offer what is offered now, drawn
     * @param written what came of a backup, drawn
     * @param remove deletes the interview
     */
    view(record: Interview, undoable: string, offer: unknown, written: unknown, remove: () => void) {
      const outlook = plans.outlookOf(record);
      const rows = rowsOf(record, outlook);
      const { step } = state.place;
      const details = outlook.fresh || outlook.settling ? plans.detailsOf(record) : null;
      return interviewView({
        record, outlook, rows, now: new Date(), visit: state.visit, failure: python.failure(), progress: python.progress(), linkTo: context.linkTo,
        panel: parts.loaded("panel")?.drawn(record) ?? null,
        country: record.country ? "" : state.reference.countryOf.get(record.time_zone) ?? "",
        elsewhere: rows.some((row) => row.step?.kind === "withdraw-elsewhere") ? openElsewhere(record) : [],
        hasNext: hasNext(record),
        unknownStep: step !== "" && outlook.fresh && !rows.some(({ id }) => id === step || kindOf(id) === step),
        details: details?.isOld && outlook.failed ? null : details,
        exported: parts.loaded("export")?.view(record.id) ?? null, undoable, offer, written,
        moving: state.moving && parts.loaded("share")?.viewOf(record),
      }, { ...actions, removeInterview: remove });
    },
    /** Once a day at most, as soon as the plan says that it is time; once shown, it stays until it is answered. */
    askWhetherHeard(record: Interview) {
      const { visit, keeping } = state;
      const { plan, fresh } = plans.outlookOf(record);
      if (visit.heard !== null || !plan || !fresh || state.place.screen !== "interview") return;
      const { heard } = repository.settings();
      visit.heard = isHeardAsked(plan, heard, keeping.isLongAway, new Date());
      if (!visit.heard) return;
      repository.set({ heard: withHeard(heard, record.id, new Date()) });
      void context.update();
    },
  };
}
