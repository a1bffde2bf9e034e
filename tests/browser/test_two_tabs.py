"""Two tabs at work on the same interviews, in random order: both end with all that either did, both copies too."""

import random
import time

import pytest
from playwright.sync_api import expect

from tests.browser.states import without_python

# Each tab does its own changes, at its own random moments, and waits for nothing but itself.
WORK = """
async ([work, seed]) => {
  const { store, changes } = await import("/app/testing.js");
  let state = seed;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const waiting = [];
  for (const [id, kind, name, value] of work) {
    const change = {
      tick: (kept) => changes.withTick(kept, name, { state: value, at: "2026-06-05T18:00:00Z" }, new Date()),
      person: (kept) => changes.withItem(kept, "contacts", { id: name, name: value }, new Date()),
      company: (kept) => changes.withFields(kept, { ...kept, company: value }, new Date()),
    }[kind];
    waiting.push(store.change(id, change));
    if (random() < 0.5) await waiting.at(-1);
    if (random() < 0.5) await new Promise((resolve) => setTimeout(resolve, random() * 6));
  }
  await Promise.all(waiting);
}
"""
START = """
async (records) => {
  const { store } = await import("/app/testing.js");
  await store.changeAll(new Map(records.map((record) => [record.id, () => record])));
}
"""
LOOK = """
async (ids) => {
  const { store, canonical: { canonical } } = await import("/app/testing.js");
  const opened = (factory) => new Promise((resolve, reject) => {
    const request = factory.open("after-interview");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  window.bucket ??= await navigator.storageBuckets.open("after-interview");
  window.databases ??= { durable: await opened(indexedDB), spare: await opened(window.bucket.indexedDB) };
  const held = (name, id) => new Promise((resolve, reject) => {
    const request = window.databases[name].transaction("interviews").objectStore("interviews").get(id);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const text = (value) => (value ? canonical(value) : "not there yet");
  return Promise.all(ids.map(async (id) => ({
    record: store.interview(id),
    own: text(store.interview(id)),
    local: text(JSON.parse(localStorage.getItem(`after-interview:interview:${id}`))),
    durable: text(JSON.parse((await held("durable", id)) ?? "null")),
    spare: text(JSON.parse((await held("spare", id)) ?? "null")),
    saved: store.condition().saved,
  })));
}
"""


def work_of(moments, identifiers, tab):
    """What one tab does: ticks and people that only it touches, some that both do, and the company."""
    work = []
    for number in range(moments.randint(2, 6)):
        identifier = moments.choice(identifiers)
        kind = moments.choice(["tick", "tick", "person", "company"])
        if kind == "tick":
            step = moments.choice([f"{tab}-{number}", "debrief", "close"])
            work.append([identifier, kind, step, moments.choice(["done", "skipped"])])
        elif kind == "person":
            work.append([identifier, kind, f"{tab}{number}", f"Person of {tab} {number}"])
        else:
            work.append([identifier, kind, "", f"Company of {tab} {number}"])
    return work


def check_alone(found, work, tab):
    """What only one tab touched is as that tab left it."""
    records = {entry["record"]["id"]: entry["record"] for entry in found}
    expected = {(identifier, kind, name): value for identifier, kind, name, value in work if name.startswith(tab)}
    for (identifier, kind, name), value in expected.items():
        if kind == "tick":
            assert records[identifier]["steps"][name]["state"] == value
        else:
            (person,) = [one for one in records[identifier]["contacts"] if one["id"] == name]
            assert person["name"] == value


def settle(tabs, identifiers):
    """Both tabs and all copies say the same, after a moment."""
    for _ in range(200):
        views = [tab.evaluate(LOOK, identifiers) for tab in tabs]
        texts = [
            {entry[name] for view in views for entry in (view[index],) for name in ("own", "local", "durable", "spare")}
            for index in range(len(identifiers))
        ]
        if all(len(each) == 1 and "not there yet" not in each for each in texts) and all(
            entry["saved"] for view in views for entry in view
        ):
            return views[0]
        tabs[0].wait_for_timeout(20)
    pytest.fail(f"the tabs do not agree: {texts}")


def run(context, address, example, times, series=0):
    seed = time.time_ns()
    moments = random.Random(seed)  # noqa: S311
    tabs = [context.new_page(), context.new_page()]
    for tab in tabs:
        # What is kept is no business of Python's, and neither are dates: a form shows none.
        without_python(tab)
        tab.goto(f"{address}#new")
        expect(tab.locator("html")).to_have_attribute("data-saved", "yes")
    done = 0
    for turn in range(times):
        identifiers = [f"2026-06-05-turn-{series}-{turn}-{number}" for number in range(2)]
        bare = {name: example[name] for name in ("schema", "start", "time_zone", "company")}
        tabs[0].evaluate(
            START, [{**bare, "id": identifier, "updated_at": "2026-06-05T15:00:00Z"} for identifier in identifiers]
        )
        settle(tabs, identifiers)
        works = [work_of(moments, identifiers, tab) for tab in ("a", "b")]
        for tab, work in zip(tabs, works, strict=True):
            tab.evaluate(
                f"([work, seed]) => {{ window.done = ({WORK})([work, seed]); }}", [work, moments.randint(1, 10**6)]
            )
        for tab in tabs:
            tab.evaluate("() => window.done")
        found = settle(tabs, identifiers)
        for name, work in zip(("a", "b"), works, strict=True):
            check_alone(found, work, name)
            done += len(work)
    return done, seed


@pytest.mark.slow
def test_two_tabs_in_five_hundred_random_orders(context, address, example, capsys):
    done = 0
    # A hundred orders a time, each with two interviews, as many as a browser holds.
    for series in range(5):
        for page in context.pages:
            page.close()
        done += run(context, address, example, 100, series)[0]
    with capsys.disabled():
        print(f"\n{done} changes by two tabs in 500 random orders; none lost")  # noqa: T201
