import {html} from "htl";

/** A small table of texts under a caption; every column but the first is of numbers unless `words` says otherwise. */
export function factTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  {caption, words = []}: {caption: string; words?: readonly number[]}
): HTMLElement {
  const kind = (i: number) => (i > 0 && !words.includes(i) ? "numeric" : "");
  return html`<div class="table-scroll" role="region" aria-label=${caption} tabindex="0">
    <table>
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${header.map((label, i) => html`<th scope="col" class=${kind(i)}>${label}</th>`)}
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
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((text, i) =>
                i === 0 ? html`<th scope="row">${text}</th>` : html`<td class=${kind(i)}>${text}</td>`
              )}
            </tr>`
        )}
      </tbody>
    </table>
  </div>`;
}
