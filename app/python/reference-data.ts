/** The lists that the form offers: time zones and countries. Without them the form still works, with less help. */

import type { Country } from "./model.ts";

export interface ReferenceData {
  zones: ReadonlySet<string>;
  countries: readonly Country[];
}

export const NO_REFERENCE_DATA: ReferenceData = { zones: new Set(), countries: [] };

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
  const [zones, countries] = await Promise.all([
    known.zones.size > 0 ? known.zones : loadZones(site),
    known.countries.length > 0 ? known.countries : loadCountries(site, nameOf),
  ]);
  return { zones, countries };
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
