import assert from "node:assert/strict";
import { test } from "node:test";

import { programOf } from "../../../app/storage/persistence.ts";

test("browsers inside other programs are recognised", () => {
  const iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)";
  const cases = [
    [`${iphone} AppleWebKit/605.1.15 Mobile/15E148 [LinkedInApp]/9.30`, "LinkedIn"],
    [`${iphone} AppleWebKit/605.1 GSA/300.0 Mobile Safari/604.1`, "the Google app"],
    ["Mozilla/5.0 (Linux; Android 15; Pixel 9; wv) AppleWebKit/537.36 Version/4.0 Chrome/130.0 Mobile", "another app"],
    [`${iphone} AppleWebKit/605.1.15 [FBAN/FBIOS;FBAV/500]`, "Facebook"],
    [`${iphone} AppleWebKit/605.1 Version/19 Mobile/1 Safari/604.1`, ""],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0", ""],
  ];
  for (const [agent, program] of cases) assert.equal(programOf(agent), program, agent);
});
