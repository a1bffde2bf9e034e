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

/** An answer, or what stands for it where it takes too long or cannot be had. */
export async function inTime<T>(answer: Promise<T>, milliseconds: number, otherwise: T): Promise<T> {
  const late = new Promise<T>((resolve) => setTimeout(resolve, milliseconds, otherwise));
  return Promise.race([answer, late]).catch(() => otherwise);
}
