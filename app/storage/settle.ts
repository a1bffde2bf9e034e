/** Before a page goes: what was typed is stored. */

import type { DelayedWrites } from "./delayed-writes.ts";
import type { Repository } from "./repository.ts";

const MOST_TRIES = 40;
const TRY_MILLISECONDS = 50;

export async function settle(typing: DelayedWrites, repository: Repository) {
  typing.flush();
  for (let tries = 0; tries < MOST_TRIES && !repository.condition().saved; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, TRY_MILLISECONDS));
  }
}
