/**
 * The durable copy, used by the store alone: a database in IndexedDB, and, where the browser has storage buckets, a spare
 * one in a bucket of its own. Chromium drops all databases of a site at once when it finds the log behind them torn, which
 * a kill in the middle of writing can do, one start later (google/leveldb issue 1287); a bucket has a log of its own.
 */

import { inTime } from "../base/latest.ts";
import { Database } from "./database.ts";

/** Chromium's storage buckets, as far as they are used here. */
interface Bucket {
  indexedDB: IDBFactory;
}
interface Buckets {
  keys(): Promise<string[]>;
  open(name: string, options: object): Promise<Bucket>;
  delete(name: string): Promise<void>;
}

const BUCKET = "after-interview";
const LONGEST_MILLISECONDS = 10_000;
const REST_MILLISECONDS = 60_000;

/** What the stored text and the new one make together. */
export type Merge = (id: string, stored: string, text: string) => string;

export type Replicas = ReturnType<typeof createReplicas>;

export function createReplicas() {
  const buckets = ((navigator as any).storageBuckets as Buckets | undefined);
  /** Held, because Chromium answers nothing any more once nobody holds it */
  let bucket: Bucket | null = null;

  const main = new Database(async () => indexedDB);
  let spare = new Database(inBucket);
  /** Until when the spare is left alone, in milliseconds since the page was opened. */
  let rest = buckets ? 0 : Infinity;

  async function inBucket(isMaking: boolean): Promise<IDBFactory | null> {
    if (!buckets || (!isMaking && !(await buckets.keys()).includes(BUCKET))) return null;
    bucket = await buckets.open(BUCKET, { durability: "strict" });
    return bucket.indexedDB;
  }

  /**
   * What only repeats the main database must not stand in its way: once it fails or does not answer, it rests a while.
   * @returns null: it rests
   */
  async function withSpare<T>(work: (database: Database) => Promise<T>): Promise<T | null> {
    if (performance.now() < rest) return null;
    try {
      return await inTime(work(spare), LONGEST_MILLISECONDS);
    } catch (error) {
      console.warn(error);
      spare = new Database(inBucket);
      rest = performance.now() + REST_MILLISECONDS;
      return null;
    }
  }

  /** Of each database that could be read the text of every record, by id; whether there is none besides; why the main one could not be read. */
  async function readAll(): Promise<{ copies: Map<string, string>[]; isWhole: boolean; fault: unknown }> {
    const [texts, spared] = await Promise.allSettled([main.readAll(), withSpare((database) => database.readAll())]);
    const copies = [texts, spared].flatMap((one) => (one.status === "fulfilled" && one.value ? [one.value] : []));
    return { copies, isWhole: copies.length === (buckets ? 2 : 1), fault: texts.status === "rejected" ? texts.reason : null };
  }

  /**
   * One after the other, so that no moment can tear both logs.
   * @returns what is stored now
   */
  async function writeAll(texts: Iterable<[string, string]>, merge: Merge): Promise<Map<string, string>> {
    const written = await main.writeAll(texts, merge);
    await withSpare((database) => database.writeAll(written, merge));
    return written;
  }

  /** @param texts by id: what is stored, only where it is still the same */
  async function remove(texts: Map<string, string>) {
    await main.remove(texts);
    await withSpare((database) => database.remove(texts));
  }

  /** Removes both, the one even where the other cannot be. Other tabs let go of them when they are asked to. */
  async function destroy() {
    const results = await Promise.allSettled([main.destroy(), destroySpare()]);
    for (const one of results) if (one.status === "rejected") throw one.reason;
  }

  async function destroySpare() {
    await withSpare((database) => database.close());
    if (buckets) await inTime(buckets.delete(BUCKET), LONGEST_MILLISECONDS);
  }

  return { readAll, writeAll, remove, destroy };
}
