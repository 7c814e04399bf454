/**
 * Widths of a card's chart, px, on phones, tablets and desks: a still is drawn for each, and the style sheet shows the
 * widest that fits its card (styles/stills.css has the same bounds), the first one scaled down where even that is too wide.
 * What takes much text to draw is drawn for fewer.
 */
export const stillWidths = [250, 294, 363, 446, 574, 694, 950, 1206];
export const fewStillWidths = [294, 363, 574, 694, 1206];
export const fewestStillWidths = [294, 694, 1206];

/** Characters of a still's text from which on it is drawn for few and for the fewest widths. */
const [much, veryMuch] = [6000, 16_000];

/** Draws a chart once for each width, for the page as it is before any script has run. */
export function stills(box: HTMLElement, draw: (width: number) => Element): void {
  const first = draw(stillWidths[0]);
  const size = first.outerHTML.length;
  const widths = size > veryMuch ? fewestStillWidths : size > much ? fewStillWidths : stillWidths;
  box.append(
    ...widths.map((width, i) => {
      const still = box.ownerDocument.createElement("div");
      still.className = `still ${stillClass(i === 0 ? 0 : width, widths[i + 1])}`;
      still.append(width === stillWidths[0] ? first : draw(width));
      return still;
    })
  );
}

/** The name that the style sheet knows a still by: the bounds of the widths that it is shown at. */
export function stillClass(from: number, to: number | undefined): string {
  return to === undefined ? `still-${from}` : `still-${from}-${to}`;
}

/**
 * Moves the stills of a card that the page came with into the box which is to take their place, and says whether they show
 * what it has to: under filters they do not, and then only their height is taken over.
 */
export function adoptStills(box: HTMLElement, card: string): boolean {
  const present = box.ownerDocument.getElementById(card)?.querySelector<HTMLElement>(".chart");
  if (!present?.querySelector(".still")) return false;
  if (box.ownerDocument.documentElement.classList.contains("filtered")) {
    box.style.minHeight = `${present.offsetHeight}px`;
    return false;
  }
  box.append(...present.childNodes);
  return true;
}
