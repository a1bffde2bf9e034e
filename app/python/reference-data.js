/** The lists that the form offers, fetched when it first opens: time zones and countries. */

import { countryName } from "../text/format.js";
import { fileLink } from "../router/links.js";

/** @type {Set<string>} */
let zones = new Set();
/** @type {{code: string, name: string, subdivisions: [string, string][]}[]} */
let countries = [];
/** @type {HTMLDataListElement | null} */
let options = null;

/** @param {string} path @returns {Promise<any>} */
async function read(path) {
  const response = await fetch(fileLink(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** Fetches what is not there yet; without it the form still works, with less help. */
export async function load() {
  if (zones.size === 0) {
    zones = new Set(await read("data/zones.json").catch(() => Intl.supportedValuesOf?.("timeZone") ?? []));
    options = null;
  }
  if (countries.length === 0) {
    const index = await read("data/countries.json").catch(() => ({ countries: {} }));
    countries = Object.entries(index.countries).map(([code, subdivisions]) => ({
      code, name: countryName(code), subdivisions: Object.entries(/** @type {Record<string, string>} */ (subdivisions)),
    }));
    countries.sort((one, other) => one.name.localeCompare(other.name, "en"));
  }
}

export function zoneNames() {
  return zones;
}

export function countryList() {
  return countries;
}

/** One element for all drawings of the form: hundreds of options need not be compared at every key. */
export function zoneOptions() {
  if (options) return options;
  options = document.createElement("datalist");
  options.id = "zones";
  options.append(...[...zones].map((zone) => Object.assign(document.createElement("option"), { value: zone })));
  return options;
}
