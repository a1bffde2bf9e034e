/** Counts what is fetched, while it comes. */

/** Reads a copy to its end; where it breaks off, whoever reads the answer itself is told. */
async function count(copy: Response, received: (bytes: number) => void) {
  const reader = copy.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) received(part.value.byteLength);
}

/**
 * Counts all answers from now on. Each is passed on as it is, and a copy of it is read: of an answer that was made anew,
 * Chromium keeps no compiled WebAssembly, and the next start would take more than half as long again.
 * @param total the bytes that are to come, unpacked
 * @param heard called for each hundredth of them
 * @returns stops counting
 */
export function countFetched(total: number, heard: (received: number) => void): () => void {
  const plain = globalThis.fetch;
  let [received, told] = [0, 0];
  globalThis.fetch = async (...given) => {
    const response = await plain(...given);
    void count(response.clone(), (bytes) => {
      received += bytes;
      if (received - told < total / 100) return;
      told = received;
      heard(received);
    }).catch(() => undefined);
    return response;
  };
  return () => {
    globalThis.fetch = plain;
  };
}
