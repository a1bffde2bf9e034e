/**
 * The example to try things out with, kept apart from the real interviews: never merged, backed up or written to the
 * durable copy. Used by the store alone.
 */

import type { Cache } from "./cache.ts";
import * as local from "./local-storage.ts";
import { examine } from "../record/shape.ts";
import type { Interview } from "../record/model.ts";

export const KEY = "after-interview:example";

export type ExampleStore = ReturnType<typeof createExample>;

export function createExample(cache: Cache) {
  let example: Interview | null = null;

  /** Reads it anew. */
  function open() {
    const text = local.read(KEY) ?? "";
    const found = examine(/"id":"([a-z0-9-]+)"/.exec(text)?.[1] ?? "", text);
    example = "kept" in found ? (found.kept as Interview) : null;
  }

  function current() {
    return example;
  }

  /** @returns its id, where there is one */
  function ids(): string[] {
    return example ? [example.id] : [];
  }

  /** @param record null: no example any more */
  function keep(record: Interview | null) {
    if (example) cache.dropPlan(example.id);
    example = record;
    if (record) local.write(KEY, JSON.stringify(record));
    else local.remove(KEY);
  }

  /** Forgets it without a word to local storage. */
  function forget() {
    example = null;
  }

  return { open, current, ids, keep, forget };
}
