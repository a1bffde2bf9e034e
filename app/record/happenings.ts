/** What kind of thing happened. Pure. */

import type { Happening } from "./model.ts";

/** Whether they wrote something that does not say how it ends: a reply, or that they want something. */
export const isMessage = ({ kind }: Pick<Happening, "kind">) => kind === "reply" || kind === "request";
