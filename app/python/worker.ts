/**
 * Runs Python (Pyodide, from this site) apart from the page, and passes questions and answers as JSON. What the answer
 * needs and Python has not seen, a zone, a country's holidays or a package, is fetched when it is asked for.
 */

import { countFetched } from "./counted-fetch.ts";
import { startPython } from "./pyodide.ts";
import { bytesOf, fetched } from "./published-files.ts";
import { START } from "./start-worker.ts";

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

async function start(): Promise<Facade> {
  const lists = Promise.all([bytesOf("data/zones.json"), bytesOf("data/countries.json")]);
  // Where Python fails first, the lists' own failure must not be reported as unhandled.
  lists.catch(() => undefined);
  const began = performance.now();
  const total = PYTHON_FILES.bytes;
  const stopCounting = countFetched(total, (received) =>
    page.postMessage({ kind: "progress", received, total, milliseconds: Math.round(performance.now() - began) }));
  const python = await startPython();
  const door = python.pyimport("checklist.worker_api");
  const asBytes = python.runPython("lambda buffer: buffer.to_bytes()");
  const supply = (kind: string, name: string, content: Uint8Array) =>
    door.supply(kind, name, asBytes(content));
  /** What a package needs comes before it: so one that is there is whole, and one that failed can be asked for again. */
  async function load(name: string) {
    for (const needed of python.lockfile.packages[name].depends) await load(needed);
    // Pyodide only tells of a failure; it throws none.
    const failures: string[] = [];
    const errorCallback = (message: string) => failures.push(message);
    await python.loadPackage(name, { messageCallback: () => {}, errorCallback });
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
  return { answer: door.answer, provide };
}

function once<Made>(make: () => Made) {
  let made: Made | undefined;
  return () => (made ??= make());
}

const facade = once(start);

/** Whoever tells it to start hears when it has. */
async function tellWhenStarted() {
  try {
    await facade();
    page.postMessage({ kind: "ready" });
  } catch (error) {
    page.postMessage({ kind: "failed", message: String(error) });
  }
}

async function answer({ id, ...request }: { id: number }) {
  try {
    const { answer: ask, provide } = await facade();
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

page.onmessage = ({ data }) => void (data.kind === START.kind ? tellWhenStarted() : answer(data));
