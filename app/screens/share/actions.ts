/** Carry links at work: making one for an interview, and taking one over. */

import { createLatest } from "../../base/latest.ts";
import { LIMITS } from "../../base/limits.ts";
import type { Context } from "../../context.ts";
import { broughtBack } from "../../record/changes.ts";
import { differences, fateOf } from "../../record/difference.ts";
import { isMarker, merge } from "../../record/merge.ts";
import type { Fault, Interview, Kept } from "../../record/model.ts";
import { filledIn, withKnownNames } from "../../record/redaction.ts";
import { reverted } from "../../record/revert.ts";
import { isSupported, LONGEST_LINK, packed, unpacked } from "../../record/share-link.ts";
import { nameOf } from "../../router/links.ts";
import { faults as faultWords } from "#text/fields.ts";
import { share as words } from "#text/share.ts";
import { blankArrived } from "./state.ts";

/** @param deleted as it was when it was deleted here, where that is still kept: what the link left out comes back as well */
function takenOver(record: Interview, isWhole: boolean, kept: Kept | undefined, deleted: Interview | undefined): Kept {
  const own = kept && !isMarker(kept) ? kept : deleted;
  const incoming = isWhole ? withKnownNames(record, own) as Interview : filledIn(record, own);
  const whole = own ? merge(own, incoming) : incoming;
  // Whoever opens the link of an interview that was deleted here, and says yes, wants it back.
  return kept && isMarker(kept) ? broughtBack(whole, kept, new Date()) : whole;
}

export function createSharing(context: Context) {
  const { state, repository, python, update } = context;
  const links = createLatest();

  async function move(record: Interview, isWhole: boolean) {
    const own = { id: record.id, isWhole, link: "", isSupported: isSupported(), isLong: false, isCopied: false };
    void update(() => {
      state.moving = own;
    });
    if (!own.isSupported) return;
    const page = location.href.split("#", 1)[0];
    const link = `${page}#carry=${await packed(record, isWhole)}`;
    void update(() => Object.assign(own, { link, isLong: link.length > LONGEST_LINK }));
  }

  const refuse = (message: string) => update(() => Object.assign(state.arrived ?? {}, { phase: "refused", message }));

  async function open(payload: string) {
    const own = blankArrived();
    void update(() => {
      state.arrived = own;
    });
    const content = await links.ask(() => unpacked(payload));
    if (!content) return;
    if ("fault" in content) return void refuse(words.linkFaults[content.fault]);
    const { record, isWhole } = content;
    Object.assign(own, { phase: "review", record, isWhole });
    compare();
    void update();
    // What it holds is shown at once; Python may still be starting.
    const request = { kind: "check", record: isWhole ? record : filledIn(record, undefined) };
    const answer = await links.ask(() => python.ask<{ faults?: Fault[] }>(request).catch(() => null));
    const fault = answer?.faults?.[0];
    if (fault && state.arrived === own) void refuse(`${words.linkFaults.damaged} ${fault.path}: ${fault.message}`);
  }

  /** Anew whenever the device's own copy may have changed. */
  function compare() {
    const { arrived } = state;
    if (!arrived?.record || arrived.phase !== "review") return;
    const before = repository.everything().get(arrived.record.id);
    const after = takenOver(arrived.record, arrived.isWhole, before, repository.deletedRecord(arrived.record.id));
    arrived.fate = fateOf(before, after);
    arrived.parts = before && arrived.fate === "changed" ? differences(before, after) : [];
  }

  /** The address of a link that was taken over, or not, says nothing that is needed any more. */
  function leave(fragment: string) {
    history.replaceState(null, "", fragment);
    context.openScreen();
  }

  return {
    move: (record: Interview, isWhole: boolean) => void move(record, isWhole),
    stopMoving: () => void update(() => {
      state.moving = null;
    }),
    /** Where the browser denies the clipboard, the link is there to be selected. */
    async copy() {
      const own = state.moving;
      if (!own) return;
      const isCopied = await navigator.clipboard.writeText(own.link).then(() => true, () => false);
      void update(() => Object.assign(own, { isCopied }));
    },
    open: (payload: string) => void open(payload),
    compare,
    accept() {
      const { record, isWhole, fate } = state.arrived ?? blankArrived();
      if (!record) return;
      if ((fate === "new" || fate === "back") && repository.count() >= LIMITS.interviews_in_browser) return void refuse(faultWords.tooMany);
      if (fate !== "same") {
        const before = repository.everything().get(record.id);
        const deleted = repository.deletedRecord(record.id);
        void repository.change(record.id, (kept) => takenOver(record, isWhole, kept, deleted));
        context.say(words.accepted(nameOf(record)), () =>
          void repository.change(record.id, (kept) => reverted(kept, before, new Date()) as Kept));
      }
      leave(context.linkTo(record.id));
    },
    decline: () => leave("#today"),
  };
}
