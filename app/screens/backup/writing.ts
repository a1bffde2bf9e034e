/** Backing up: one file with all that can be restored; what cannot is offered on its own. */

import { LIMITS } from "../../base/limits.ts";
import { asInstant } from "../../base/time.ts";
import { download } from "../../components/download.ts";
import type { Context } from "../../context.ts";
import { backupOf, fileName } from "../../record/backup.ts";
import type { Fault, Kept } from "../../record/model.ts";
import { PROFILE } from "../../record/shape.ts";
import type { Python } from "../../python/client.ts";
import type { Written } from "./state.ts";

/**
 * A record that cannot be taken in again would make the whole file one that cannot.
 * @returns by id, what is wrong
 */
async function faulty(python: Python, kept: Map<string, Kept>): Promise<Map<string, string>> {
  if (python.condition() !== "ready") return new Map();
  const answer = await python.ask<{ faults?: Fault[] }>({ kind: "backup", text: backupOf(kept) }).catch(() => null);
  const ids = [...kept.keys()].filter((id) => id !== PROFILE);
  const found = new Map<string, string>();
  for (const { path, message } of answer?.faults ?? []) {
    const index = /^interviews\[(\d+)\]\.?(.*)/.exec(path);
    const id = index ? ids[Number(index[1])] : path.startsWith("profile") ? PROFILE : undefined;
    if (id && !found.has(id)) found.set(id, `${index?.[2] ?? path}: ${message}`);
  }
  return found;
}

export async function backUp({ python, repository }: Pick<Context, "python" | "repository">): Promise<Written> {
  const kept = repository.everything();
  const { changes: counted = 0 } = repository.settings();
  const wrong = await faulty(python, kept);
  const left = [...wrong].map(([id, message]) => ({ id, message, text: `${JSON.stringify(kept.get(id), null, 2)}\n` }));
  for (const id of wrong.keys()) kept.delete(id);
  const text = backupOf(kept);
  const now = new Date();
  const file = fileName(now);
  download(file, text);
  // What changed while the file was being checked is not in it.
  const changes = Math.max(0, (repository.settings().changes ?? 0) - counted);
  repository.set({ changes, reminded_changes: 0, backed_up: asInstant(now) });
  const count = repository.interviews().filter(({ id }) => kept.has(id)).length;
  const bytes = new TextEncoder().encode(text).length;
  return { file, count, bytes, isTooLarge: bytes > LIMITS.file_bytes, left };
}
