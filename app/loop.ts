/**
 * The one loop: something happens, the state changes, the page is drawn once. However many changes come in one turn, they
 * are drawn together, in a microtask: a hidden tab gets no animation frames, and its title and "Saved" must be right too.
 */

export interface Loop {
  /** Changes the state, if there is something to change, and draws; settles once it is drawn. */
  update(change?: () => void): Promise<void>;
}

export function createLoop(draw: () => void): Loop {
  let drawing: Promise<void> | null = null;

  async function drawSoon() {
    await Promise.resolve();
    drawing = null;
    draw();
  }

  return {
    update(change) {
      change?.();
      drawing ??= drawSoon();
      return drawing;
    },
  };
}
