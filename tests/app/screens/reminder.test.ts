import assert from "node:assert/strict";
import { test } from "node:test";

import { reminderFor } from "../../../app/screens/backup/reminder.ts";
import type { Settings } from "../../../app/storage/model.ts";

test("a backup is reminded of once a day, also where the clock was set back", () => {
  const now = new Date("2026-06-06T10:00:00");
  const cases: [Settings, boolean, string][] = [
    [{}, true, ""],
    [{ changes: 10 }, false, "many"],
    [{ changes: 10, reminded: "2026-6-6" }, false, ""],
    [{ changes: 1, backed_up: "2026-06-05T10:00:00Z" }, true, ""],
    [{ changes: 1, backed_up: "2030-06-05T10:00:00Z" }, true, "forgets"],
    [{ changes: 19, reminded_changes: 10 }, false, ""],
  ];
  for (const [settings, forgets, why] of cases) assert.equal(reminderFor(settings, forgets, now), why);
});
