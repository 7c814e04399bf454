import {html} from "htl";
import {tableLine} from "./tableLine.js";

/** A small table of texts under a caption; every column but the first is of numbers unless `words` says otherwise. */
export function factTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  {caption, words = []}: {caption: string; words?: readonly number[]}
): HTMLElement {
  const isNumeric = (i: number) => i > 0 && !words.includes(i);
  return html`<div class="table-scroll" role="region" aria-label=${caption} tabindex="0">
    <table>
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${header.map((label, i) => html`<th scope="col" class=${isNumeric(i) ? "numeric" : null}>${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${
          rows.length === 0
            ? html`<tr>
                <td colspan=${header.length}>Nothing to show.</td>
              </tr>`
            : null
        }
        ${rows.map((cells) => tableLine(cells, isNumeric))}
      </tbody>
    </table>
  </div>`;
}
