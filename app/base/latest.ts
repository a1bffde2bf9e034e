/** Drops answers that come too late: of questions of one kind, only the last one asked still counts. */

export interface Latest {
  /** The answer; undefined where something newer was asked meanwhile, or it was called off. */
  ask<T>(question: () => Promise<T>, delayMilliseconds?: number): Promise<T | undefined>;
  /** Nothing that was asked before counts any more. */
  callOff(): void;
}

export function createLatest(): Latest {
  let last = 0;
  return {
    async ask(question, delayMilliseconds = 0) {
      last += 1;
      const own = last;
      if (delayMilliseconds > 0) await new Promise((resolve) => setTimeout(resolve, delayMilliseconds));
      if (own !== last) return undefined;
      const answer = await question();
      return own === last ? answer : undefined;
    },
    callOff() {
      last += 1;
    },
  };
}

/** An answer; refused where it takes too long. */
export async function inTime<T>(answer: Promise<T>, milliseconds: number): Promise<T> {
  let timer = 0;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} milliseconds`)), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
