/** The one state of the page: all that is on the screen, and neither stored nor worked out by Python. */

import { NO_REFERENCE_DATA, type ReferenceData } from "./python/reference-data.ts";
import type { Place } from "./router/links.ts";
import { blankKeeping, type Keeping } from "./screens/backup/state.ts";
import type { Restoring } from "./screens/backup/restoring.ts";
import type { Exporting } from "./screens/export/state.ts";
import type { Form } from "./screens/form/state.ts";
import { beginVisit, type Visit } from "./screens/interview/state.ts";
import type { Letter } from "./screens/letter/state.ts";
import type { Leaving } from "./screens/leaving/state.ts";
import type { Panel } from "./screens/panel/state.ts";
import type { When } from "./screens/when/state.ts";
import { blankFilter, type Filter } from "./screens/list/filter.ts";
import type { OfflineCopy } from "./storage/offline-copy.ts";
import type { Arrived, Moving } from "./screens/share/state.ts";

/** What has just happened, told at the foot of the screen; no text: nothing. */
export interface Notice {
  text: string;
  undo: (() => void) | null;
  /** The part of the screen in which it happened; empty: none in particular. */
  where: string;
  /** The interview on the screen at that time; empty: none. */
  record: string;
}

export interface State {
  place: Place;
  /** Whether the step that the address names has still to be brought into view. */
  isSeeking: boolean;
  /** Whether the screen has still to be read from its heading: it took the place of another. */
  isEntering: boolean;
  notice: Notice;
  reference: ReferenceData;
  list: Filter;
  visit: Visit;
  panel: Panel | null;
  keeping: Keeping;
  restoring: Restoring | null;
  form: Form | null;
  leaving: Leaving | null;
  exporting: Exporting | null;
  letter: Letter | null;
  /** How many fields for one's own strengths there are. */
  strengths: number;
  when: When | null;
  moving: Moving | null;
  arrived: Arrived | null;
  /** Null: nothing is known yet of a copy for times without a network. */
  offline: OfflineCopy | null;
  /** Whether a part of the page could not be loaded, although the page was loaded anew for it. */
  isIncomplete: boolean;
}

/** Where something can be undone; empty: nowhere in particular, or nothing can. */
export const undoableIn = ({ notice }: State) => (notice.undo ? notice.where : "");

export function initialState(place: Place): State {
  return {
    place, isSeeking: false, isEntering: false, notice: { text: "", undo: null, where: "", record: "" }, reference: NO_REFERENCE_DATA, list: blankFilter(),
    visit: beginVisit(), panel: null, keeping: blankKeeping(), restoring: null, form: null, leaving: null, exporting: null, letter: null, strengths: 1,
    when: null, moving: null,
    arrived: null, offline: null, isIncomplete: false,
  };
}
