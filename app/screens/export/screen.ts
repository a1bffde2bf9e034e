/** Files for other programs, fetched when one is first asked for. */

import { download } from "../../components/download.ts";
import { focusOn } from "../../components/focus.ts";
import type { Context } from "../../context.ts";
import { askCalendar, askContacts, askSpreadsheet } from "../../python/exports.ts";
import { currentPlan } from "../../python/plans.ts";
import { fileName } from "../../record/backup.ts";
import { whereThere } from "../../record/changes.ts";
import { withExported } from "../../record/exported.ts";
import type { Interview } from "../../record/model.ts";
import type { Exporting } from "./state.ts";
import { exportView } from "./view.ts";

export type ExportPart = ReturnType<typeof create>;

export function create(context: Context) {
  const { state, repository, plans, python, update, site } = context;

  const wanted = (id: string): Interview[] =>
    repository.interviews().filter((record) => (id === "" ? !repository.isExample(record.id) : record.id === id));

  /** @param work settles with how many entries, cards or interviews are in the file */
  async function make(exporting: Exporting, work: () => Promise<number>) {
    const count = await work().catch((error) => {
      console.warn(error);
      return null;
    });
    await update(() => {
      state.exporting = { ...exporting, count };
    });
    focusOn(".exported [role=status]");
  }

  const begun = (record: string, kind: Exporting["kind"], more: Partial<Exporting> = {}): Exporting =>
    ({ record, kind, count: null, steps: null, neutral: false, withInterview: false, ...more });

  function calendar(exporting: Exporting) {
    const { record: id, steps, neutral, withInterview } = exporting;
    return make(exporting, async () => {
      const records = wanted(id);
      const { text, entries, exported } = await askCalendar(python, site, records, {
        steps: steps && { [id]: steps }, neutral, with_interview: withInterview,
      });
      if (entries > 0) download(fileName(new Date(), "ics"), text, "text/calendar;charset=utf-8");
      for (const record of records) {
        const made = exported[record.id];
        const planned = plans.outlookOf(record).plan?.steps ?? [];
        if (made && Object.keys(made).length > 0) void repository.change(record.id, whereThere((kept) => withExported(kept, made, planned, new Date())));
      }
      return entries;
    });
  }

  const actions = {
    again: () => state.exporting && void calendar(state.exporting),
    set(field: "neutral" | "withInterview", isOn: boolean) {
      if (state.exporting) void update(() => Object.assign(state.exporting as Exporting, { [field]: isOn }));
    },
    close: () => void update(() => {
      state.exporting = null;
    }),
  };

  return {
    /**
     * @param id of an interview; empty: of all
     * @param steps null: all that have dates
     */
    calendar: (id: string, steps: string[] | null) =>
      void calendar(begun(id, "calendar", { steps, neutral: repository.settings().neutral === true })),
    contacts: (id: string, contact: string | null) =>
      void make(begun(id, "contacts"), async () => {
        const { text, cards } = await askContacts(python, wanted(id), contact);
        if (cards > 0) download(fileName(new Date(), "vcf"), text, "text/vcard;charset=utf-8");
        return cards;
      }),
    spreadsheet: () => void make(begun("", "spreadsheet"), async () => {
      const records = wanted("");
      download(fileName(new Date(), "csv"), (await askSpreadsheet(python, records)).text, "text/csv;charset=utf-8");
      return records.length;
    }),
    /** What came of it, on the screen of that interview; null: nothing was exported there. */
    view(id: string) {
      const isAhead = (record: Interview) => currentPlan(plans.outlookOf(record))?.status === "before";
      return state.exporting?.record === id ? exportView(state.exporting, wanted(id).some(isAhead), actions) : null;
    },
  };
}
