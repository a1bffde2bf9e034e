/**
 * The shapes that travel between the modules. Nothing here runs.
 *
 * @typedef {"done" | "skipped" | "clear"} TickState
 * @typedef {{state: TickState, at?: string, changed?: string}} Tick
 *
 * @typedef {object} Contact
 * @property {string} id
 * @property {string} [name]
 * @property {string} [title]
 * @property {string} [role] "interviewer" (where missing), "coordinator" or "recruiter"
 * @property {string} [email]
 * @property {string} [phone]
 * @property {boolean} [card]
 * @property {boolean} [deleted]
 * @property {string} [changed]
 *
 * @typedef {object} Promised what they said about timing
 * @property {string} kind
 * @property {string} [date]
 * @property {number} [amount]
 * @property {string} [unit]
 * @property {string} [quote]
 *
 * @typedef {object} Interview one record, as in the interview file
 * @property {number} schema
 * @property {string} id
 * @property {string} company
 * @property {string} start
 * @property {string} time_zone
 * @property {string} [process]
 * @property {string} [role]
 * @property {string} [round]
 * @property {number} [duration_minutes]
 * @property {string} [country]
 * @property {string} [subdivision]
 * @property {string} [format]
 * @property {boolean} [via_agency]
 * @property {string} [pace]
 * @property {Contact[]} [contacts]
 * @property {Promised} [promise]
 * @property {Record<string, Tick>} [steps]
 * @property {{id: string, changed?: string}[]} [events]
 * @property {Record<string, {changed?: string}>} [drafts]
 * @property {string} [notes]
 * @property {string} [updated_at]
 *
 * @typedef {{id: string, deleted: true, changed: string}} Marker what a deleted interview leaves
 * @typedef {Interview | Marker} Kept what a storage key may hold
 *
 * @typedef {object} Trouble a stored value that is left alone
 * @property {string} id
 * @property {"damaged" | "newer"} kind
 * @property {number | null} schema
 * @property {string} text
 *
 * @typedef {object} Step one row of a plan, as Python gives it
 * @property {string} id
 * @property {string} title
 * @property {string} kind
 * @property {string | null} contact
 * @property {boolean} optional
 * @property {string | null} opens
 * @property {string | null} target
 * @property {string | null} deadline
 * @property {string} state
 * @property {string | null} at
 * @property {string} reason
 * @property {string} [read_more]
 * @property {string} [link]
 *
 * @typedef {object} Plan
 * @property {string} interview
 * @property {string} now
 * @property {string | null} valid_until
 * @property {string} status
 * @property {string} headline
 * @property {string | null} next
 * @property {{done: number, total: number}} progress
 * @property {{code: string, message: string}[]} warnings
 * @property {Step[]} steps
 *
 * @typedef {{path: string, message: string}} Fault
 *
 * @typedef {object} KeptPlan a plan with what it was made from
 * @property {string} fingerprint of the record
 * @property {Plan} plan
 *
 * @typedef {object} Outlook what is known about one interview's dates
 * @property {Plan | null} plan
 * @property {boolean} fresh whether the plan holds now, for this very record
 * @property {boolean} settling whether its time has not run out, and the plan for the changed record is about to arrive
 * @property {Fault[]} faults
 * @property {boolean} failed whether it cannot be worked out just now
 *
 * @typedef {object} OutlineStep
 * @property {string} id
 * @property {string} title
 * @property {string} when
 * @property {"everyone" | "interviewer" | "no-interviewer" | "agency"} for
 * @property {number} [at_most]
 *
 * @typedef {object} Row one step as it is drawn
 * @property {string} id
 * @property {string} title
 * @property {string} when words for a step without dates
 * @property {string | null} state null: not known
 * @property {string | null} at
 * @property {Step | null} step
 *
 * @typedef {"idle" | "loading" | "ready" | "failed"} PythonState
 *
 * @typedef {object} Person a contact in the form, everything as typed
 * @property {string} id
 * @property {string} name
 * @property {string} title
 * @property {string} role
 * @property {string} email
 * @property {string} phone
 * @property {boolean} card
 *
 * @typedef {object} Draft the form, everything as typed
 * @property {string} company
 * @property {string} role
 * @property {string} start
 * @property {string} time_zone
 * @property {string} country
 * @property {string} subdivision
 * @property {string} round
 * @property {string} duration
 * @property {string} format
 * @property {string} pace
 * @property {boolean} via_agency
 * @property {string} promise
 * @property {string} promise_date
 * @property {string} promise_amount
 * @property {string} promise_unit
 * @property {string} quote
 * @property {string} notes
 * @property {Person[]} people
 *
 * @typedef {{screen: "list" | "new" | "interview" | "edit", id: string, step: string}} Place
 */

export {};
