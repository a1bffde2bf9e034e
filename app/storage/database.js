/**
 * One database in IndexedDB, used by the durable copy alone. A browser writes local storage to disk seconds later; a
 * transaction with strict durability is complete only once it is on the disk.
 */

const NAME = "after-interview";
const TABLE = "interviews";

const OPENING_MILLISECONDS = 10_000;

export class Database {
  /** @type {(isMaking: boolean) => Promise<IDBFactory | null>} */
  #place;
  /** @type {Promise<IDBDatabase | null> | null} */
  #connection = null;

  /** @param {(isMaking: boolean) => Promise<IDBFactory | null>} place where it lies; null: nowhere yet */
  constructor(place) {
    this.#place = place;
  }

  /** @returns {Promise<Map<string, string>>} the text of every record, by id */
  async readAll() {
    const found = await this.#transact("readonly", false, (table) => {
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
    return found ?? new Map();
  }

  /**
   * Reads, merges and writes in one transaction, so that no other tab can come in between.
   * @param {Iterable<[string, string]>} texts
   * @param {(id: string, stored: string, text: string) => string} merge
   * @returns {Promise<Map<string, string>>} what is stored now
   */
  async writeAll(texts, merge) {
    const found = await this.#transact("readwrite", true, (table) => {
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
    return found ?? new Map();
  }

  /** @param {Map<string, string>} texts by id: what is stored, only where it is still the same */
  async remove(texts) {
    if (texts.size === 0) return;
    await this.#transact("readwrite", false, (table) => {
      for (const [id, text] of texts) {
        const request = table.get(id);
        request.onsuccess = () => String(request.result) === text && table.delete(id);
      }
    });
  }

  async close() {
    const database = await this.#connection?.catch(() => null);
    database?.close();
    this.#connection = null;
  }

  /** Removes the database itself. Other tabs let go of it when they are asked to. */
  async destroy() {
    await this.close();
    const factory = await this.#place(false);
    if (!factory) return;
    await new Promise((resolve, reject) => {
      const request = factory.deleteDatabase(NAME);
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
    });
  }

  /**
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {boolean} isMaking the database, where there is none yet
   * @param {(table: IDBObjectStore) => T} work
   * @returns {Promise<T | null>} once the transaction is complete; null: there is no database
   */
  async #transact(mode, isMaking, work) {
    const database = await this.#connect(isMaking);
    if (!database) return null;
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(TABLE, mode, { durability: "strict" });
      const result = work(transaction.objectStore(TABLE));
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = () => reject(transaction.error);
    });
  }

  /** @param {boolean} isMaking @returns {Promise<IDBDatabase | null>} null: there is none */
  async #connect(isMaking) {
    this.#connection ??= this.#openWhole(isMaking);
    const own = this.#connection;
    const letGo = () => {
      if (this.#connection === own) this.#connection = null;
    };
    try {
      const database = await own;
      if (!database) letGo();
      else if (!database.onclose) {
        database.onclose = letGo;
        database.onversionchange = () => {
          database.close();
          letGo();
        };
      }
      return database || !isMaking ? database : this.#connect(isMaking);
    } catch (error) {
      letGo();
      throw error;
    }
  }

  /** @param {boolean} isMaking @returns {Promise<IDBDatabase | null>} */
  async #openWhole(isMaking) {
    const factory = await this.#place(isMaking);
    if (!factory) return null;
    const database = await openAgain(factory, isMaking);
    if (!database || database.objectStoreNames.contains(TABLE)) return database;
    // Something else made a database of our name without our table in it.
    database.close();
    return isMaking ? open(factory, isMaking, database.version + 1) : null;
  }
}

/**
 * Where Chromium has found the log behind its databases torn, the first to open one is refused; the next is not.
 * @param {IDBFactory} factory
 * @param {boolean} isMaking
 */
async function openAgain(factory, isMaking) {
  try {
    return await open(factory, isMaking);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "UnknownError")) throw error;
    return open(factory, isMaking);
  }
}

/**
 * @param {IDBFactory} factory
 * @param {boolean} isMaking the database, where there is none yet
 * @param {number} [version] without one: whichever is there, be it a newer page's
 * @returns {Promise<IDBDatabase | null>} null: there is none
 */
function open(factory, isMaking, version) {
  return new Promise((resolve, reject) => {
    const request = factory.open(NAME, version);
    // Some browsers have been seen never to answer.
    const timer = setTimeout(() => reject(new Error("the database does not open")), OPENING_MILLISECONDS);
    let isMissing = false;
    request.onupgradeneeded = () => {
      isMissing = !isMaking;
      if (isMaking) request.result.createObjectStore(TABLE);
      else request.transaction?.abort();
    };
    request.onerror = () => {
      clearTimeout(timer);
      if (isMissing) resolve(null);
      else reject(request.error);
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve(request.result);
    };
  });
}
