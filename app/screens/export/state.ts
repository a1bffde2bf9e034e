/** What was exported just now, told on the screen where it was asked for. */

export interface Exporting {
  /** The interview; empty: all of them. */
  record: string;
  kind: "calendar" | "contacts" | "spreadsheet";
  /** Entries or contacts in the file; null: it could not be made. */
  count: number | null;
  /** Of a calendar: for which steps of this interview; null: all. */
  steps: string[] | null;
  neutral: boolean;
  withInterview: boolean;
}
