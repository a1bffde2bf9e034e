/** The candidate's own details, kept beside the interviews and backed up with them. */

import { stampAfter } from "../record/changes.ts";
import type { Kept, Profile } from "../record/model.ts";
import { PROFILE } from "../record/shape.ts";
import type { Repository } from "./repository.ts";

/** Of what is kept, as far as it is of the kind it should be: another program may have written the file it came from. */
export function profileIn(repository: Repository): Profile {
  const kept: Record<string, unknown> = { ...repository.profile() };
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const strengths = Array.isArray(kept.strengths) ? kept.strengths.filter((one) => typeof one === "string") : [];
  return { name: text(kept.name), email: text(kept.email), phone: text(kept.phone), strengths };
}

/** Fields that are not named stay as they are, those that this page does not know too. */
export function keepProfile(repository: Repository, fields: Profile) {
  return repository.change(PROFILE, (kept) =>
    ({ ...kept, ...fields, changed: stampAfter(new Date(), (kept as Profile | undefined)?.changed) }) as unknown as Kept);
}
