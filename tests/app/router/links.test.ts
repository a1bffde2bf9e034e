import assert from "node:assert/strict";
import { test } from "node:test";

import { linksOf, meant, placeOf } from "../../../app/router/links.ts";

test("each address is a place; an anchor of the page is none", () => {
  const cases: [string, object | null][] = [
    ["", { screen: "list", id: "", step: "" }],
    ["#today", { screen: "list", id: "", step: "" }],
    ["#new", { screen: "new", id: "", step: "" }],
    ["#2026-06-05-acme", { screen: "interview", id: "2026-06-05-acme", step: "" }],
    ["#2026-06-05-acme/thank-you:c1", { screen: "interview", id: "2026-06-05-acme", step: "thank-you:c1" }],
    ["#2026-06-05-acme/check-in-1~e1", { screen: "interview", id: "2026-06-05-acme", step: "check-in-1~e1" }],
    ["#2026-06-05-acme/edit", { screen: "edit", id: "2026-06-05-acme", step: "" }],
    ["#2026-06-05-acme/before-you-leave", { screen: "leave", id: "2026-06-05-acme", step: "" }],
    ["#2026-06-05-acme/constructor", { screen: "interview", id: "2026-06-05-acme", step: "constructor" }],
    ["#__search", null],
  ];
  for (const [fragment, place] of cases) assert.deepEqual(placeOf(fragment), place, fragment);
});

test("an id from elsewhere that would be another address has a link all the same", () => {
  for (const id of ["new", "today", "0", "when", "acme-2026"]) {
    const link = linksOf(false)(id, "close");
    const place = placeOf(link);
    assert.equal(place?.screen, "interview");
    assert.equal(place?.step, "close");
    assert.equal(meant(place?.id ?? "", ["2026-06-05-acme", id]), id);
  }
});

test("a neutral link names no company, and is understood by who has the interview", () => {
  const id = "2026-06-05-acme-data-engineer";
  assert.equal(linksOf(false)(id, "close"), `#${id}/close`);
  const link = linksOf(true)(id);
  assert.match(link, /^#2026-06-05-interview-[0-9a-f]{8}$/);
  assert.equal(meant(link.slice(1), ["2026-06-05-other", id]), id);
  assert.equal(meant(link.slice(1), []), link.slice(1));
});

test("a step's letter, the quick question and a kind of step have addresses", () => {
  assert.deepEqual(placeOf("#2026-06-05-acme/thank-you:c1/letter"), { screen: "letter", id: "2026-06-05-acme", step: "thank-you:c1" });
  assert.deepEqual(placeOf("#when"), { screen: "when", id: "", step: "" });
  assert.deepEqual(placeOf("#today/check-in-1"), { screen: "list", id: "", step: "check-in-1" });
  assert.equal(placeOf("#whenever"), null);
});
