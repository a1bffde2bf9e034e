/** The form before anything is typed. Pure. */

import type { Draft } from "./model.ts";

export function emptyDraft(zone: string): Draft {
  return {
    process: "", company: "", role: "", start: "", time_zone: zone, country: "", subdivision: "", round: "", duration: "60",
    format: "onsite", pace: "standard", via_agency: false, promise: "unknown", promise_date: "", promise_amount: "",
    promise_unit: "weeks", quote: "", notes: "", people: [], marked: [],
    isCountryGuessed: true, isRegionTakenOver: false,
  };
}
