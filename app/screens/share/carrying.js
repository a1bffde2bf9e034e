/** Carry links at work: making one for an interview, and taking one over. */

import { LONGEST_LINK, isSupported, packed, unpacked } from "../../record/share-link.js";
import { broughtBack } from "../../record/changes.js";
import { differences, fateOf } from "../../record/difference.js";
import { isMarker, merge } from "../../record/merge.js";
import * as python from "../../python/client.js";
import { reverted } from "../../record/revert.js";
import * as store from "../../storage/repository.js";
import { filledIn, withKnownNames } from "../../record/redaction.js";
import { keep as words } from "../../text/en/backup.js";

/** @typedef {import("../../record/model.js").Interview} Interview */
/** @typedef {import("../../record/model.js").Kept} Kept */
/**
 * @typedef {object} Moving
 * @property {string} id
 * @property {boolean} isWhole
 * @property {string} link empty while it is made, or where this browser cannot make one
 * @property {boolean} isSupported
 * @property {boolean} isLong
 * @property {boolean} isCopied
 * @property {string} code the QR code's SVG
 */
/**
 * @typedef {object} Arrived
 * @property {"reading" | "review" | "refused"} phase
 * @property {Interview | null} record
 * @property {boolean} isWhole
 * @property {string} message
 * @property {import("../../record/difference.js").Fate} fate
 * @property {import("../../record/difference.js").Difference[]} parts
 */

/** @type {Moving | null} */
let moving = null;
/** @type {Arrived} */
let arrived = blank();
let draw = () => {};

/** @returns {Arrived} */
function blank() {
  return { phase: "reading", record: null, isWhole: false, message: "", fate: "same", parts: [] };
}

/** @param {() => void} drawing */
export function connect(drawing) {
  draw = drawing;
}

export function movingNow() {
  return moving;
}

export function arrivedNow() {
  return arrived;
}

export function close() {
  moving = null;
}

/** @param {Interview} record @param {boolean} isWhole */
export async function move(record, isWhole) {
  /** @type {Moving} */
  const own = { id: record.id, isWhole, link: "", isSupported: isSupported(), isLong: false, isCopied: false, code: "" };
  moving = own;
  draw();
  if (!own.isSupported) return;
  const page = location.href.split("#", 1)[0];
  own.link = `${page}#carry=${await packed(record, isWhole)}`;
  own.isLong = own.link.length > LONGEST_LINK;
  draw();
  if (python.condition() === "failed") return;
  const answer = await python.ask({ kind: "qr", text: own.link }).catch(() => ({}));
  own.code = answer.svg ?? "";
  if (moving === own) draw();
}

/** The link has no way of its own into the clipboard where the browser denies it: then it is there to be selected. */
export async function copy() {
  const own = moving;
  if (!own) return;
  own.isCopied = await navigator.clipboard.writeText(own.link).then(() => true, () => false);
  draw();
}

/** @param {Interview} record @param {boolean} isWhole @param {Kept | undefined} kept @returns {Kept} */
function takenOver(record, isWhole, kept) {
  const incoming = isWhole ? /** @type {Interview} */ (withKnownNames(record, kept)) : filledIn(record, kept);
  if (!kept) return incoming;
  // Whoever opens the link of an interview that was deleted here, and says yes, wants it back.
  if (isMarker(kept)) return broughtBack(incoming, kept, new Date());
  return merge(kept, incoming);
}

/** @param {string} message */
function refuse(message) {
  Object.assign(arrived, { phase: "refused", message });
  draw();
}

/** @param {string} payload */
export async function open(payload) {
  const own = blank();
  arrived = own;
  const content = await unpacked(payload);
  if (arrived !== own) return;
  if ("fault" in content) return refuse(words.linkFaults[content.fault]);
  const { record, isWhole } = content;
  Object.assign(own, { phase: "review", record, isWhole });
  compare();
  draw();
  // What it holds is shown at once; Python may still be starting.
  const answer = await python.ask({ kind: "check", record: isWhole ? record : filledIn(record, undefined) }).catch(() => ({}));
  const fault = answer.faults?.[0];
  if (fault && arrived === own) refuse(`${words.linkFaults.damaged} ${fault.path}: ${fault.message}`);
}

/** Anew whenever the device's own copy may have changed. */
export function compare() {
  const { record, isWhole, phase } = arrived;
  if (!record || phase !== "review") return;
  const before = store.everything().get(record.id);
  const after = takenOver(record, isWhole, before);
  arrived.fate = fateOf(before, after);
  arrived.parts = before && arrived.fate === "changed" ? differences(before, after) : [];
}

/** @returns {(() => void) | null} undoes it; null: there was nothing to take over */
export function accept() {
  const { record, isWhole } = arrived;
  if (!record || arrived.fate === "same") return null;
  const before = store.everything().get(record.id);
  void store.change(record.id, (kept) => takenOver(record, isWhole, kept));
  return () => void store.change(record.id, (kept) => /** @type {Kept} */ (reverted(kept, before, new Date())));
}
