/** Typing one's own details: kept a moment after the last key, for every letter. */

import { LIMITS } from "../../base/limits.ts";
import { focusOn } from "../../components/focus.ts";
import type { Context } from "../../context.ts";
import type { Profile } from "../../record/model.ts";
import { keepProfile, profileIn } from "../../storage/profile.ts";

export type DetailsActions = ReturnType<typeof createDetails>;

/** @param changed called once they are kept */
export function createDetails({ state, repository, typing, update }: Context, changed: () => void) {
  function keep(fields: Profile) {
    void keepProfile(repository, fields);
    changed();
  }

  return {
    /** As many fields as there are strengths, one at least. */
    begin() {
      state.strengths = Math.max(1, profileIn(repository).strengths?.length ?? 0);
    },
    typeDetail: (field: "name" | "email" | "phone", value: string) => typing.soon(`details ${field}`, () => keep({ [field]: value })),
    typeStrength: (index: number, value: string) => typing.soon(`details strength ${index}`, () => {
      const strengths = [...(profileIn(repository).strengths ?? [])];
      strengths[index] = value;
      keep({ strengths: Array.from(strengths, (one) => one ?? "") });
    }),
    addStrength() {
      const { strengths } = state;
      if (strengths >= LIMITS.strengths) return;
      state.strengths = strengths + 1;
      void update().then(() => focusOn(`[name="strength:${strengths}"]`));
    },
  };
}
