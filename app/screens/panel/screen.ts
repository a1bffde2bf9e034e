/** The panel in which something that happened is entered, fetched when one is first opened. */

import type { Context } from "../../context.ts";
import type { Interview } from "../../record/model.ts";
import type { OpenPanel } from "../interview/state.ts";
import { createPanelActions } from "./actions.ts";
import { panelView } from "./view.ts";

export type PanelPart = ReturnType<typeof create>;

export function create(context: Context) {
  const actions = createPanelActions(context);
  const { open, openNext, removeItem } = actions;
  return {
    open, openNext, removeItem,
    /** Null: none is open there. */
    drawn(record: Interview): OpenPanel | null {
      const { panel } = context.state;
      return panel?.record === record.id ? { where: panel.where, view: panelView(panel, record, new Date(), actions) } : null;
    },
  };
}
