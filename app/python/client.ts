/**
 * The only module that talks to the worker in which Python runs. Questions asked while it starts wait for it; where it
 * cannot start, they are refused and the page goes on without.
 */

import { progressAfter, type Progress } from "./progress.ts";
import { START } from "./start-worker.ts";

export type PythonState = "idle" | "loading" | "ready" | "failed";
/** Why there is no Python: something did not load, this browser cannot run it, or an answer took too long. */
export type Failure = "" | "unloaded" | "unable" | "slow";
export type Request = { kind: string } & Record<string, unknown>;

export interface Python {
  /** Starts Python, or starts it again after a failure. */
  start(): void;
  /** The answer to a question; refused where Python cannot give one. */
  ask<Answer>(request: Request): Promise<Answer>;
  condition(): PythonState;
  failure(): Failure;
  /** How far its files have come; null: nothing to be told. */
  progress(): Progress | null;
}

interface Question {
  request: Request;
  resolve: (answer: any) => void;
  reject: (reason: Error) => void;
  timer: number;
}

const ANSWER_MILLISECONDS = 60_000;

/**
 * @param createWorker gives a worker, as a blob of the page or plainly
 * @param changed called whenever the condition has changed
 * @param advanced called when more of its files has come
 */
export function createPython(createWorker: (isPlain: boolean) => Worker, changed: () => void, advanced: () => void): Python {
  let state: PythonState = "idle";
  let progress: Progress | null = null;
  let failure: Failure = "";
  let worker: Worker | null = null;
  let isPlain = false;
  let lastId = 0;
  const questions = new Map<number, Question>();

  function become(next: PythonState) {
    state = next;
    document.documentElement.dataset.python = next;
    changed();
  }

  function fail(why: Failure, message: string) {
    worker?.terminate();
    worker = null;
    for (const { reject, timer } of questions.values()) {
      clearTimeout(timer);
      reject(new Error(message));
    }
    questions.clear();
    failure = why;
    if (state === "failed") return;
    console.warn(`Python: ${message}`);
    become("failed");
  }

  function send(id: number, question: Question) {
    question.timer = setTimeout(() => fail("slow", "no answer"), ANSWER_MILLISECONDS);
    worker?.postMessage({ ...question.request, id });
  }

  function hear({ data }: MessageEvent) {
    if (data.kind === "ready") {
      become("ready");
      for (const [id, question] of questions) send(id, question);
    } else if (data.kind === "failed") {
      tryPlainly(data.message);
    } else if (data.kind === "progress") {
      progress = progressAfter(progress, data);
      if (progress) advanced();
    } else {
      const question = questions.get(data.id);
      if (!question) return;
      questions.delete(data.id);
      clearTimeout(question.timer);
      if (data.fault) question.reject(new Error(data.fault));
      else question.resolve(data);
    }
  }

  function start() {
    if (state === "loading" || state === "ready") return;
    progress = null;
    become("loading");
    if (typeof WebAssembly !== "object" || typeof Worker !== "function") return fail("unable", "no WebAssembly or no workers here");
    // What is being drawn comes first.
    setTimeout(() => launch(false));
  }

  function launch(plainly: boolean) {
    isPlain = plainly;
    try {
      worker = createWorker(plainly);
    } catch (error) {
      return fail("unloaded", String(error));
    }
    worker.onmessage = hear;
    worker.onerror = (event) => tryPlainly(event.message || "the worker could not be loaded");
    worker.postMessage(START);
  }

  /** Firefox has no service worker answer a blob's worker: without a network, one that is started plainly is answered. */
  function tryPlainly(message: string) {
    if (isPlain || state !== "loading" || !navigator.serviceWorker?.controller) return fail("unloaded", message);
    worker?.terminate();
    launch(true);
  }

  document.documentElement.dataset.python = state;
  return {
    start,
    ask(request) {
      if (state === "failed") return Promise.reject(new Error("Python could not be started"));
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        const question = { request, resolve, reject, timer: 0 };
        questions.set(id, question);
        if (state === "ready") send(id, question);
        else start();
      });
    },
    condition: () => state,
    failure: () => failure,
    progress: () => progress,
  };
}
