import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { canonical } from "../../../app/base/canonical.ts";

test("keys are sorted by code points, all is ASCII, whole numbers are written whole", () => {
  assert.equal(canonical({ b: 2.0, a: ["é", "😀"] }), String.raw`{"a":["\u00e9","\ud83d\ude00"],"b":2}`);
  // U+E000 comes before the grinning face by code points, after it by UTF-16 units.
  assert.equal(canonical({ "😀": 2, "\ue000": 1, é: 3 }), String.raw`{"\u00e9":3,"\ue000":1,"\ud83d\ude00":2}`);
  assert.equal(canonical('Ä\u007f\u2028\n\t"\\/'), String.raw`"\u00c4\u007f\u2028\n\t\"\\/"`);
  assert.equal(canonical({ z: 1, a: [true, null, 1.5, -0.25], gone: undefined }), '{"a":[true,null,1.5,-0.25],"z":1}');
  assert.equal(canonical({}), "{}");
});

test("equal values have equal texts, whatever the order of their keys, and say the same again", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    const text = canonical(value);
    assert.match(text, /^[\x00-\x7f]*$/);
    assert.equal(canonical(JSON.parse(text)), text);
    if (value && typeof value === "object" && !Array.isArray(value)) {
      assert.equal(canonical(Object.fromEntries(Object.entries(value).reverse())), text);
    }
  }));
});
