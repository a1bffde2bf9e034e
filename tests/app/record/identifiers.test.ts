import assert from "node:assert/strict";
import { test } from "node:test";

import { newId, newItemId } from "../../../app/record/identifiers.ts";

// The same cases as for the command line, which makes ids as well.
test("an id is made of date, company and role", () => {
  const cases = [
    ["Acme", "Data Engineer", "2026-06-05-acme-data-engineer"],
    ["Acme", "", "2026-06-05-acme"],
    ["  Müller & Söhne ", "Ärztin", "2026-06-05-muller-sohne-arztin"],
    ["株式会社", "", "2026-06-05-interview"],
    ["!!!", "???", "2026-06-05-interview"],
    // Eleven characters of date and hyphen leave 49 for the words.
    ["x".repeat(80), "y", `2026-06-05-${"x".repeat(49)}`],
    ["x".repeat(48), "y", `2026-06-05-${"x".repeat(48)}`],
    ["Ærø & Søn", "Größe", "2026-06-05-r-s-n-gro-e"],
  ];
  for (const [company, role, id] of cases) {
    assert.equal(newId({ company, role, start: "2026-06-05T16:30" }, () => false), id);
  }
});

test("a taken id is numbered", () => {
  const taken = ["2026-06-05-acme", "2026-06-05-acme-2"];
  assert.equal(newId({ company: "Acme", role: "", start: "2026-06-05T16:30" }, (id) => taken.includes(id)), "2026-06-05-acme-3");
});

test("items made within one millisecond differ and keep their order", () => {
  const items: { id: string }[] = [{ id: "c1" }];
  for (let count = 0; count < 500; count += 1) items.push({ id: newItemId("c", items) });
  const made = items.slice(1).map(({ id }) => id);
  assert.equal(new Set(made).size, 500);
  assert.deepEqual([...made].sort(), made);
  for (const id of made) assert.match(id, /^c[0-9a-z]{12}$/);
});
