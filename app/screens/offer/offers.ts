/** What is offered on the screen of an interview and on that of all of them, and what becomes of the answer. */

import { nothing } from "lit-html";
import { focusOn } from "../../components/focus.ts";
import type { Context } from "../../context.ts";
import { currentPlan } from "../../python/plans.ts";
import type { Interview } from "../../record/model.ts";
import { offerDue, withAnswer, type Offer } from "./due.ts";
import { offerView } from "./view.ts";

/** @param backUp writes a backup and tells what came of it */
export function createOffers(context: Context, backUp: () => Promise<void>) {
  const { state, repository, persistence, plans, parts, update } = context;

  function answer({ kind }: Offer) {
    repository.set(withAnswer(repository.settings(), kind, new Date()));
    return update();
  }

  const actions = {
    take(offer: Offer) {
      if (offer.kind === "calendar") return parts.use("export", (part) => part.calendar(state.place.id, null));
      if (offer.kind === "moved") return parts.use("export", (part) => part.calendar(state.place.id, offer.steps));
      void answer(offer).then(backUp).then(() => focusOn(".written"));
    },
    /** The button that was tapped is gone: the keyboard goes on to what is to be done. */
    notNow: (offer: Offer) => void answer(offer).then(() => focusOn(".now :is(button, a)")),
  };

  return {
    /** @param record the interview on the screen; null: all of them are */
    view(record: Interview | null) {
      const { written } = state.keeping;
      const offer = offerDue({
        record, plan: record && currentPlan(plans.outlookOf(record)), forgets: persistence.surroundings().forgets,
        hasAnything: repository.everything().size > 0, isTelling: written !== null || state.exporting !== null,
        settings: repository.settings(), now: new Date(),
      });
      return offer ? offerView(offer, actions) : nothing;
    },
  };
}
