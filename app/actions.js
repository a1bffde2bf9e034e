/**
 * What a person can do, as the screens see it.
 *
 * @typedef {import("./record/model.js").Draft} Draft
 * @typedef {typeof import("./screens/interview/visit.js").actions & typeof import("./screens/interview/panel.js").actions & typeof import("./screens/list/filter.js").actions
 *   & OtherActions} Actions
 *
 * @typedef {object} OtherActions
 * @property {import("./screens/leaving/capture.js").Actions} capture
 * @property {typeof import("./screens/backup/keep.js").actions} keep
 * @property {import("./screens/form/invitation.js").Actions} invitation
 * @property {import("./screens/interview/notes.js").Actions} notes
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
