// Reads exported files with the libraries of other programs: a list of {kind, text} in, what is in each of them out.

import { readFileSync } from "node:fs";

import ICAL from "ical.js";
import Papa from "papaparse";

const instant = (time) => time.toJSDate().toISOString().replace(".000Z", "Z");

function entries(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const alarms = component.getAllSubcomponents("valarm").map((alarm) => {
      const time = event.startDate.clone();
      time.addDuration(alarm.getFirstPropertyValue("trigger"));
      return instant(time);
    });
    return {
      uid: event.uid, title: event.summary, description: event.description ?? "", sequence: event.sequence ?? 0,
      begins: instant(event.startDate), ends: instant(event.endDate), status: component.getFirstPropertyValue("status"),
      alarms,
    };
  });
}

function cards(text) {
  if (text === "") return [];
  const parsed = ICAL.parse(text);
  // One card alone is not in a list of cards.
  const list = typeof parsed[0] === "string" ? [parsed] : parsed;
  return list.map((each) => {
    const card = new ICAL.Component(each);
    // RFC 2426 wants a semicolon escaped in any text; ical.js leaves that escape as it stands.
    const plain = (text) => text.replaceAll("\\;", ";");
    const value = (name) => [card.getFirstPropertyValue(name) ?? ""].flat().map(plain);
    const first = (name) => value(name)[0];
    return {
      version: first("version"), name: first("fn"), names: value("n"), company: first("org"), title: first("title"),
      email: first("email"), phone: first("tel"), note: first("note"), uid: first("uid"),
    };
  });
}

const readers = { ics: entries, vcard: cards, csv: (text) => Papa.parse(text, { skipEmptyLines: true }).data };
const files = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(files.map(({ kind, text }) => readers[kind](text))));
