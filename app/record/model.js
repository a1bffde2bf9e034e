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
 * @typedef {object} Happening an event: a reply or an outcome
 * @property {string} id
 * @property {string} [kind]
 * @property {string} [at]
 * @property {Promised} [promise] given with a reply
 * @property {string} [reply_by] of an offer
 * @property {boolean} [deleted]
 * @property {string} [changed]
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
 * @property {Happening[]} [events]
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
 * @property {string} [key] where it was set aside
 *
 * @typedef {object} Settings what this browser remembers besides the records
 * @property {boolean} [neutral] whether titles and links name no company
 * @property {boolean} [persist_asked]
 * @property {number} [changes] since the last backup
 * @property {number} [reminded_changes] how many of them there were at the last reminder
 * @property {string} [backed_up] the moment of the last backup
 * @property {string} [reminded] the day of the last reminder
 * @property {string} [visited] the moment of the last visit
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
 * @property {string | null} [rule]
 * @property {string | null} [read_more]
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
 * @property {number} [rules_version] the version of the rules that it follows
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
 * @typedef {object} PromiseDraft what they said about timing, everything as typed
 * @property {string} promise
 * @property {string} promise_date
 * @property {string} promise_amount
 * @property {string} promise_unit
 * @property {string} quote
 *
 * @typedef {PromiseDraft & {event: string, at: string, reply_by: string}} HappeningDraft
 *
 * @typedef {{words: string, date: string}} Understood the day that a promise was understood to mean
 *
 * @typedef {object} Moves what one plan changes against another
 * @property {{title: string, from: string, to: string}[]} moved
 * @property {{title: string, at: string}[]} added
 * @property {string[]} dropped titles
 * @property {number} held how many ticks stay
 *
 * @typedef {object} AgendaEntry
 * @property {string} interview
 * @property {string} company
 * @property {string} role
 * @property {string} step
 * @property {string} title
 * @property {string} state
 * @property {string | null} opens
 * @property {string | null} target
 * @property {string | null} deadline
 *
 * @typedef {{act: AgendaEntry[], coming: AgendaEntry[], leave: AgendaEntry[], closed: string[], notes: string[]}} Agenda
 *
 * @typedef {object} KeptAgenda an agenda with what it was made from
 * @property {string} fingerprints of all records
 * @property {number} made milliseconds, as all of JavaScript counts
 * @property {number} until when it holds no more
 * @property {Agenda} agenda
 *
 * @typedef {object} Draft the form, everything as typed
 * @property {string} process ties it to earlier rounds; empty: made from company and role
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
 * @property {string[]} marked the fields and the ids of people that come from an invitation and are not checked yet
 *
 * @typedef {{screen: "list" | "new" | "interview" | "edit" | "leave" | "carry", id: string, step: string}} Place
 */

export {};
