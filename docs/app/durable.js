/**
 * The durable copy in IndexedDB, used by the store alone. A browser writes local storage to disk seconds later; a
 * transaction with strict durability is complete only once it is on the disk.
 */

const DATABASE = "after-interview";
const TABLE = "interviews";

/** @type {Promise<IDBDatabase> | null} */
let connection = null;

/** @returns {Promise<IDBDatabase>} */
function connect() {
  connection ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = () => (connection = null);
      database.onversionchange = () => {
        database.close();
        connection = null;
      };
      resolve(database);
    };
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

/** @param {Iterable<string>} ids */
export async function remove(ids) {
  return transact("readwrite", (table) => {
    for (const id of ids) table.delete(id);
  });
}
