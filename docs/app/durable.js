/**
 * The durable copy in IndexedDB, used by the store alone. A browser writes local storage to disk seconds later; a
 * transaction with strict durability is complete only once it is on the disk.
 */

const DATABASE = "after-interview";
const TABLE = "interviews";

const OPENING_MILLISECONDS = 10_000;

/** @type {Promise<IDBDatabase> | null} */
let connection = null;

/**
 * @param {number} [version] without one: whichever is there, be it a newer page's
 * @returns {Promise<IDBDatabase>}
 */
function open(version) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, version);
    // Some browsers have been seen never to answer.
    const timer = setTimeout(() => reject(new Error("the database does not open")), OPENING_MILLISECONDS);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve(request.result);
    };
  });
}

/** @returns {Promise<IDBDatabase>} */
async function openWhole() {
  const database = await open();
  const isWhole = database.objectStoreNames.contains(TABLE);
  if (isWhole) return database;
  // Something else made a database of our name without our table in it.
  database.close();
  return open(database.version + 1);
}

/** @returns {Promise<IDBDatabase>} */
function connect() {
  connection ??= openWhole().then((database) => {
    database.onclose = () => (connection = null);
    database.onversionchange = () => {
      database.close();
      connection = null;
    };
    return database;
  });
  connection.catch(() => (connection = null));
  return connection;
}

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(table: IDBObjectStore) => T} work
 * @returns {Promise<T>} once the transaction is complete
 */
async function transact(mode, work) {
  const database = await connect();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(TABLE, mode, { durability: "strict" });
    const result = work(transaction.objectStore(TABLE));
    transaction.oncomplete = () => resolve(result);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** @returns {Promise<Map<string, string>>} the text of every record, by id */
export async function readAll() {
  return transact("readonly", (table) => {
    /** @type {Map<string, string>} */
    const texts = new Map();
    table.openCursor().onsuccess = (event) => {
      const cursor = /** @type {IDBRequest<IDBCursorWithValue | null>} */ (event.target).result;
      if (!cursor) return;
      texts.set(String(cursor.key), String(cursor.value));
      cursor.continue();
    };
    return texts;
  });
}

/**
 * Reads, merges and writes in one transaction, so that no other tab can come in between.
 * @param {Iterable<[string, string]>} texts
 * @param {(id: string, stored: string, text: string) => string} merge
 * @returns {Promise<Map<string, string>>} what is stored now
 */
export async function writeAll(texts, merge) {
  return transact("readwrite", (table) => {
    /** @type {Map<string, string>} */
    const written = new Map();
    for (const [id, text] of texts) {
      const request = table.get(id);
      request.onsuccess = () => {
        const stored = request.result === undefined ? undefined : String(request.result);
        const merged = stored === undefined ? text : merge(id, stored, text);
        written.set(id, merged);
        if (merged !== stored) table.put(merged, id);
      };
    }
    return written;
  });
}

/** @param {Map<string, string>} texts by id: what is stored, only where it is still the same */
export async function remove(texts) {
  return transact("readwrite", (table) => {
    for (const [id, text] of texts) {
      const request = table.get(id);
      request.onsuccess = () => String(request.result) === text && table.delete(id);
    }
  });
}

/** Removes the database itself. Other tabs let go of it when they are asked to. */
export async function destroy() {
  const database = await connection?.catch(() => null);
  database?.close();
  connection = null;
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
}
