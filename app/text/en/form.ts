/** What the form of an interview says. */

export const form = {
  newTitle: "New interview",
  editTitle: (name: string) => `Edit ${name}`,
  lead: "The first three fields are enough.",
  company: "Company", role: "Role", start: "Date and time", zone: "Time zone", country: "Country",
  subdivision: "Region", round: "Round", duration: "Duration in minutes", format: "Format", pace: "Pace",
  agency: "Through an agency or recruiter", notes: "Notes",
  more: "More details",
  zoneHint: "The employer's. Type a city.",
  sameZone: "Your own time zone.",
  yourTime: (when: string, place: string) => `On your own clock (${place}): ${when}.`,
  countryHint: (isGuessed: boolean, asksRegion: boolean) =>
    `${isGuessed ? "From the time zone. It" : "The employer’s: it"} says which days are holidays.${asksRegion ? " They differ by region: choose yours." : ""}`,
  noCountry: "Not set",
  noSubdivision: "Which region?",
  roundHint: "Such as “Second round”.",
  notesHint: "Only for you.",
  formats: { onsite: "On site", video: "Video", phone: "Phone" },
  paceHint: "Patient gives them about a week longer before you write.",
  paces: { standard: "Standard", patient: "Patient" },
  people: "People you met",
  person: (position: number) => `Person ${position}`,
  addPerson: "Add a person", removePerson: "Remove",
  ofPerson: (position: number) => ` of person ${position}`,
  save: "Save interview", cancel: "Cancel",
  faults: (count: number) => (count === 1 ? "One field needs another look." : `${count} fields need another look.`),
};
