import {html} from "htl";
import type {Formatter} from "../charts/format.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";

/** One filter: a button that discloses a group of checkboxes. */
export interface FilterMenu {
  element: HTMLElement;
  /** shows which options are chosen, and how many customers each would leave */
  update(chosen: readonly string[], facet: Float64Array): void;
  /** focus goes back to the button where it was inside */
  close(): void;
}

/** From so many options on they can be searched. */
const long = 13;

/** `onToggle` is called with the slug that the reader switched, `onOpen` when the options are disclosed. */
export function filterMenu(
  dimension: Dimension,
  {format, onToggle, onOpen}: {format: Formatter; onToggle: (slug: string) => void; onOpen: () => void}
): FilterMenu {
  const id = `filter-${dimension.id}`;
  const summary = html`<span class="filter-chosen"></span>`;
  const button = html`<button type="button" class="filter-button" aria-expanded="false" aria-controls=${id}>
    ${dimension.label}${summary}
  </button>`;
  const panel = html`<fieldset id=${id} class="filter-options" hidden></fieldset>` as HTMLFieldSetElement;
  const element = html`<div class="filter-menu">${button}${panel}</div>`;
  let options: Option[] = [];
  let chosen: readonly string[] = [];
  let counts: Float64Array | undefined;
  // nobody sees those of a closed menu, and most are never opened
  const fill = (): void => {
    if (panel.hidden) return;
    if (options.length === 0) {
      options = dimension.options.map((option) => makeOption(option, onToggle));
      panel.append(html`<legend>${dimension.label}</legend>`);
      if (options.length >= long) panel.append(searchIn(options, dimension.label));
      panel.append(...options.map(({label}) => label));
    }
    for (const {slug, values, input, count} of options) {
      input.checked = chosen.includes(slug);
      if (counts === undefined) continue;
      let customers = 0;
      for (const value of values) customers += counts[value];
      count.textContent = format.count(customers);
    }
  };
  const setOpen = (open: boolean): void => {
    panel.hidden = !open;
    fill();
    button.setAttribute("aria-expanded", String(open));
    if (open) onOpen();
  };
  button.addEventListener("click", () => setOpen(panel.hidden));
  return {
    element,
    update: (next, facet) => {
      [chosen, counts] = [next, facet];
      summary.textContent = chosen.length > 0 ? ` ${format.count(chosen.length)}` : "";
      button.classList.toggle("filter-active", chosen.length > 0);
      fill();
    },
    close: () => {
      if (panel.hidden) return;
      const inside = panel.contains(panel.ownerDocument.activeElement);
      setOpen(false);
      if (inside) button.focus();
    }
  };
}

/** A box that leaves of the options those whose name holds what is typed. */
function searchIn(options: readonly Option[], label: string): HTMLElement {
  const input = html`<input
    type="search"
    class="filter-search"
    placeholder="Search"
    aria-label=${`Search ${label.toLowerCase()}`}
  />` as HTMLInputElement;
  const status = html`<p class="visually-hidden" role="status"></p>`;
  input.addEventListener("input", (event) => {
    event.stopPropagation(); // the bar speaks for its boxes
    const wanted = input.value.trim().toLowerCase();
    const kept = options.filter(({name, label}) => !(label.hidden = !name.toLowerCase().includes(wanted)));
    status.textContent = `${kept.length} of ${options.length}`;
  });
  return html`<div>${input}${status}</div>`;
}

interface Option {
  slug: string;
  name: string;
  /** positions in the dimension's values */
  values: readonly number[];
  label: HTMLElement;
  input: HTMLInputElement;
  count: HTMLElement;
}

function makeOption(
  {slug, values, label: name}: Dimension["options"][number],
  onToggle: (slug: string) => void
): Option {
  const count = html`<span class="filter-facet"></span>`;
  const input = html`<input type="checkbox" value=${slug} />` as HTMLInputElement;
  input.addEventListener("change", (event) => {
    event.stopPropagation();
    onToggle(slug);
  });
  input.addEventListener("input", (event) => event.stopPropagation()); // the bar speaks for its boxes
  const label = html`<label>${input}<span class="filter-name">${name}</span>${count}</label>`;
  return {slug, name, values, label, input, count};
}
