import {html} from "htl";
import {tableLine} from "./tableLine.js";

/**
 * A small table of texts under a caption; every column but the first is of numbers unless `words` says otherwise. A phone shows
 * the rows of one with words as cards, others it scrolls; roles are said because a table that is laid out as none is none to a
 * screen reader either.
 */
export function factTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  {
    caption,
    words = [],
    cards = words.length > 0
  }: {caption: string; words?: readonly number[]; /** whether a phone's rows are cards */ cards?: boolean}
): HTMLElement {
  const isNumeric = (i: number) => i > 0 && !words.includes(i);
  const labels = cards ? header : undefined;
  const role = (name: string) => (cards ? name : null);
  return html`<div class="table-scroll" role="region" aria-label=${caption} tabindex="0">
    <table class=${cards ? "lines" : null} role=${role("table")}>
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead role=${role("rowgroup")}>
        <tr role=${role("row")}>
          ${header.map((label, i) => html`<th scope="col" role=${role("columnheader")} class=${isNumeric(i) ? "numeric" : null}>${label}</th>`)}
        </tr>
      </thead>
      <tbody role=${role("rowgroup")}>
        ${
          rows.length === 0
            ? html`<tr role=${role("row")}>
                <td role=${role("cell")} colspan=${header.length}>Nothing to show.</td>
              </tr>`
            : null
        }
        ${rows.map((cells) => tableLine(cells, {isNumeric, labels}))}
      </tbody>
    </table>
  </div>`;
}
