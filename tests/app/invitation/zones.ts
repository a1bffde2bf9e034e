/** The names of all zones, as the page has them: from the pinned package. */

import { execFileSync } from "node:child_process";

const SCRIPT = "from importlib.resources import files; print((files('tzdata') / 'zones').read_text())";

export const ZONES = execFileSync(".venv/bin/python", ["-c", SCRIPT], { encoding: "utf8" }).split("\n").filter(Boolean);
