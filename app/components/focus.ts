/** Where the keyboard goes after something has been drawn. */

/** Brings the first of the elements that fit into view and gives it the focus. */
export function focusOn(selector: string, block: ScrollLogicalPosition = "nearest") {
  const element = document.querySelector<HTMLElement>(`#checklist ${selector}`);
  element?.scrollIntoView({ block });
  element?.focus({ preventScroll: true });
}

/** A screen that takes the place of another is read from its heading. */
export function focusOnHeading() {
  scrollTo(0, 0);
  document.querySelector<HTMLElement>("#checklist h1")?.focus({ preventScroll: true });
}
