import {html} from "htl";
import type {Dimension, DimensionId} from "../../loaders/members/dimensions.js";
import type {Filters} from "./filters.js";

/** What is filtered, each removable, and a button that clears all; empty where nothing is. */
export function filterChips(
  filters: Filters,
  dimensions: readonly Dimension[],
  {onRemove, onClear}: {onRemove: (dimension: DimensionId, slug: string) => void; onClear: () => void}
): HTMLElement[] {
  const chips = dimensions.flatMap((dimension) =>
    (filters[dimension.id] ?? []).map((slug) => {
      const option = dimension.options.find((option) => option.slug === slug);
      const name = `${dimension.label}: ${option?.label ?? slug}`;
      return html`<li>
        <button type="button" class="chip" onclick=${() => onRemove(dimension.id, slug)}>
          <span class="visually-hidden">Remove </span>${name}<span aria-hidden="true" class="chip-x">×</span>
        </button>
      </li>`;
    })
  );
  if (chips.length === 0) return [];
  return [
    html`<ul class="chips" aria-label="Active filters">
      ${chips}
    </ul>`,
    html`<button type="button" class="clear" onclick=${onClear}>Clear all</button>`
  ];
}
