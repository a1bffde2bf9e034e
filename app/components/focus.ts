/** Where the keyboard goes after something has been drawn. */

/** Brings the first of the elements that fit into view and gives it the focus. */
export function focusOn(selector: string, block: ScrollLogicalPosition = "nearest") {
  const element = document.querySelector<HTMLElement>(`#checklist ${selector}`);
  element?.scrollIntoView({ block });
  element?.focus({ preventScroll: true });
}

/** Whether nothing lies over it: neither the header nor the message at the foot, and it is not beyond the edge. */
function isInSight(element: Element) {
  const { top, bottom } = element.getBoundingClientRect();
  const header = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
  const notice = document.querySelector("#checklist .notice:not([hidden])")?.getBoundingClientRect().top ?? innerHeight;
  return top >= header && bottom <= notice;
}

/** What has the focus and is in sight stays so, whatever comes, goes or grows around it while it is drawn. */
export function keepInSight(draw: () => void) {
  const before = document.activeElement;
  const isSeen = before !== null && before !== document.body && isInSight(before);
  draw();
  const after = document.activeElement;
  if (isSeen && after === before && !isInSight(after)) after.scrollIntoView({ block: "nearest" });
}

/** A screen that takes the place of another is read from its heading. */
export function focusOnHeading() {
  scrollTo(0, 0);
  document.querySelector<HTMLElement>("#checklist h1")?.focus({ preventScroll: true });
}
