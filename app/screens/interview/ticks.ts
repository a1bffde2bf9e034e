/** Ticking the steps of an interview, and what is unfolded or asked on the way. */

import { STEP_KINDS } from "../../base/limits.ts";
import { asInstant } from "../../base/time.ts";
import { focusOn } from "../../components/focus.ts";
import type { Context } from "../../context.ts";
import { earlierTick, whereThere, withFields, withTick } from "../../record/changes.ts";
import type { Tick } from "../../record/model.ts";
import { messages } from "#text/common.ts";
import type { Row } from "./state.ts";

/** The steps of which doing them too early would be a pity. */
const isCheckIn = (row: Row) => STEP_KINDS.check_ins.some((kind) => kind === row.step?.kind);

export function createTicks(context: Context) {
  const { state, repository, update } = context;

  /** @param where it was ticked, and can be undone */
  function setTick(row: Row, tick: Tick | undefined, text: string, where = row.id) {
    const { id } = state.place;
    const earlier = earlierTick(repository.interview(id), row.id);
    const change = (wanted: Tick | undefined) =>
      void repository.change(id, whereThere((kept) => withTick(kept, row.id, wanted, new Date())));
    context.say(text, () => change(earlier), where);
    state.visit.asked = tick?.state === "done" ? row.id : "";
    state.visit.early = "";
    change(tick);
  }

  const done = (row: Row, moment: Date, where?: string) =>
    setTick(row, { state: "done", at: asInstant(moment) }, messages.ticked(row.title), where);

  return {
    /** A check-in that is ticked before its time is asked about once. */
    tick(row: Row, where = row.id) {
      const { visit } = state;
      const record = repository.interview(state.place.id);
      if (record && row.step?.kind === "answer-offer") return context.parts.use("panel", (panel) => panel.open(record, "answer", row.id));
      if (!isCheckIn(row) || row.state !== "waiting" || visit.warned.has(row.id)) {
        done(row, new Date(), where);
        // The button is the next step's by then: pressed twice, it must not tick that as well.
        if (where === "card") void update().then(() => focusOn(".now [data-undo]"));
        return;
      }
      const drawn = update(() => {
        visit.early = row.id;
        visit.warned.add(row.id);
      });
      void drawn.then(() => focusOn(".early button"));
    },
    tickAnyway: (row: Row) => done(row, new Date()),
    writeNotes: () => focusOn("#notes"),
    /** Ticked below what was written, which may be far from the card. */
    haveNoted(row: Row) {
      done(row, new Date(), "notes");
      void update().then(() => focusOn(".notes-field [data-undo]"));
    },
    waitAfterAll: () => void update(() => {
      state.visit.early = "";
    }),
    tickedAt(row: Row, moment: Date) {
      done(row, moment);
      void update(() => {
        state.visit.asked = "";
      });
    },
    untick(row: Row) {
      const isTicked = repository.interview(state.place.id)?.steps?.[row.id]?.state === "done";
      if (isTicked) return setTick(row, undefined, messages.unticked(row.title));
      context.say(messages.recorded);
      void update();
    },
    skip: (row: Row) => setTick(row, { state: "skipped", at: asInstant(new Date()) }, messages.skipped(row.title)),
    bringBack: (row: Row) => setTick(row, undefined, messages.broughtBack(row.title)),
    askWhen(row: Row) {
      const drawn = update(() => {
        state.visit.asked = row.id;
      });
      void drawn.then(() => focusOn(".when-done button"));
    },
    toggleReason: (step: string, isOpen: boolean) => void update(() => {
      if (isOpen) state.visit.open.add(step);
      else state.visit.open.delete(step);
    }),
    toggle(part: "unfolded" | "pictured", isOpen: boolean) {
      if (state.visit[part] === isOpen) return;
      state.visit[part] = isOpen;
      context.replan();
    },
    /** Stored as they are typed. */
    typeNotes(id: string, notes: string) {
      context.typing.soon(`notes ${id}`, () =>
        void repository.change(id, whereThere((record) => withFields(record, { ...record, notes }, new Date()))));
    },
  };
}
