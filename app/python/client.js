/**
 * The only module that talks to the worker in which Python runs. Questions asked while it starts wait for it; where it
 * cannot start, they are refused and the page goes on without.
 */

import { fileLink } from "../router/links.js";

/** @typedef {import("../record/model.js").PythonState} PythonState */
/** @typedef {{resolve: (answer: any) => void, reject: (reason: Error) => void, timer: number, request: object}} Question */

const ANSWER_MILLISECONDS = 60_000;

/** @type {PythonState} */
let state = "idle";
/** @type {Worker | null} */
let worker = null;
let lastId = 0;
/** @type {Map<number, Question>} */
const questions = new Map();
/** @type {Set<() => void>} */
const listeners = new Set();

/** @param {PythonState} next */
function become(next) {
  state = next;
  document.documentElement.dataset.python = next;
  for (const listener of listeners) listener();
}

/** @param {string} message */
function fail(message) {
  worker?.terminate();
  worker = null;
  for (const { reject, timer } of questions.values()) {
    clearTimeout(timer);
    reject(new Error(message));
  }
  questions.clear();
  if (state !== "failed") {
    console.warn(`Python: ${message}`);
    become("failed");
  }
}

/** @param {MessageEvent} event */
function hear({ data }) {
  if (data.kind === "ready") {
    become("ready");
    for (const [id, question] of questions) send(id, question);
  } else if (data.kind === "failed") {
    fail(data.message);
  } else {
    const question = questions.get(data.id);
    if (!question) return;
    questions.delete(data.id);
    clearTimeout(question.timer);
    if (data.fault) question.reject(new Error(data.fault));
    else question.resolve(data);
  }
}

/** @param {number} id @param {Question} question */
function send(id, question) {
  question.timer = setTimeout(() => fail("no answer"), ANSWER_MILLISECONDS);
  worker?.postMessage({ ...question.request, id });
}

/** Starts Python, or starts it again after a failure. */
export function start() {
  if (state === "loading" || state === "ready") return;
  become("loading");
  if (typeof WebAssembly !== "object" || typeof Worker !== "function") return fail("no WebAssembly or no workers here");
  try {
    worker = new Worker(fileLink(WORKER_FILE), { type: "module", name: "python" });
  } catch (error) {
    return fail(String(error));
  }
  worker.onmessage = hear;
  worker.onerror = (event) => fail(event.message || "the worker could not be loaded");
}

/**
 * @param {{kind: string, [name: string]: unknown}} request
 * @returns {Promise<any>}
 */
export function ask(request) {
  if (state === "failed") return Promise.reject(new Error("Python could not be started"));
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    const question = { resolve, reject, timer: 0, request };
    questions.set(id, question);
    if (state === "ready") send(id, question);
    else start();
  });
}

/** @returns {PythonState} */
export function condition() {
  return state;
}

/** @param {() => void} listener */
export function subscribe(listener) {
  listeners.add(listener);
}

document.documentElement.dataset.python = state;
