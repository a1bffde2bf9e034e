/**
 * One database in IndexedDB, used by the durable copy alone. A browser writes local storage to disk seconds later; a
 * transaction with strict durability is complete only once it is on the disk.
 */

const NAME = "after-interview";
const TABLE = "interviews";

const OPENING_MILLISECONDS = 10_000;

export class Database {
  #place: (isMaking: boolean) => Promise<IDBFactory | null>;
  #connection: Promise<IDBDatabase | null> | null = null;

  /** @param place where it lies; null: nowhere yet */
  constructor(place: (isMaking: boolean) => Promise<IDBFactory | null>) {
    this.#place = place;
  }

  /** @returns the text of every record, by id */
  async readAll(): Promise<Map<string, string>> {
    const found = await this.#transact("readonly", false, (table) => {
      const texts: Map<string, string> = new Map();
      table.openCursor().onsuccess = (event) => {
        const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
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
   * @returns what is stored now
   */
  async writeAll(texts: Iterable<[string, string]>, merge: (id: string, stored: string, text: string) => string): Promise<Map<string, string>> {
    const found = await this.#transact("readwrite", true, (table) => {
      const written: Map<string, string> = new Map();
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

  /** @param texts by id: what is stored, only where it is still the same */
  async remove(texts: Map<string, string>) {
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
   * @param isMaking the database, where there is none yet
   * @returns once the transaction is complete; null: there is no database
   */
  async #transact<T>(mode: IDBTransactionMode, isMaking: boolean, work: (table: IDBObjectStore) => T): Promise<T | null> {
    const database = await this.#connect(isMaking);
    if (!database) return null;
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(TABLE, mode, { durability: "strict" });
      const result = work(transaction.objectStore(TABLE));
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = () => reject(transaction.error);
    });
  }

  /** @returns null: there is none */
  async #connect(isMaking: boolean): Promise<IDBDatabase | null> {
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

  async #openWhole(isMaking: boolean): Promise<IDBDatabase | null> {
    const factory = await this.#place(isMaking);
    if (!factory) return null;
    const database = await openAgain(factory, isMaking);
    if (!database || database.objectStoreNames.contains(TABLE)) return database;
    // Something else made a database of our name without our table in it.
    database.close();
    return isMaking ? open(factory, isMaking, database.version + 1) : null;
  }
}

/** Where Chromium has found the log behind its databases torn, the first to open one is refused; the next is not. */
async function openAgain(factory: IDBFactory, isMaking: boolean) {
  try {
    return await open(factory, isMaking);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "UnknownError")) throw error;
    return open(factory, isMaking);
  }
}

/**
 * @param isMaking the database, where there is none yet
 * @param version without one: whichever is there, be it a newer page's
 * @returns null: there is none
 */
function open(factory: IDBFactory, isMaking: boolean, version?: number): Promise<IDBDatabase | null> {
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
