/**
 * Runs Python (Pyodide, from this site) apart from the page, and passes questions and answers as JSON. What the answer
 * needs and Python has not seen, a zone, a country's holidays or a package, is fetched when it is asked for.
 */

/** @typedef {{kind: string, name: string}} Need */
/** @typedef {{answer: (request: string) => string, provide: (need: Need) => Promise<void>}} Facade */

const page = /** @type {{postMessage: (message: unknown) => void, onmessage: ((event: MessageEvent) => void) | null}} */ (
  /** @type {unknown} */ (self)
);
const here = (/** @type {string} */ path) => new URL(path, import.meta.url).href;

/**
 * The host is asked each time whether a file is still the same, so that what it last published goes together.
 * @param {string} path
 */
async function fetched(path) {
  const response = await fetch(here(path), { cache: "no-cache" });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** @param {string} path @returns {Promise<Uint8Array>} */
async function bytesOf(path) {
  return new Uint8Array(await (await fetched(path)).arrayBuffer());
}

/** @param {Need} need */
function pathOf({ kind, name }) {
  const path = name.split("/").map(encodeURIComponent).join("/");
  return kind === "zone" ? `data/zones/${path}` : `data/countries/${path}.json`;
}

/**
 * Settles when WebAssembly does not start: Pyodide only logs that, and waits for ever.
 * @returns {Promise<never>}
 */
function failureOfWebAssembly() {
  const instantiate = WebAssembly.instantiateStreaming;
  return new Promise((_, reject) => {
    WebAssembly.instantiateStreaming = async (...given) => {
      try {
        return await instantiate(...given);
      } catch (error) {
        reject(error);
        throw error;
      }
    };
  });
}

async function start() {
  const began = performance.now();
  const lists = Promise.all([bytesOf("data/zones.json"), bytesOf("data/countries.json")]);
  // Where Python fails first, the lists' own failure must not be reported as unhandled.
  lists.catch(() => undefined);
  const { folder } = await (await fetched("data/runtime.json")).json();
  const { loadPyodide } = await import(here(`${folder}pyodide.mjs`));
  const failed = failureOfWebAssembly();
  const pyodide = await Promise.race([failed, loadPyodide({ indexURL: here(folder), packages: ["after-the-interview"] })]);
  const facade = pyodide.pyimport("checklist.worker_api");
  const asBytes = pyodide.runPython("lambda buffer: buffer.to_bytes()");
  const supply = (/** @type {string} */ kind, /** @type {string} */ name, /** @type {Uint8Array} */ content) =>
    facade.supply(kind, name, asBytes(content));
  /**
   * What a package needs comes before it: so one that is there is whole, and one that failed can be asked for again.
   * @param {string} name
   */
  async function load(name) {
    for (const needed of pyodide.lockfile.packages[name].depends) await load(needed);
    // Pyodide only tells of a failure; it throws none.
    /** @type {string[]} */
    const failures = [];
    const errorCallback = (/** @type {string} */ message) => failures.push(message);
    await pyodide.loadPackage(name, { messageCallback: () => {}, errorCallback });
    if (failures.length) throw new Error(failures.join(" "));
  }
  const provide = async (/** @type {Need} */ need) =>
    need.kind === "package" ? load(need.name) : supply(need.kind, need.name, await bytesOf(pathOf(need)));
  const [zones, countries] = await lists;
  supply("zones", "", zones);
  supply("countries", "", countries);
  page.postMessage({ kind: "ready", milliseconds: Math.round(performance.now() - began) });
  return { answer: facade.answer, provide };
}

/** @param {Promise<Facade>} started @param {{id: number}} request */
async function answer(started, { id, ...request }) {
  try {
    const { answer: ask, provide } = await started;
    /** @type {Set<string>} */
    const provided = new Set();
    for (;;) {
      const reply = JSON.parse(ask(JSON.stringify(request)));
      if (!reply.needs) return page.postMessage({ ...reply, id });
      for (const need of /** @type {Need[]} */ (reply.needs)) {
        const what = `${need.kind} ${need.name}`;
        if (provided.has(what)) throw new Error(`${what} did not help`);
        await provide(need);
        provided.add(what);
      }
    }
  } catch (error) {
    return page.postMessage({ id, fault: String(error) });
  }
}

const started = start();
started.catch((error) => page.postMessage({ kind: "failed", message: String(error) }));
page.onmessage = (event) => void answer(started, event.data);
