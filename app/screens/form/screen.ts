/** The form for a new interview, and for one that is edited; fetched when it is first opened. */

import type { Context } from "../../context.ts";
import type { Interview } from "../../record/model.ts";
import { go, nameOf } from "../../router/links.ts";
import { whereThere, withFields } from "../../record/changes.ts";
import { finishForm } from "../../storage/unfinished-form.ts";
import { messages } from "#text/common.ts";
import { createEditor } from "./editor.ts";
import { createInvitation } from "./invitation.ts";
import { formView } from "./view.ts";

export function create(context: Context) {
  const { state, repository, python } = context;
  const editor = createEditor(context);
  const invitation = createInvitation(context, editor);

  async function save() {
    const saved = await editor.save();
    if (!saved) return;
    const { id, before } = saved;
    if (before) sayEdited(id, before);
    else context.say("");
    askToStay();
    // The form's place in the history goes to the interview, so that "back" does not lead to an empty form.
    history.replaceState(null, "", context.linkTo(id));
    context.openScreen();
  }

  function sayEdited(id: string, before: Interview) {
    context.say(messages.edited(nameOf(before)), () =>
      void repository.change(id, whereThere((kept) => withFields(kept, before, new Date()))));
  }

  /** Once, at the first interview that is kept. */
  function askToStay() {
    if (repository.settings().persist_asked) return;
    repository.set({ persist_asked: true });
    void context.persistence.askToStay();
  }

  function cancel() {
    if (state.place.screen === "new") finishForm(repository);
    go(state.place.screen === "edit" ? context.linkTo(state.place.id) : "#today");
  }

  const actions = { ...editor, invitation, save: () => void save(), cancel };
  return {
    /** @param before the interview to edit; null: a new one */
    open(before: Interview | null) {
      invitation.callOff();
      editor.open(before);
    },
    view: () => state.form && formView(state.form, state.reference, python.condition() === "ready", actions),
  };
}
