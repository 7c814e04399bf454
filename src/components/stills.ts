/**
 * Widths of a card's chart, px, on phones, tablets and desks: a still is drawn for each, and the style sheet shows the
 * widest that fits its card (style.css has the same bounds). Charts of many marks are drawn for fewer.
 */
export const stillWidths = [250, 294, 363, 446, 574, 694, 950, 1206];
export const fewStillWidths = [250, 363, 694, 1206];
export const fewestStillWidths = [250, 694];

/** Draws a chart once for each width, for the page as it is before any script has run. */
export function stills(box: HTMLElement, draw: (width: number) => Element): void {
  const first = draw(stillWidths[0]);
  const marks = first.getElementsByTagName("*").length;
  const widths = marks > 800 ? fewestStillWidths : marks > 250 ? fewStillWidths : stillWidths;
  box.append(
    ...widths.map((width, i) => {
      const still = box.ownerDocument.createElement("div");
      still.className = `still ${stillClass(width, widths[i + 1])}`;
      still.append(i === 0 ? first : draw(width));
      return still;
    })
  );
}

/** The name that the style sheet knows a still by: the bounds of the widths that it is shown at. */
export function stillClass(from: number, to: number | undefined): string {
  return to === undefined ? `still-${from}` : `still-${from}-${to}`;
}
