/** The lists that the form offers: time zones, countries, and which of them a zone lies in. Without them the form still works, with less help. */

import type { Country } from "./model.ts";

export interface ReferenceData {
  zones: ReadonlySet<string>;
  countries: readonly Country[];
  /** The code of the country that a time zone lies in, where that is certain. */
  countryOf: ReadonlyMap<string, string>;
}

export const NO_REFERENCE_DATA: ReferenceData = { zones: new Set(), countries: [], countryOf: new Map() };

async function read(url: URL): Promise<any> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return response.json();
}

/**
 * @param nameOf a country's name in the page's language
 * @param known what is there already is not fetched again
 */
export async function loadReferenceData(
  site: URL, nameOf: (code: string) => string, known: ReferenceData = NO_REFERENCE_DATA,
): Promise<ReferenceData> {
  const [zones, countries, countryOf] = await Promise.all([
    known.zones.size > 0 ? known.zones : loadZones(site),
    known.countries.length > 0 ? known.countries : loadCountries(site, nameOf),
    known.countryOf.size > 0 ? known.countryOf : loadCountryOf(site),
  ]);
  return { zones, countries, countryOf };
}

async function loadCountryOf(site: URL): Promise<Map<string, string>> {
  return new Map(Object.entries<string>(await read(new URL("app/data/zone-countries.json", site)).catch(() => ({}))));
}

async function loadZones(site: URL): Promise<Set<string>> {
  const names = await read(new URL("app/data/zones.json", site)).catch(() => Intl.supportedValuesOf?.("timeZone") ?? []);
  return new Set(names);
}

async function loadCountries(site: URL, nameOf: (code: string) => string): Promise<Country[]> {
  const index = await read(new URL("app/data/countries.json", site)).catch(() => ({ countries: {} }));
  const countries = Object.entries<Record<string, string>>(index.countries)
    .map(([code, subdivisions]): Country => ({ code, name: nameOf(code), subdivisions: Object.entries(subdivisions) }));
  return countries.sort((one, other) => one.name.localeCompare(other.name, "en"));
}
