/** What a screen's actions may use: the state and the one way to change it, and those who store, ask and lead elsewhere. */

import type { Parts } from "./parts.ts";
import type { AgendaSource } from "./python/agenda.ts";
import type { Python } from "./python/client.ts";
import type { Plans } from "./python/plans.ts";
import type { ReferenceData } from "./python/reference-data.ts";
import type { LinkTo } from "./router/links.ts";
import type { State } from "./state.ts";
import type { DelayedWrites } from "./storage/delayed-writes.ts";
import type { Persistence } from "./storage/persistence.ts";
import type { Repository } from "./storage/repository.ts";

export interface Context {
  readonly state: State;
  /** The root of the published site. */
  readonly site: URL;
  readonly repository: Repository;
  readonly typing: DelayedWrites;
  readonly persistence: Persistence;
  readonly python: Python;
  readonly plans: Plans;
  readonly agenda: AgendaSource;
  /** Changes the state, if there is something to change, and draws; settles once it is drawn. */
  update(change?: () => void): Promise<void>;
  /** Draws, and asks Python for whatever the screen lacks. */
  replan(): void;
  /**
   * Tells what has just happened, and how it is undone.
   * @param where the part of the screen in which it happened, a step's id perhaps: Undo stands there
   */
  say(text: string, undo?: (() => void) | null, where?: string): void;
  /** Takes back what was done last. */
  undo(): void;
  /** Starts Python again where it failed, and asks again. */
  retry(): void;
  /** What is fetched when it is first wanted. */
  readonly parts: Parts;
  linkTo: LinkTo;
  /** The lists that the form offers, fetched when they are first wanted; the state holds them from then on. */
  fetchReference(): Promise<ReferenceData>;
  /** Opens what the address names now, although the browser has not noticed that it changed. */
  openScreen(): void;
}
