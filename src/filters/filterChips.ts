import {html} from "htl";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {Filters} from "./filters.js";
import {onClick} from "../tables/onClick.js";

/** What is filtered, each removable, and a button that clears all. */
export interface FilterChips {
  element: HTMLElement;
  /** shows a chip for each option that is chosen, and for what it is compared with by its name; nothing where none is */
  update(filters: Filters, compared: string): void;
}

export function filterChips(
  dimensions: readonly Dimension[],
  {
    onRemove,
    onUncompare,
    onClear
  }: {onRemove: (dimension: Dimension, slug: string) => void; onUncompare: () => void; onClear: () => void}
): FilterChips {
  const element = html`<div class="filter-chips"></div>`;
  const list = html`<ul class="chips" aria-label="Active filters"></ul>`;
  const clear = onClick(html`<button type="button" class="clear">Clear all</button>`, onClear);
  const made = new Map<string, HTMLElement>();
  const chipOf = (dimension: Dimension, slug: string): HTMLElement => {
    const key = `${dimension.id}=${slug}`;
    const {label, options} = dimension;
    const name = options.find((option) => option.slug === slug)?.label ?? slug;
    const chip = made.get(key) ?? makeChip(`${label}: ${name}`, () => onRemove(dimension, slug));
    made.set(key, chip);
    return chip;
  };
  return {
    element,
    update: (filters, compared) => {
      const chips = dimensions.flatMap((dimension) =>
        (filters[dimension.id] ?? []).map((slug) => chipOf(dimension, slug))
      );
      if (compared !== "") chips.push(makeChip(`Compared with: ${compared}`, onUncompare));
      list.replaceChildren(...chips);
      element.replaceChildren(...(chips.length > 0 ? [list, clear] : []));
    }
  };
}

function makeChip(name: string, onRemove: () => void): HTMLElement {
  const chip = html`<li>
    <button type="button" class="chip">
      <span class="visually-hidden">Remove </span>${name}<span aria-hidden="true" class="chip-x">×</span>
    </button>
  </li>`;
  return onClick(chip, onRemove);
}
