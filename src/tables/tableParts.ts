import {html} from "htl";

/** Rows of a page. A phone's are cards, of which a screen holds three: more than ten nobody scrolls through. */
const pageSizes = [10, 25, 50, 100];
const [onPhones, otherwise] = [10, 25];
const isPhone = "(max-width: 699px)";

/** What a list is made of, without its rows; `tools` stand beside the download. */
export function tableParts({caption, tools}: {caption: string; tools: (HTMLElement | undefined)[]}) {
  const head = html`<tr role="row"></tr>`;
  const body = html`<tbody role="rowgroup"></tbody>`;
  const status = html`<p class="table-status" role="status"></p>`;
  const search = html`<input type="search" autocomplete="off" />` as HTMLInputElement;
  const size = html`<select>
    ${pageSizes.map((n) => html`<option value=${n}>${n}</option>`)}
  </select>` as HTMLSelectElement;
  size.value = String(globalThis.matchMedia?.(isPhone).matches ? onPhones : otherwise);
  const order = html`<select></select>` as HTMLSelectElement;
  const only = html`<input type="checkbox" />` as HTMLInputElement;
  const onlyText = html`<span></span>`;
  const onlyLabel = html`<label class="table-only">${only}${onlyText}</label>`;
  const narrowed = html`<p class="table-narrowed" hidden></p>`;
  const previous = html`<button type="button">Previous</button>` as HTMLButtonElement;
  const next = html`<button type="button">Next</button>` as HTMLButtonElement;
  const save = html`<button type="button">Download CSV</button>`;
  const element = html`<div class="data-table">
    <div class="table-tools">
      <label class="table-search">Search ${search}</label>${onlyLabel}<label class="table-order">Sort by ${order}</label
      ><span class="table-does">${tools.map((tool) => tool ?? null)}${save}</span>
    </div>
    ${narrowed}
    <div class="table-scroll" role="region" aria-label=${caption} tabindex="0">
      <table role="table">
        <caption class="visually-hidden">
          ${caption}
        </caption>
        <thead role="rowgroup">
          ${head}
        </thead>
        ${body}
      </table>
    </div>
    <div class="table-pages">${status}<label>Rows ${size}</label>${previous}${next}</div>
  </div>`;
  return {element, head, body, status, search, size, order, only, onlyText, onlyLabel, narrowed, previous, next, save};
}
