/** What people write for time zones, and the places that may be meant; the likeliest first. Pure data. */

const EASTERN = ["America/New_York", "America/Toronto"];
const CENTRAL = ["America/Chicago", "America/Winnipeg"];
const MOUNTAIN = ["America/Denver", "America/Edmonton"];
const PACIFIC = ["America/Los_Angeles", "America/Vancouver"];
const CENTRAL_EUROPE = [
  "Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Rome", "Europe/Amsterdam", "Europe/Warsaw", "Europe/Vienna",
  "Europe/Zurich", "Europe/Brussels", "Europe/Prague", "Europe/Stockholm", "Europe/Copenhagen", "Europe/Oslo", "Europe/Budapest",
];
const EASTERN_EUROPE = ["Europe/Athens", "Europe/Helsinki", "Europe/Bucharest", "Europe/Kyiv", "Europe/Sofia", "Europe/Vilnius"];
const SYDNEY = ["Australia/Sydney", "Australia/Melbourne", "Australia/Brisbane"];
const INDIA = ["Asia/Kolkata"];

/** Letters that are written behind a time. Those of two letters, and words, count only there. */
export const LETTERS: Record<string, string[]> = {
  ET: EASTERN, EST: EASTERN, EDT: EASTERN,
  CT: CENTRAL, CST: [...CENTRAL, "Asia/Shanghai"], CDT: CENTRAL,
  MT: MOUNTAIN, MST: [...MOUNTAIN, "America/Phoenix"], MDT: MOUNTAIN,
  PT: PACIFIC, PST: [...PACIFIC, "Asia/Manila"], PDT: PACIFIC,
  AKST: ["America/Anchorage"], AKDT: ["America/Anchorage"], HST: ["Pacific/Honolulu"],
  AST: ["America/Halifax", "Asia/Riyadh"], ADT: ["America/Halifax"], NST: ["America/St_Johns"], BRT: ["America/Sao_Paulo"],
  ART: ["America/Argentina/Buenos_Aires"], GMT: ["Europe/London", "UTC"], UTC: ["UTC"],
  BST: ["Europe/London", "Asia/Dhaka"], IST: ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"], IDT: ["Asia/Jerusalem"],
  WET: ["Europe/Lisbon"], WEST: ["Europe/Lisbon"], CET: CENTRAL_EUROPE, CEST: CENTRAL_EUROPE, MEZ: CENTRAL_EUROPE, MESZ: CENTRAL_EUROPE,
  EET: EASTERN_EUROPE, EEST: EASTERN_EUROPE, MSK: ["Europe/Moscow"], TRT: ["Europe/Istanbul"],
  GST: ["Asia/Dubai"], PKT: ["Asia/Karachi"], NPT: ["Asia/Kathmandu"], WIB: ["Asia/Jakarta"], ICT: ["Asia/Bangkok", "Asia/Ho_Chi_Minh"],
  SGT: ["Asia/Singapore"], MYT: ["Asia/Kuala_Lumpur"], HKT: ["Asia/Hong_Kong"], PHT: ["Asia/Manila"], JST: ["Asia/Tokyo"], KST: ["Asia/Seoul"],
  SAST: ["Africa/Johannesburg"], WAT: ["Africa/Lagos"], EAT: ["Africa/Nairobi"], CAT: ["Africa/Harare", "Africa/Kigali"],
  AEST: SYDNEY, AEDT: SYDNEY, ACST: ["Australia/Adelaide", "Australia/Darwin"], AWST: ["Australia/Perth"],
  NZST: ["Pacific/Auckland"], NZDT: ["Pacific/Auckland"], NZT: ["Pacific/Auckland"],
};

/** Names in words, in small letters; each is followed by "time" in the text. The longer come first. */
export const NAMES: [string, string[]][] = [
  ["w\\. europe standard", CENTRAL_EUROPE], ["romance standard", ["Europe/Paris", "Europe/Madrid", "Europe/Brussels"]],
  ["gmt standard", ["Europe/London"]], ["fle standard", EASTERN_EUROPE], ["gtb standard", ["Europe/Athens", "Europe/Bucharest"]],
  ["central europe(?:an)?(?: standard| summer)?", CENTRAL_EUROPE], ["eastern europe(?:an)?(?: standard| summer)?", EASTERN_EUROPE],
  ["western european(?: standard| summer)?", ["Europe/Lisbon"]],
  ["british(?: summer| standard)?|united kingdom|uk|u\\.k\\.|english", ["Europe/London"]], ["greenwich mean", ["Europe/London", "UTC"]],
  ["irish(?: standard| summer)?|ireland", ["Europe/Dublin"]], ["indian?(?: standard)?", INDIA],
  ["coordinated universal|universal", ["UTC"]],
  ["australian eastern(?: standard| daylight)?", SYDNEY], ["aus eastern standard", ["Australia/Sydney"]],
  ["singapore(?: standard)?", ["Asia/Singapore"]], ["japan(?:ese)?(?: standard)?", ["Asia/Tokyo"]], ["korea(?:n)?(?: standard)?", ["Asia/Seoul"]],
  ["china standard|chinese", ["Asia/Shanghai"]], ["gulf standard", ["Asia/Dubai"]], ["israel(?:i)?(?: standard| daylight)?", ["Asia/Jerusalem"]],
  ["(?:us |u\\.s\\. )?eastern(?: standard| daylight)?", EASTERN], ["(?:us )?central(?: standard| daylight)?", CENTRAL],
  ["(?:us )?mountain(?: standard| daylight)?", MOUNTAIN], ["(?:us )?pacific(?: standard| daylight)?", PACIFIC],
  ["german|deutsche", ["Europe/Berlin"]], ["french", ["Europe/Paris"]], ["spanish", ["Europe/Madrid"]], ["italian", ["Europe/Rome"]],
  ["dutch", ["Europe/Amsterdam"]], ["polish", ["Europe/Warsaw"]], ["swiss", ["Europe/Zurich"]], ["austrian", ["Europe/Vienna"]],
  ["swedish", ["Europe/Stockholm"]], ["portuguese", ["Europe/Lisbon"]], ["finnish", ["Europe/Helsinki"]], ["greek", ["Europe/Athens"]],
];

/** Places that are offered for an offset such as GMT+05:30, the larger first; which fit depends on the day. */
export const PLACES = [
  "Europe/London", "Europe/Lisbon", "Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Africa/Lagos", "Europe/Athens", "Africa/Johannesburg",
  "Africa/Cairo", "Europe/Istanbul", "Africa/Nairobi", "Europe/Moscow", "Asia/Riyadh", "Asia/Tehran", "Asia/Dubai", "Asia/Kabul",
  "Asia/Karachi", "Asia/Tashkent", "Asia/Kolkata", "Asia/Colombo", "Asia/Kathmandu", "Asia/Dhaka", "Asia/Yangon", "Asia/Bangkok",
  "Asia/Jakarta", "Asia/Singapore", "Asia/Shanghai", "Australia/Perth", "Asia/Tokyo", "Asia/Seoul", "Australia/Darwin", "Australia/Adelaide",
  "Australia/Sydney", "Australia/Brisbane", "Pacific/Auckland", "Atlantic/Azores", "America/Sao_Paulo", "America/Argentina/Buenos_Aires",
  "America/St_Johns", "America/Halifax", "America/New_York", "America/Bogota", "America/Chicago", "America/Mexico_City", "America/Denver",
  "America/Phoenix", "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu", "UTC",
];
