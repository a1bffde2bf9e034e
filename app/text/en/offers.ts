/** What is offered, a sentence each, as a friend would say it. */

export const offers = {
  calendar: "Put the dates into your calendar, so that the day is not missed.",
  moved: "Dates have moved since you put them into your calendar, and the entries there do not move by themselves.",
  stay: "If you use this browser for seven days without coming back here, it clears what you entered; a backup is safe from that.",
  backup: {
    many: "You have changed a good deal that is in no backup yet.",
    forgets: "What you changed lately is in no backup yet, and this browser clears it if you stay away for seven days.",
  },
  notNow: "Not now",
};
