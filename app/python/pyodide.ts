/** Starts Python with our package, from a snapshot of its memory where there is one. */

import { createMemorySnapshots } from "./memory-snapshots.ts";
import { bytesOf, here } from "./published-files.ts";

/** Where our package lies for Python, as it was fetched: unpacking it takes longer than reading it there. */
const PACKAGE = "/lib/after_the_interview.whl";
/** What is loaded later is unpacked into the folder of all packages: parts of ours are to be found there, too. */
const IMPORT = `
import sys
import sysconfig
import checklist.worker_api
for name, module in list(sys.modules.items()):
    if name.partition(".")[0] == "checklist" and hasattr(module, "__path__"):
        module.__path__.append(f"{sysconfig.get_path('purelib')}/{name.replace('.', '/')}")
`;
/** How long after its start Python's memory is kept: the first answers go first. */
const PAUSE_MILLISECONDS = 3000;

/**
 * Has WebAssembly compile the program while all else is on its way: Pyodide would begin when its script has been read. Pyodide
 * only logs that it does not start, and waits for ever; what is returned fails then, and does nothing else.
 */
function compileMeanwhile(address: string): Promise<never> {
  const module = WebAssembly.compileStreaming(fetch(address));
  const plainFetch = self.fetch;
  // Pyodide would fetch it once more.
  self.fetch = async (input, options) => (String(input) === address ? new Response() : plainFetch(input, options));
  return new Promise((_, reject) => {
    module.catch(reject);
    WebAssembly.instantiateStreaming = async (_, imports) => {
      try {
        return { module: await module, instance: await WebAssembly.instantiate(await module, imports) };
      } catch (error) {
        reject(error);
        throw error;
      }
    };
  });
}

export async function startPython() {
  const folder = here(PYTHON_FILES.folder);
  const failed = compileMeanwhile(`${folder}pyodide.asm.wasm`);
  const wheel = bytesOf(PYTHON_FILES.folder + PYTHON_FILES.wheel);
  const script = import(`${folder}pyodide.asm.mjs`);
  // Whichever fails first is told; the others' failures must not be reported as unhandled.
  for (const each of [failed, wheel, script]) each.catch(() => undefined);
  const { loadPyodide } = await import(`${folder}pyodide.mjs`);
  // Pyodide would only log that it did not come.
  await wheel;
  const load = (memory: object) => Promise.race([failed, loadPyodide({
    ...memory, indexURL: folder, env: { PYTHONPATH: PACKAGE },
    fsInit: async (files: { writeFile(path: string, content: Uint8Array): void }) => files.writeFile(PACKAGE, await wheel),
  })]);
  const snapshots = createMemorySnapshots(new URL("../", import.meta.url), PYTHON_FILES.folder);
  const snapshot = await snapshots.find();
  if (snapshot) {
    try {
      return await load({ _loadSnapshot: snapshot.arrayBuffer() });
    } catch (error) {
      console.warn(error);
      await snapshots.drop();
    }
  }
  const python = await load({ _makeSnapshot: true });
  python.runPython(IMPORT);
  const memory = python.makeMemorySnapshot();
  setTimeout(() => void snapshots.keep(memory), PAUSE_MILLISECONDS);
  return python;
}
