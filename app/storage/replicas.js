/**
 * The durable copy, used by the store alone: a database in IndexedDB, and, where the browser has storage buckets, a spare
 * one in a bucket of its own. Chromium drops all databases of a site at once when it finds the log behind them torn, which
 * a kill in the middle of writing can do, one start later (google/leveldb issue 1287); a bucket has a log of its own.
 */

import { Database } from "./database.js";

/** @typedef {{indexedDB: IDBFactory}} Bucket */
/** @typedef {{keys: () => Promise<string[]>, open: (name: string, options: object) => Promise<Bucket>, delete: (name: string) => Promise<void>}} Buckets */

const BUCKET = "after-interview";
const LONGEST_MILLISECONDS = 10_000;
const REST_MILLISECONDS = 60_000;

const buckets = /** @type {Buckets | undefined} */ (/** @type {any} */ (navigator).storageBuckets);
/** @type {Bucket | null} held, because Chromium answers nothing any more once nobody holds it */
let bucket = null;

const main = new Database(async () => indexedDB);
let spare = new Database(inBucket);
/** Until when the spare is left alone, in milliseconds since the page was opened. */
let rest = buckets ? 0 : Infinity;

/** @param {boolean} isMaking @returns {Promise<IDBFactory | null>} */
async function inBucket(isMaking) {
  if (!buckets || (!isMaking && !(await buckets.keys()).includes(BUCKET))) return null;
  bucket = await buckets.open(BUCKET, { durability: "strict" });
  return bucket.indexedDB;
}

/** @template T @param {Promise<T>} work @returns {Promise<T>} */
async function inTime(work) {
  let timer = 0;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("the spare database does not answer")), LONGEST_MILLISECONDS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * What only repeats the main database must not stand in its way: once it fails or does not answer, it rests a while.
 * @template T
 * @param {(database: Database) => Promise<T>} work
 * @returns {Promise<T | null>} null: it rests
 */
async function withSpare(work) {
  if (performance.now() < rest) return null;
  try {
    return await inTime(work(spare));
  } catch (error) {
    console.warn(error);
    spare = new Database(inBucket);
    rest = performance.now() + REST_MILLISECONDS;
    return null;
  }
}

/**
 * @returns {Promise<{copies: Map<string, string>[], isWhole: boolean, fault: unknown}>} of each database that could be read
 *   the text of every record, by id; whether there is none besides; why the main one could not be read
 */
export async function readAll() {
  const [texts, spared] = await Promise.allSettled([main.readAll(), withSpare((database) => database.readAll())]);
  const copies = [texts, spared].flatMap((one) => (one.status === "fulfilled" && one.value ? [one.value] : []));
  return { copies, isWhole: copies.length === (buckets ? 2 : 1), fault: texts.status === "rejected" ? texts.reason : null };
}

/**
 * One after the other, so that no moment can tear both logs.
 * @param {Iterable<[string, string]>} texts
 * @param {(id: string, stored: string, text: string) => string} merge
 * @returns {Promise<Map<string, string>>} what is stored now
 */
export async function writeAll(texts, merge) {
  const written = await main.writeAll(texts, merge);
  await withSpare((database) => database.writeAll(written, merge));
  return written;
}

/** @param {Map<string, string>} texts by id: what is stored, only where it is still the same */
export async function remove(texts) {
  await main.remove(texts);
  await withSpare((database) => database.remove(texts));
}

/** Removes both, the one even where the other cannot be. Other tabs let go of them when they are asked to. */
export async function destroy() {
  const results = await Promise.allSettled([main.destroy(), destroySpare()]);
  for (const one of results) if (one.status === "rejected") throw one.reason;
}

async function destroySpare() {
  await withSpare((database) => database.close());
  if (buckets) await inTime(buckets.delete(BUCKET));
}
