/** What a person does on the screen of one interview. */

import { focusOn } from "../../components/focus.ts";
import type { Context } from "../../context.ts";
import { whereThere, withFields } from "../../record/changes.ts";
import type { Interview } from "../../record/model.ts";
import { go, letterLink } from "../../router/links.ts";
import { countryName } from "../../text/format.ts";
import { story } from "#text/interview.ts";
import { messages } from "#text/common.ts";
import type { PanelPart } from "../panel/screen.ts";
import type { Row } from "./state.ts";
import { createTicks } from "./ticks.ts";

export type InterviewActions = ReturnType<typeof createInterviewActions>;

export function createInterviewActions(context: Context) {
  const { state, repository, parts, update, undo, retry, linkTo } = context;

  const setFields = (id: string, fields: Partial<Interview>) => void repository.change(id, whereThere((kept) =>
    withFields(kept, { ...kept, ...fields }, new Date())));

  return {
    ...createTicks(context),
    openPanel: (...what: Parameters<PanelPart["open"]>) => parts.use("panel", (panel) => panel.open(...what)),
    openNext: (...what: Parameters<PanelPart["openNext"]>) => parts.use("panel", (panel) => panel.openNext(...what)),
    removeItem: (...what: Parameters<PanelPart["removeItem"]>) => parts.use("panel", (panel) => panel.removeItem(...what)),
    retry,
    undo,
    /** Makes a link by which an interview moves to another device. */
    move: (record: Interview, isWhole: boolean) => parts.use("share", (share) => share.move(record, isWhole)),
    /**
     * @param id of an interview; empty: of all
     * @param steps all that have dates, if none are named
     */
    addToCalendar: (id: string, steps: string[] | null = null) => parts.use("export", (part) => part.calendar(id, steps)),
    saveContact: (record: Interview, contact: string | null) => parts.use("export", (part) => part.contacts(record.id, contact)),
    /** Opens the letter of a step. */
    write: ({ id }: Row) => go(letterLink(linkTo, state.place.id, id)),
    /** Leads to where it is noted that one withdraws from another interview: its letter then is the next thing there. */
    withdraw(other: Interview) {
      go(linkTo(other.id));
      context.openScreen();
      parts.use("panel", (panel) => panel.open(other, "event", "events", { event: "withdrawn" }));
    },
    /** Nothing has been heard: on with the message. */
    notHeard: () => void update(() => {
      state.visit.heard = false;
    }).then(() => focusOn(".now .main-button")),
    /** To where it is told what has happened. */
    toHappened: () => focusOn(".happened h2", "start"),
    heard(record: Interview, kind: string) {
      state.visit.heard = false;
      parts.use("panel", (panel) => (kind === "move" ? panel.open(record, "move", "card") : panel.open(record, "event", "card", { event: kind })));
    },
    /** Counts days as in that country from now on. */
    takeCountry(country: string) {
      const { id } = state.place;
      context.say(messages.countryTaken(countryName(country)), () => setFields(id, { country: undefined }), "card");
      setFields(id, { country });
      void update().then(() => focusOn(".now [data-undo]"));
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
  };
}
