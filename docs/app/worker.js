/**
 * Runs Python (Pyodide, from this site) apart from the page, and passes questions and answers as JSON. What the answer
 * needs and Python has not seen, a zone or a country's holidays, is fetched when it is asked for.
 */

/** @typedef {{kind: string, name: string}} Need */
/** @typedef {{answer: (request: string) => string, supply: (kind: string, name: string, content: Uint8Array) => void}} Facade */

const page = /** @type {{postMessage: (message: unknown) => void, onmessage: ((event: MessageEvent) => void) | null}} */ (
  /** @type {unknown} */ (self)
);
const here = (/** @type {string} */ path) => new URL(path, import.meta.url).href;

/** @param {string} path @returns {Promise<Uint8Array>} */
async function bytesOf(path) {
  const response = await fetch(here(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** @param {Need} need */
function pathOf({ kind, name }) {
  const path = name.split("/").map(encodeURIComponent).join("/");
  return kind === "zone" ? `data/zones/${path}` : `data/countries/${path}.json`;
}

async function start() {
  const began = performance.now();
  const lists = Promise.all([bytesOf("data/zones.json"), bytesOf("data/countries.json")]);
  // Where Python fails first, the lists' own failure must not be reported as unhandled.
  lists.catch(() => undefined);
  const { loadPyodide } = await import(here("python/pyodide.mjs"));
  const pyodide = await loadPyodide({ indexURL: here("python/"), packages: ["after-the-interview"] });
  const facade = pyodide.pyimport("checklist.browser");
  const asBytes = pyodide.runPython("lambda buffer: buffer.to_bytes()");
  const supply = (/** @type {string} */ kind, /** @type {string} */ name, /** @type {Uint8Array} */ content) =>
    facade.supply(kind, name, asBytes(content));
  const [zones, countries] = await lists;
  supply("zones", "", zones);
  supply("countries", "", countries);
  page.postMessage({ kind: "ready", milliseconds: Math.round(performance.now() - began) });
  return { answer: facade.answer, supply };
}

/** @param {Promise<Facade>} started @param {{id: number}} request */
async function answer(started, { id, ...request }) {
  try {
    const { answer: ask, supply } = await started;
    /** @type {Set<string>} */
    const supplied = new Set();
    for (;;) {
      const reply = JSON.parse(ask(JSON.stringify(request)));
      if (!reply.needs) return page.postMessage({ ...reply, id });
      for (const need of /** @type {Need[]} */ (reply.needs)) {
        const path = pathOf(need);
        if (supplied.has(path)) throw new Error(`${path} did not help`);
        supply(need.kind, need.name, await bytesOf(path));
        supplied.add(path);
      }
    }
  } catch (error) {
    return page.postMessage({ id, fault: String(error) });
  }
}

const started = start();
started.catch((error) => page.postMessage({ kind: "failed", message: String(error) }));
page.onmessage = (event) => void answer(started, event.data);
