/** What a person does on the screen of one interview. */

import { focusOn } from "../../components/focus.ts";
import type { Context } from "../../context.ts";
import { backAgain, deleted, whereThere, withFields } from "../../record/changes.ts";
import type { Interview } from "../../record/model.ts";
import { go, letterLink, nameOf } from "../../router/links.ts";
import { countryName } from "../../text/format.ts";
import { story } from "#text/interview.ts";
import { messages } from "#text/common.ts";
import type { ExportPart } from "../export/screen.ts";
import type { PanelPart } from "../panel/screen.ts";
import type { Row } from "./state.ts";
import { createTicks } from "./ticks.ts";

export type InterviewActions = ReturnType<typeof createInterviewActions>;

/**
 * @param undo takes back what was done last
 * @param usePanel does something with the panel, as soon as it has been fetched
 * @param move makes a link by which an interview moves to another device
 * @param useExport does something with what makes files for other programs, as soon as it has been fetched
 * @param retry asks Python again
 */
export function createInterviewActions(
  context: Context, undo: () => void, usePanel: (act: (panel: PanelPart) => void) => void, move: (record: Interview, isWhole: boolean) => void,
  useExport: (act: (part: ExportPart) => void) => void, retry: () => void,
) {
  const { state, repository, update, linkTo } = context;

  const setFields = (id: string, fields: Partial<Interview>) => void repository.change(id, whereThere((kept) =>
    withFields(kept, { ...kept, ...fields }, new Date())));

  return {
    ...createTicks(context, (record, step) => usePanel((panel) => panel.open(record, "answer", step))),
    openPanel: (...what: Parameters<PanelPart["open"]>) => usePanel((panel) => panel.open(...what)),
    openNext: (...what: Parameters<PanelPart["openNext"]>) => usePanel((panel) => panel.openNext(...what)),
    removeItem: (...what: Parameters<PanelPart["removeItem"]>) => usePanel((panel) => panel.removeItem(...what)),
    move,
    retry,
    undo,
    /**
     * @param id of an interview; empty: of all
     * @param steps all that have dates, if none are named
     */
    addToCalendar: (id: string, steps: string[] | null = null) => useExport((part) => part.calendar(id, steps)),
    saveContact: (record: Interview, contact: string | null) => useExport((part) => part.contacts(record.id, contact)),
    saveSpreadsheet: () => useExport((part) => part.spreadsheet()),
    /** Opens the letter of a step. */
    write: ({ id }: Row) => go(letterLink(linkTo, state.place.id, id)),
    /** Nothing has been heard: on with the message. */
    notHeard: () => void update(() => {
      state.visit.heard = false;
    }).then(() => focusOn(".now .main-button")),
    heard(record: Interview, kind: string) {
      state.visit.heard = false;
      usePanel((panel) => (kind === "move" ? panel.open(record, "move", "events") : panel.open(record, "event", "events", { event: kind })));
    },
    /** Counts days as in that country from now on. */
    takeCountry(country: string) {
      const { id } = state.place;
      context.say(messages.countryTaken(countryName(country)), () => setFields(id, { country: undefined }), "card");
      setFields(id, { country });
    },
    /** One thank-you for all, or one for each. */
    thankTogether(isTogether: boolean, step: string) {
      const { id } = state.place;
      const set = (value: boolean) => setFields(id, { one_letter: value || undefined });
      context.say(isTogether ? story.together : story.apart, () => set(!isTogether), step);
      set(isTogether);
    },
    bookmark() {
      history.replaceState(null, "", linkTo(state.place.id));
      void update(() => {
        state.visit.bookmarking = true;
      });
    },
    removeInterview() {
      const { id } = state.place;
      const before = repository.interview(id);
      if (!before) return;
      context.say(messages.deleted(nameOf(before)), () => {
        void repository.change(id, (kept) => backAgain(kept, before, new Date()));
        go(linkTo(id));
      }, "list");
      void repository.change(id, () => deleted(before, new Date()));
      go("#today");
    },
  };
}
