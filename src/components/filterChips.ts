import {html} from "htl";
import type {Dimension, DimensionId} from "../../loaders/members/dimensions.js";
import type {Filters} from "./filters.js";
import {onClick} from "./onClick.js";

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
      const chip = html`<li>
        <button type="button" class="chip">
          <span class="visually-hidden">Remove </span>${name}<span aria-hidden="true" class="chip-x">×</span>
        </button>
      </li>`;
      return onClick(chip, () => onRemove(dimension.id, slug));
    })
  );
  if (chips.length === 0) return [];
  return [
    html`<ul class="chips" aria-label="Active filters">
      ${chips}
    </ul>`,
    onClick(html`<button type="button" class="clear">Clear all</button>`, onClear)
  ];
}
