/**
 * What a person can do, as the screens see it.
 *
 * @typedef {import("./types.js").Draft} Draft
 * @typedef {typeof import("./visit.js").actions & typeof import("./story.js").actions & typeof import("./listing.js").actions
 *   & OtherActions} Actions
 *
 * @typedef {object} OtherActions
 * @property {import("./capture.js").Actions} capture
 * @property {typeof import("./keep.js").actions} keep
 * @property {import("./invitation.js").Actions} invitation
 * @property {import("./notes.js").Actions} notes
 * @property {() => void} bookmark
 * @property {() => void} remove
 * @property {() => void} undo
 * @property {() => void} dismiss
 * @property {() => void} retry
 * @property {(field: string, value: string | boolean) => void} type
 * @property {() => void} leaveZone
 * @property {() => void} correctForm
 * @property {(isOpen: boolean) => void} toggleMore
 * @property {() => void} addPerson
 * @property {(id: string) => void} removePerson
 * @property {() => void} save
 * @property {() => void} cancel
 */

export {};
