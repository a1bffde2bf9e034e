/** What is said of a backup that was just written. */

import { bytes, counted } from "./counting.ts";

export const written = {
  backedUp: (file: string, count: number) => `${counted(count, "interview is", "interviews are")} in ${file}, among your downloads. Keep it somewhere safe: anyone who opens it can read it.`,
  backupLarge: (size: number, limit: number) => `The file has ${bytes(size)}. No more than ${bytes(limit)} can be restored at once: shorten long notes, then back up again.`,
  notBackedUp: "Not in the backup, because it could not be restored:",
};
