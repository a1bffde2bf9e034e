/**
 * Invitations of the kinds that people get, and what must be read in them on Monday 1 June 2026.
 * By the calendar: 4 June 2026 is a Thursday, 5 June a Friday, 8 June a Monday, 9 June a Tuesday, 12 June a Friday.
 * `start` "" means: left empty, and asked (`asks`: the choices, in their order) or said (`says`).
 */

export interface Shape {
  name: string;
  text: string;
  start?: string;
  minutes?: number;
  zone?: string;
  /** The zone as the question names it. */
  zoneAsked?: string;
  format?: string;
  company?: string;
  people?: string[];
  asks?: string[];
  why?: string;
  says?: string;
}

export const SHAPES: Shape[] = [
  // Times and ranges
  { name: "US, am and pm", text: "Your interview is on Friday, June 5, 2026 at 4:30 PM.", start: "2026-06-05T16:30" },
  { name: "UK, a dot in the time", text: "We will see you on Friday 5th June at 4.30pm.", start: "2026-06-05T16:30" },
  { name: "India, a dash in the date", text: "Interview on 05-Jun-2026, 11:00 AM to 12:00 PM (IST)", start: "2026-06-05T11:00", minutes: 60, zoneAsked: "IST" },
  { name: "ISO with an offset", text: "Start: 2026-06-05T16:30:00+02:00", start: "2026-06-05T16:30", zoneAsked: "+02:00" },
  { name: "ISO with a blank", text: "Slot: 2026-06-05 16:30 – 17:15", start: "2026-06-05T16:30", minutes: 45 },
  { name: "German", text: "Wir laden Sie am Freitag, 5. Juni 2026 um 16:30 Uhr zum Gespräch ein.", start: "2026-06-05T16:30" },
  { name: "German in numbers", text: "Termin: Fr., 05.06.2026, 16.30 - 17.15 Uhr", start: "2026-06-05T16:30", minutes: 45 },
  { name: "German and English", text: "Hi Jo, the interview is am 5.6.2026 um 16 Uhr in our office.", start: "2026-06-05T16:00", format: "onsite" },
  { name: "French", text: "Votre entretien aura lieu le vendredi 5 juin 2026 à 15h30.", start: "2026-06-05T15:30" },
  { name: "both ends bare, pm behind", text: "Friday June 5, 1 - 2 pm", start: "2026-06-05T13:00", minutes: 60 },
  { name: "over noon", text: "Friday June 5, 11:30 - 12:30 pm", start: "2026-06-05T11:30", minutes: 60 },
  { name: "over noon, bare", text: "Friday, June 5, 2026, 11 - 1 pm", start: "2026-06-05T11:00", minutes: 120 },
  { name: "from noon", text: "June 5, 12–1pm", start: "2026-06-05T12:00", minutes: 60 },
  { name: "pm in front only", text: "June 5, 2026, 2pm to 3", start: "2026-06-05T14:00", minutes: 60 },
  { name: "from … to … in the morning", text: "Friday 5 June from 10 to 11:30am", start: "2026-06-05T10:00", minutes: 90 },
  { name: "noon", text: "Lunch with the team follows your interview on 5 June 2026 at noon.", start: "2026-06-05T12:00" },
  { name: "half past", text: "See you on 5 June at half past four in the afternoon.", start: "2026-06-05T16:30" },
  { name: "quarter to", text: "See you on 5 June at quarter to eleven.", start: "2026-06-05T10:45" },
  { name: "o'clock", text: "See you on Friday June 5th 2026 at 10 o'clock.", start: "2026-06-05T10:00" },
  { name: "hours as in the army", text: "Report on 5 June 2026 at 0930 hrs.", start: "2026-06-05T09:30" },
  { name: "in the afternoon", text: "We meet on the 5th of June at 4 in the afternoon.", start: "2026-06-05T16:00" },
  { name: "three, morning or afternoon", text: "We meet on 5 June at 3.", start: "", asks: ["2026-06-05T15:00", "2026-06-05T03:00"], why: "hour" },
  { name: "between", text: "We meet on 5 June between 10:00 and 11:00.", start: "2026-06-05T10:00", minutes: 60 },
  { name: "time first", text: "Come at 10:00 on 5 June.", start: "2026-06-05T10:00" },
  { name: "dash between date and time", text: "Interview: Friday, June 5 - 4:30pm", start: "2026-06-05T16:30" },
  { name: "two lines, Start and End", text: "Start: Fri 5 June 2026 16:30\nEnd: Fri 5 June 2026 17:30", start: "2026-06-05T16:30", minutes: 60 },
  { name: "from one date and time to another", text: "When: 5 June 2026 16:30 - 5 June 2026 17:30", start: "2026-06-05T16:30", minutes: 60 },
  { name: "time in another sentence", text: "We meet on Friday 5 June 2026. The interview starts at 10:00.", start: "2026-06-05T10:00" },
  { name: "date and time far apart", text: "Date: Friday 5 June 2026\n\nPlace: Main Street 12\n\nTime: 10:00 - 10:45", start: "2026-06-05T10:00", minutes: 45 },
  { name: "weekday between", text: "We meet on Friday, at 10:00, 5 June 2026.", start: "2026-06-05T10:00" },
  { name: "weekday behind", text: "05 Jun 2026 (Fri) 10:00 - 11:00", start: "2026-06-05T10:00", minutes: 60 },
  { name: "next year's", text: "on Monday 11 January at 10:00", start: "2027-01-11T10:00" },
  { name: "broken by the mail program", text: "we are pleased to invite you to an interview with our team on Friday, 5\nJune 2026 at 10:00 in Berlin.", start: "2026-06-05T10:00" },
  // What is no time
  { name: "a price", text: "We refund tickets up to €45.50. Interview: 5 June 2026, 10:00.", start: "2026-06-05T10:00" },
  { name: "a salary", text: "The role pays 60.00 USD per hour. We meet on June 5, 2026 at 2pm.", start: "2026-06-05T14:00" },
  { name: "a house number", text: "Friday 5 June 2026, at 10 Downing Street, 14:00", start: "2026-06-05T14:00" },
  { name: "a floor", text: "Friday 5 June 2026, floor 4.15, 10:00", start: "2026-06-05T10:00" },
  { name: "a telephone number", text: "Friday 5 June 2026 at 10:00. Questions? +49 30 1234 1530", start: "2026-06-05T10:00" },
  { name: "a meeting's number", text: "Friday 5 June 2026, 10:00\nMeeting ID: 123 456 1530\nPasscode: 1130", start: "2026-06-05T10:00" },
  { name: "a date without a time", text: "We meet on 5 June 2026.", start: "", says: "no_time" },
  { name: "no such hour", text: "on 5 June 2026 at 25:00", start: "", says: "no_time" },
  { name: "no such day", text: "on 31 June 2026 at 10:00", start: "", says: "no_start" },
  { name: "nothing", text: "See you soon!", start: "", says: "no_start" },
  // Which of several
  { name: "a deadline in front", text: "Please confirm by Wednesday 3 June 2026, 17:00. Your interview is on Friday 5 June 2026 at 10:00.", start: "2026-06-05T10:00" },
  { name: "a deadline behind", text: "Interview: Friday 5 June 2026 at 10:00. RSVP no later than 12:00 on 3 June 2026.", start: "2026-06-05T10:00" },
  { name: "a deadline alone", text: "Please choose a slot by Wednesday 3 June 2026 at 17:00.", start: "", says: "only_deadline" },
  { name: "until when a link lasts", text: "This link expires on 3 June 2026 at 23:59.\nWe meet on 5 June 2026 at 14:00.", start: "2026-06-05T14:00" },
  { name: "come a little earlier", text: "Your interview is on 5 June 2026 at 10:00. Please arrive by 9:45.", start: "2026-06-05T10:00" },
  { name: "arrive at, in full", text: "Interview: 5 June 2026, 10:00\nArrival: 5 June 2026, 09:45", start: "2026-06-05T10:00" },
  { name: "slots in a list", text: "Which of these suits you?\n1) Friday 5 June, 10:00\n2) Monday 8 June, 14:00", start: "", asks: ["2026-06-05T10:00", "2026-06-08T14:00"], why: "dates" },
  { name: "two days, one time", text: "Can you come on 5 June or 8 June at 10:00?", start: "", asks: ["2026-06-05T10:00", "2026-06-08T10:00"], why: "dates" },
  { name: "three days share a month", text: "Can you come on 5, 8 or 9 June at 10:00?", start: "", asks: ["2026-06-05T10:00", "2026-06-08T10:00", "2026-06-09T10:00"], why: "dates" },
  { name: "one day, two times", text: "Can you come on 5 June at 10:00 or 14:00?", start: "", asks: ["2026-06-05T10:00", "2026-06-05T14:00"], why: "dates" },
  { name: "times below days", text: "Pick one:\n\nFriday 5 June 2026\n- 10:00 - 11:00\n- 14:00 - 15:00\n\nMonday 8 June 2026\n- 9:00 - 10:00", start: "", asks: ["2026-06-05T10:00", "2026-06-05T14:00", "2026-06-08T09:00"], why: "dates" },
  { name: "moved from … to …", text: "We had to move your interview from Friday 5 June at 10:00 to Tuesday 9 June at 14:00.", start: "2026-06-09T14:00" },
  { name: "instead of", text: "Instead of Friday 5 June at 10:00, we will meet on Tuesday 9 June at 14:00.", start: "2026-06-09T14:00" },
  { name: "old and new", text: "Your interview has a new date.\nOld: Friday 5 June 2026, 10:00\nNew: Tuesday 9 June 2026, 14:00", start: "2026-06-09T14:00" },
  { name: "moved to another hour", text: "Your interview on Friday 5 June 2026 was moved from 10:00 to 14:00.", start: "2026-06-05T14:00" },
  { name: "originally", text: "Your interview, originally scheduled for Friday 5 June at 10:00, is now on Tuesday 9 June at 2 pm.", start: "2026-06-09T14:00" },
  { name: "cannot make it", text: "Unfortunately we cannot make Friday 5 June at 10:00. New time: Tuesday 9 June, 14:00.", start: "2026-06-09T14:00" },
  { name: "called off", text: "Your interview on Friday 5 June 2026 at 10:00 has been cancelled.", start: "", says: "cancelled" },
  { name: "how to call it off", text: "Your interview is on Friday 5 June 2026 at 10:00. If you need to cancel, tell us.", start: "2026-06-05T10:00" },
  { name: "a wrong weekday", text: "Monday, June 9, 2026 at 10:00 AM", start: "", asks: ["2026-06-09T10:00", "2026-06-08T10:00"], why: "weekday" },
  { name: "a day in parts", text: "Agenda for Friday 5 June 2026\n14:00 - 14:45 Dana Lee\n15:00 - 15:45 Sam Roe", start: "2026-06-05T14:00", minutes: 105 },
  { name: "when someone wrote", text: "Thanks for your application, which we received on 20 May 2026 at 09:12. We meet on 5 June 2026 at 10:00.", start: "2026-06-05T10:00" },
  { name: "office hours", text: "Interview: Friday 5 June 2026, 10:00\n\nYou can reach me from 9:00 to 17:00.", start: "2026-06-05T10:00" },
  { name: "the letter's own date", text: "28 May 2026\n\nDear Jo,\n\nplease come on 5 June 2026 at 10:00.", start: "2026-06-05T10:00" },
  // Days that need one more word
  { name: "day or month", text: "on 05/06/2026 at 10:00", start: "", asks: ["2026-06-05T10:00", "2026-05-06T10:00"], why: "day_month" },
  { name: "day and month told by the weekday", text: "Friday 05/06/2026 at 10:00", start: "2026-06-05T10:00" },
  { name: "day and month told by the number", text: "25/06/2026 at 10:00", start: "2026-06-25T10:00" },
  { name: "US, weekday tells", text: "Fri 6/5 at 2pm", start: "2026-06-05T14:00" },
  { name: "tomorrow", text: "Can we talk tomorrow at 3?", start: "", asks: ["2026-06-02T15:00", "2026-06-02T03:00"], why: "relative" },
  { name: "on Friday", text: "See you this Friday at 4:30 pm.", start: "", asks: ["2026-06-05T16:30"], why: "relative" },
  { name: "next Tuesday", text: "See you next Tuesday at 10am.", start: "", asks: ["2026-06-02T10:00", "2026-06-09T10:00"], why: "relative" },
  { name: "tomorrow, when it is known when it was written", text: "From: Kim Fox <kim.fox@acme.example>\nSent: Thursday, May 28, 2026 9:12 AM\nTo: Jo Poe <jo.poe@gmail.com>\nSubject: Call\n\nLet us talk tomorrow at 3 pm.", start: "2026-05-29T15:00", people: ["Kim Fox"] },
  // Headers
  { name: "On … wrote", text: "On Fri, May 29, 2026 at 9:12 AM Kim Fox <kim.fox@acme.example> wrote:\n> Hi Jo,\n> we meet on Friday, June 5 at 4:30 PM.", start: "2026-06-05T16:30", company: "Acme", people: ["Kim Fox"] },
  { name: "forwarded by Gmail", text: "---------- Forwarded message ---------\nFrom: Kim Fox <kim.fox@acme.example>\nDate: Fri, May 29, 2026 at 9:12 AM\nSubject: Interview\nTo: <jo.poe@gmail.com>\n\nFriday, June 5, 2026 at 4:30 PM", start: "2026-06-05T16:30", people: ["Kim Fox"] },
  { name: "forwarded by Apple", text: "Begin forwarded message:\n\nFrom: \"Fox, Kim\" <kim.fox@acme.example>\nSubject: Interview\nDate: 29 May 2026 at 09:12:33 CEST\nTo: Jo Poe <jo.poe@gmail.com>\n\nWe meet on 5 June 2026 at 16:30.", start: "2026-06-05T16:30", people: ["Kim Fox"] },
  { name: "German header", text: "Von: Fox, Kim <kim.fox@acme.example>\nGesendet: Freitag, 29. Mai 2026 09:12\nAn: Jo Poe <jo.poe@gmail.com>\nBetreff: Einladung\n\nwir treffen uns am 5. Juni 2026 um 16:30 Uhr.", start: "2026-06-05T16:30", people: ["Kim Fox"] },
  { name: "copied from web mail", text: "Kim Fox <kim.fox@acme.example>\nFri 5/29/2026 9:12 AM\nTo: Jo Poe <jo.poe@gmail.com>\n\nWe meet on Friday, June 5 at 4:30 PM.", start: "2026-06-05T16:30", people: ["Kim Fox"] },
  { name: "labels of an invitation are no header", text: "Subject: Interview\nDate: Friday, 5 June 2026\nTime: 10:00\nFrom: Acme", start: "2026-06-05T10:00" },
  // Zones
  { name: "a zone by name", text: "5 June 2026 at 16:30 (Europe/Berlin)", start: "2026-06-05T16:30", zone: "Europe/Berlin" },
  { name: "letters and a city", text: "June 5, 2026, 10:00 AM EST, New York", start: "2026-06-05T10:00", zone: "America/New_York" },
  { name: "letters alone", text: "June 5, 2026, 10:00 AM PST", start: "2026-06-05T10:00", zoneAsked: "PST" },
  { name: "Google's way", text: "When: Fri Jun 5, 2026 4:30pm – 5:30pm Central European Time - Berlin", start: "2026-06-05T16:30", minutes: 60, zone: "Europe/Berlin" },
  { name: "Outlook's way", text: "When: Friday, June 5, 2026 4:30 PM-5:30 PM (UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna.", start: "2026-06-05T16:30", minutes: 60, zoneAsked: "UTC+01:00" },
  { name: "a city's time", text: "5 June 2026, 9:30am London time", start: "2026-06-05T09:30", zone: "Europe/London" },
  { name: "two zones", text: "5 June 2026, 16:30 CEST (10:30 EDT)", start: "", asks: ["2026-06-05T10:30", "2026-06-05T16:30"], why: "dates" },
  { name: "a zone that nobody knows", text: "5 June 2026, 16:30 Munich time", start: "2026-06-05T16:30", zoneAsked: "Munich time" },
  { name: "an office elsewhere", text: "Come to our Tokyo office on 5 June 2026 at 10:00.", start: "2026-06-05T10:00", zoneAsked: "Tokyo", format: "onsite" },
  { name: "Calendly's way", text: "Event Name: Interview\nEvent Date/Time: 4:30pm - Friday, 5 June 2026 (Pacific Time - US & Canada)\nInvitee: Jo Poe", start: "2026-06-05T16:30", zoneAsked: "Pacific Time" },
  { name: "Greenhouse's way", text: "Hi Jo,\n\nYour interview with Acme is confirmed.\n\nFriday, June 5, 2026\n2:00 PM - 2:45 PM PDT\nDana Lee, Engineering Manager\nhttps://acme.zoom.us/j/123?pwd=1130", start: "2026-06-05T14:00", minutes: 45, zoneAsked: "PDT", format: "video" },
  { name: "Zoom's way", text: "Kim Fox is inviting you to a scheduled Zoom meeting.\n\nTopic: Interview\nTime: Jun 5, 2026 04:30 PM London\n\nJoin Zoom Meeting\nhttps://us02web.zoom.us/j/81234567890\n\nOne tap mobile\n+13017158592,,81234567890# US\nDial by your location", start: "2026-06-05T16:30", format: "video", zone: "Europe/London" },
  { name: "Teams's way", text: "Microsoft Teams meeting\nFriday 5 June 2026\n16:30 - 17:15\nJoin on your computer\nMeeting ID: 321 654 987 12\nDial-in: +49 30 1234567,,1530#", start: "2026-06-05T16:30", minutes: 45, format: "video" },
  // Format
  { name: "by Teams", text: "We meet by Teams on 5 June 2026 at 10:00.", start: "2026-06-05T10:00", format: "video" },
  { name: "meet the teams", text: "On 5 June 2026 at 10:00 you will meet the teams in our office.", start: "2026-06-05T10:00", format: "onsite" },
  { name: "no video call", text: "This is no video call: come to our office on 5 June 2026 at 10:00.", start: "2026-06-05T10:00", format: "onsite" },
  { name: "by telephone", text: "We will call you on 5 June 2026 at 10:00 for a phone interview.", start: "2026-06-05T10:00", format: "phone" },
  { name: "a length in words", text: "A 45-minute interview on 5 June 2026 at 10:00. Please arrive 10 minutes early.", start: "2026-06-05T10:00", minutes: 45 },
  { name: "two lengths", text: "A 30-minute interview, 5 June 2026, 10:00 - 10:45.", start: "2026-06-05T10:00", says: "duration" },
  // People and company
  { name: "particles", text: "Write to Ana de la Cruz <ana@acme.example>, Ludwig van Beethoven <lvb@acme.example> or María José Ñandú <mj@acme.example>.", people: ["Ana de la Cruz", "Ludwig van Beethoven", "María José Ñandú"], company: "Acme" },
  { name: "other scripts", text: "王小明 <wang@acme.example>, Мария Иванова <maria@acme.example>, محمد علي <m.ali@acme.example>", people: ["王小明", "Мария Иванова", "محمد علي"] },
  { name: "the last name first", text: "From: Lee, Dana <dana.lee@acme.example>\nTo: jo.poe@gmail.com\nSubject: Interview\n\nHello", people: ["Dana Lee"] },
  { name: "an address alone", text: "Write to sam.roe+jobs@acme.example.", people: ["Sam Roe"] },
  { name: "machines and rooms", text: "Organizer: Kim Fox <kim.fox@acme.example>\nnotifications@acme.example, room.3@acme.example, careers@acme.example", people: ["Kim Fox"], company: "Acme" },
  { name: "who is greeted", text: "Dear Jo,\n\nwith Dana Lee <dana@acme.example>\n\nThis was sent to jo.poe@gmail.com", people: ["Dana Lee"] },
  { name: "an employer's second level", text: "Write to dana@mail.acme-labs.co.uk.", company: "Acme Labs" },
  { name: "an agency and an employer", text: "Kim Fox <kim@hire.example> and Dana Lee <dana@acme.example>", people: ["Kim Fox", "Dana Lee"], company: "" },
  { name: "carried by others", text: "From: Acme Recruiting <no-reply@us.greenhouse-mail.io>\nTo: jo.poe@gmail.com\nSubject: Interview\n\nHi", people: [], company: "" },
  { name: "doubled by Outlook", text: "Dana Lee (dana.lee@acme.example<mailto:dana.lee@acme.example>)", people: ["Dana Lee"] },
];
