/** Answers what the pages ask for: from the network as long as there is one, else from what is kept. */

import type { KeptFiles } from "./kept-files.ts";
import { isPage, type Directory, type PublishedFile } from "./published.ts";

/** How long the network may take for a file that may have changed, where a copy is kept. */
const PATIENCE_MILLISECONDS = 3000;
/** For how long a network counts as slow after that: nobody is to wait once for each file. */
const SLOW_MILLISECONDS = 60_000;

/** A portal of a train or a hotel, or a host in trouble, answers with pages of its own. */
function isFit(answer: Response, file: PublishedFile): boolean {
  if (answer.type === "opaqueredirect") return true;
  const isHtml = /^text\/html\b/i.test(answer.headers.get("Content-Type") ?? "");
  return answer.ok && isHtml === isPage(file);
}

const after = (milliseconds: number) => new Promise<null>((resolve) => setTimeout(resolve, milliseconds, null));

export function createAnswers(directory: Directory, kept: KeptFiles) {
  let slowUntil = 0;

  /** Asks the network, and keeps what comes, if it is what the list names. */
  async function ask(event: FetchEvent, file: PublishedFile): Promise<Response> {
    const answer = await fetch(event.request);
    if (answer.ok && isFit(answer, file)) {
      const copy = answer.clone();
      event.waitUntil(kept.putIfWanted(file, copy).catch((error) => console.warn(error)));
    }
    // A worker goes by the policy that comes with its script, and many hosts send none.
    return answer.ok && event.request.destination === "worker" ? new Response(answer.body, { headers: directory.headersOf(file) }) : answer;
  }

  /** It cannot have changed. */
  async function keptFirst(event: FetchEvent, file: PublishedFile) {
    return (await kept.find(file)) ?? ask(event, file);
  }

  /** Null: there is no network, it is slow, or what it answers is of no use. */
  async function askInTime(asked: Promise<Response>, file: PublishedFile) {
    const late = Symbol("late");
    const answer = await Promise.race([asked.catch(() => null), after(PATIENCE_MILLISECONDS).then(() => late)]);
    if (answer === late) slowUntil = Date.now() + SLOW_MILLISECONDS;
    return answer instanceof Response && isFit(answer, file) ? answer : null;
  }

  async function networkFirst(event: FetchEvent, file: PublishedFile) {
    const copy = Date.now() < slowUntil ? await kept.find(file) : undefined;
    if (copy) return copy;
    const asked = ask(event, file);
    return (await askInTime(asked, file)) ?? (await kept.find(file)) ?? asked;
  }

  /** Lets alone what is none of our files. */
  return (event: FetchEvent) => {
    const { request } = event;
    const file = request.method === "GET" ? directory.find(new URL(request.url)) : undefined;
    if (file) event.respondWith(file.isFixed ? keptFirst(event, file) : networkFirst(event, file));
  };
}
