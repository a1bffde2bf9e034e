/** When may I write?, fetched when it is asked. */

import type { Context } from "../../context.ts";
import { createWhen } from "./actions.ts";
import { whenView } from "./view.ts";

export function create(context: Context) {
  const actions = createWhen(context);
  return {
    open: actions.open,
    view: () => (context.state.when ? whenView(context.state.when, context.state.reference.countries, actions) : null),
  };
}
