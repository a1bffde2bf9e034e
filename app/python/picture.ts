/** A timeline's picture as Python draws it. */

/**
 * @param text an SVG file; read as one, so that nothing in it can run
 * @returns null: it is none
 */
export function pictureOf(text: string): Element | null {
  const drawn = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (drawn.localName !== "svg") return null;
  drawn.setAttribute("aria-hidden", "true");
  drawn.removeAttribute("role");
  return document.importNode(drawn, true);
}
