/** What the form uses of this room: all of it is loaded when something is to be read, and not before. */

export { asCharacters, readCalendar } from "./calendar.ts";
export { calendarIn, MOST_CHARACTERS, readInvitation } from "./read.ts";
