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

const REACHED = "a[href], button, input, select, textarea, summary";

/** What an element stands in, the nearest first. */
function placesOf(element: Element | null): Element[] {
  const place = element?.parentElement;
  return place?.closest("#checklist") ? [place, ...placesOf(place)] : [];
}

/**
 * While it is drawn, the focus stays where it is. What has it and is in sight stays so, whatever comes or goes around it;
 * if it goes itself, the first thing beside it has it. After what is pressed in the message at the foot, the focus goes
 * where the thing was done.
 */
export function keepFocus(draw: () => void) {
  const before = document.activeElement;
  const isSeen = before !== null && before !== document.body && isInSight(before);
  const places = before?.closest(".notice") ? [] : placesOf(before);
  draw();
  const after = document.activeElement;
  if (isSeen && after === before && !isInSight(after)) after.scrollIntoView({ block: "nearest" });
  if (!before || before.isConnected || after !== document.body) return;
  const near = places.filter((place) => place.isConnected).flatMap((place) => [...place.querySelectorAll<HTMLElement>(REACHED)]);
  near.find((element) => element.checkVisibility())?.focus({ preventScroll: true });
}

/** A screen that takes the place of another is read from its heading. */
export function focusOnHeading() {
  scrollTo(0, 0);
  document.querySelector<HTMLElement>("#checklist h1")?.focus({ preventScroll: true });
}
