/** The screens that are fetched when they are first wanted. */

import { reloadOnce } from "./base/missing-files.ts";
import type { Context } from "./context.ts";
import { settle } from "./storage/settle.ts";

const LOADERS = {
  backup: () => import("./screens/backup/screen.ts"),
  export: () => import("./screens/export/screen.ts"),
  form: () => import("./screens/form/screen.ts"),
  interview: () => import("./screens/interview/screen.ts"),
  letter: () => import("./screens/letter/screen.ts"),
  leaving: () => import("./screens/leaving/screen.ts"),
  offline: () => import("./screens/offline/screen.ts"),
  panel: () => import("./screens/panel/screen.ts"),
  when: () => import("./screens/when/screen.ts"),
  share: () => import("./screens/share/screen.ts"),
};

type Name = keyof typeof LOADERS;
/** The modules of parts that came with the page's program. */
export type AtOnce = { [N in Name]?: Awaited<ReturnType<(typeof LOADERS)[N]>> };
type Part<N extends Name> = ReturnType<Awaited<ReturnType<(typeof LOADERS)[N]>>["create"]>;

export interface Parts {
  /** Null: not there yet. */
  loaded<N extends Name>(name: N): Part<N> | null;
  /** Has something done by a part: at once where it is there, else as soon as it is. */
  use<N extends Name>(name: N, act: (part: Part<N>) => void): void;
  /** Settles once all that was wanted has come: on a slow line, nothing else is to come in its way. */
  settled(): Promise<unknown>;
  /** Fetches a part that the page can do without; settles once it is drawn, or known to be gone. */
  fetch(name: Name): Promise<void>;
  /** Fetches all of them while nothing else is to do, so that they open without a network. */
  prefetch(): void;
}

/** @param contextNow what the parts are given, once it is there */
export function createParts(contextNow: () => Context, atOnce: AtOnce): Parts {
  const parts = new Map<Name, Part<Name>>();
  const wanted = new Set<Promise<void>>();

  function loaded<N extends Name>(name: N) {
    const module = atOnce[name];
    if (module && !parts.has(name)) parts.set(name, module.create(contextNow()) as Part<Name>);
    return (parts.get(name) ?? null) as Part<N> | null;
  }

  /** False: it is gone, perhaps because the page is one of an earlier release; then the page is loaded anew, once. */
  async function load(name: Name): Promise<boolean> {
    try {
      const { create } = await LOADERS[name]();
      if (!parts.has(name)) parts.set(name, create(contextNow()) as Part<Name>);
      return true;
    } catch (error) {
      console.warn(error);
      return false;
    }
  }

  return {
    loaded,
    use(name, act) {
      const part = loaded(name);
      if (part) return act(part);
      const coming = load(name).then(async (isThere) => {
        wanted.delete(coming);
        if (!isThere) await settle(contextNow().typing, contextNow().repository);
        if (!isThere && reloadOnce()) return;
        contextNow().state.isIncomplete = !isThere;
        if (isThere) act(loaded(name) as NonNullable<typeof part>);
        void contextNow().update();
      });
      wanted.add(coming);
    },
    settled: () => Promise.all(wanted),
    async fetch(name) {
      if (!parts.has(name) && await load(name)) await contextNow().update();
    },
    prefetch() {
      const idle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 2000));
      idle(() => (Object.keys(LOADERS) as Name[]).forEach((name) => void load(name)));
    },
  };
}
