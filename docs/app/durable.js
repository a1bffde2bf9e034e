/**
 * The durable copy, used by the store alone: a database in IndexedDB, and, where the browser has storage buckets, a spare
 * one in a bucket of its own. Chromium drops all databases of a site at once when it finds the log behind them torn, which
 * a kill in the middle of writing can do, one start later (google/leveldb issue 1287); a bucket has a log of its own.
 */

import { Database } from "./database.js";

/** @typedef {{indexedDB: IDBFactory}} Bucket */
/** @typedef {{keys: () => Promise<string[]>, open: (name: string, options: object) => Promise<Bucket>, delete: (name: string) => Promise<void>}} Buckets */

const BUCKET = "after-interview";
const SPARE_MILLISECONDS = 10_000;

const buckets = /** @type {Buckets | undefined} */ (/** @type {any} */ (navigator).storageBuckets);

const main = new Database(async () => indexedDB);
/** @type {Database | null} */
let spare = buckets ? new Database(inBucket) : null;

/** @type {Bucket | null} held, because Chromium answers nothing any more once nobody holds it */
let bucket = null;

/** @param {boolean} isReading @returns {Promise<IDBFactory | null>} */
async function inBucket(isReading) {
  if (!buckets || (isReading && !(await buckets.keys()).includes(BUCKET))) return null;
  bucket = await buckets.open(BUCKET, { durability: "strict" });
  return bucket.indexedDB;
}

/**
 * What only repeats the main database must not stand in its way: once it fails or does not answer, it is let go until the
 * page is opened anew.
 * @template T
 * @param {(database: Database) => Promise<T>} work
 * @returns {Promise<T | null>}
 */
async function withSpare(work) {
  if (!spare) return null;
  let timer = 0;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("the spare database does not answer")), SPARE_MILLISECONDS);
  });
  try {
    return await Promise.race([work(spare), late]);
  } catch (error) {
    console.warn(error);
    spare = null;
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** @returns {Promise<Map<string, string>[]>} of each database the text of every record, by id */
export async function readAll() {
  const [texts, spared] = await Promise.all([main.readAll(), withSpare((database) => database.readAll())]);
  return spared ? [texts, spared] : [texts];
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

/** Removes both. Other tabs let go of them when they are asked to. */
export async function destroy() {
  await main.destroy();
  await spare?.close();
  await buckets?.delete(BUCKET);
}
