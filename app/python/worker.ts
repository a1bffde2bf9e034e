/**
 * Runs Python (Pyodide, from this site) apart from the page, and passes questions and answers as JSON. What the answer
 * needs and Python has not seen, a zone, a country's holidays or a package, is fetched when it is asked for.
 */

import { countFetched } from "./counted-fetch.ts";

interface Need {
  kind: string;
  name: string;
}
interface Facade {
  answer(request: string): string;
  provide(need: Need): Promise<void>;
}

/** This worker, as far as it is used here; the page's types know no workers. */
const page = self as unknown as { postMessage(message: unknown): void; onmessage: ((event: MessageEvent) => void) | null };
const here = (path: string) => new URL(path, import.meta.url).href;

/** The host is asked each time whether a file is still the same, so that what it last published goes together. */
async function fetched(path: string) {
  const response = await fetch(here(path), { cache: "no-cache" });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetched(path)).arrayBuffer());
}

/** Where everything of a kind is, in one file: which of it is wanted, the host does not learn. */
const PACKS: Readonly<Record<string, string>> = { zone: "data/zones.bin", country: "data/countries.bin" };

/** The contents of a pack by name; tools/data/packs.py says what it looks like. */
async function openPack(path: string): Promise<(name: string) => Uint8Array> {
  const { body } = await fetched(path);
  if (!body) throw new Error(`${path}: empty`);
  const bytes = new Uint8Array(await new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
  const start = 4 + new DataView(bytes.buffer).getUint32(0);
  const index: Record<string, [number, number]> = JSON.parse(new TextDecoder().decode(bytes.subarray(4, start)));
  return (name) => {
    const [offset, length] = index[name];
    return bytes.slice(start + offset, start + offset + length);
  };
}

/** Settles when WebAssembly does not start: Pyodide only logs that, and waits for ever. */
function failureOfWebAssembly(): Promise<never> {
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
  const { folder, bytes } = await (await fetched("data/runtime.json")).json();
  const sinceStart = () => Math.round(performance.now() - began);
  const stopCounting = countFetched(bytes, (received) =>
    page.postMessage({ kind: "progress", received, total: bytes, milliseconds: sinceStart() }));
  const { loadPyodide } = await import(here(`${folder}pyodide.mjs`));
  const failed = failureOfWebAssembly();
  const pyodide = await Promise.race([failed, loadPyodide({ indexURL: here(folder), packages: ["after-the-interview"] })]);
  const facade = pyodide.pyimport("checklist.worker_api");
  const asBytes = pyodide.runPython("lambda buffer: buffer.to_bytes()");
  const supply = (kind: string, name: string, content: Uint8Array) =>
    facade.supply(kind, name, asBytes(content));
  /** What a package needs comes before it: so one that is there is whole, and one that failed can be asked for again. */
  async function load(name: string) {
    for (const needed of pyodide.lockfile.packages[name].depends) await load(needed);
    // Pyodide only tells of a failure; it throws none.
    const failures: string[] = [];
    const errorCallback = (message: string) => failures.push(message);
    await pyodide.loadPackage(name, { messageCallback: () => {}, errorCallback });
    if (failures.length) throw new Error(failures.join(" "));
  }
  const packs = new Map<string, Promise<(name: string) => Uint8Array>>();
  /** Fetched once, unless that fails: then it can be asked for again. */
  function packOf(kind: string) {
    const pack = packs.get(kind) ?? openPack(PACKS[kind]);
    packs.set(kind, pack);
    pack.catch(() => packs.delete(kind));
    return pack;
  }
  const provide = async ({ kind, name }: Need) =>
    kind === "package" ? load(name) : supply(kind, name, (await packOf(kind))(name));
  const [zones, countries] = await lists;
  supply("zones", "", zones);
  supply("countries", "", countries);
  stopCounting();
  page.postMessage({ kind: "ready", milliseconds: sinceStart() });
  return { answer: facade.answer, provide };
}

async function answer(started: Promise<Facade>, { id, ...request }: {id: number}) {
  try {
    const { answer: ask, provide } = await started;
    const provided: Set<string> = new Set();
    for (;;) {
      const reply = JSON.parse(ask(JSON.stringify(request)));
      if (!reply.needs) return page.postMessage({ ...reply, id });
      for (const need of (reply.needs as Need[])) {
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

