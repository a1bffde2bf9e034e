/**
 * A browser that translates the page puts each text into a `font` element of its own, out of reach of the drawing, which
 * would go on writing into a text that nobody sees any more.
 */

/** Takes those elements away before the next drawing, leaving their text in their place; what changes then, changes there. */
export function unwrapTranslation(element: Element) {
  for (const wrapper of element.querySelectorAll("font")) {
    if (wrapper.isConnected && !wrapper.parentElement?.closest("font")) wrapper.replaceWith(wrapper.textContent ?? "");
  }
}
