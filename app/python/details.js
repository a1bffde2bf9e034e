/**
 * What Python says about one interview besides its plan: which day of silence this is, and the timeline as a picture.
 * Asked when the interview is looked at, and again when the record or the hour has changed.
 */

import { asInstant } from "../text/format.js";
import { fingerprintOf } from "./plans.js";
import * as python from "./client.js";

/** @typedef {import("../record/model.js").Interview} Interview */
/** @typedef {{day: number | null, since: string | null, picture: Element | null, words: string, understood: string}} Facts */

/** @type {{id: string, key: string, facts: Facts | null}} */
let known = { id: "", key: "", facts: null };
let draw = () => {};

/** @param {() => void} drawing */
export function connect(drawing) {
  draw = drawing;
}

/** @param {string} text an SVG file; read as one, so that nothing in it can run */
function pictureOf(text) {
  const drawn = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (drawn.localName !== "svg") return null;
  drawn.setAttribute("aria-hidden", "true");
  drawn.removeAttribute("role");
  return document.importNode(drawn, true);
}

/** @param {Interview} record @param {string} now @param {string} key */
async function ask(record, now, key) {
  const [waiting, chart, promise] = await Promise.all([
    python.ask({ kind: "waiting", record, now }), python.ask({ kind: "chart", record, now }),
    // The interview's own promise; those of replies stand with the replies.
    python.ask({ kind: "promise", record: { ...record, events: [] } }),
  ]);
  if (known.key !== key || waiting.faults || chart.faults) return;
  known.facts = {
    day: waiting.day, since: waiting.since, picture: pictureOf(chart.svg), words: chart.words, understood: promise.words ?? "",
  };
  draw();
}

/** @param {Interview} record @param {boolean} isPlanned @returns {Facts | null} the last ones while newer are asked for */
export function factsOf(record, isPlanned) {
  const now = asInstant(new Date());
  const key = `${record.id} ${fingerprintOf(record)} ${now.slice(0, 13)}`;
  if (isPlanned && known.key !== key && python.condition() === "ready") {
    known = { id: record.id, key, facts: known.id === record.id ? known.facts : null };
    void ask(record, now, key).catch(() => undefined);
  }
  return isPlanned && known.id === record.id ? known.facts : null;
}
