import {html} from "htl";
import {whenIdle} from "../data/whenIdle.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";

/** A menu of what the selection can be compared with. */
export interface CompareChoice {
  element: HTMLElement;
  /** shows what is compared with, as parseCompare has it, and gives its name; "" for nothing */
  update(compare: string): string;
}

/** `before` is whether the page can compare with the period before. */
export function compareChoice(
  dimensions: readonly Dimension[],
  {before, onChoose}: {before: boolean; onChoose: (compare: string) => void}
): CompareChoice {
  const select = html`<select>
    <option value="">Compare with …</option>
  </select>` as HTMLSelectElement;
  const element = html`<label class="filter-compare"
    ><span class="visually-hidden">Compare with</span>${select}</label
  >`;
  let filled = false;
  const fill = (): void => {
    if (filled) return;
    filled = true;
    select.append(
      html`<option value="everybody">Everybody</option>`,
      html`<option value="before" hidden=${!before}>Period before</option>`,
      ...dimensions.map(
        ({id, label, options}) =>
          html`<optgroup label=${label}>
            ${options.map((option) => html`<option value=${`${id}:${option.slug}`}>${option.label}</option>`)}
          </optgroup>`
      )
    );
  };
  for (const event of ["pointerdown", "focus"]) select.addEventListener(event, fill);
  select.addEventListener("input", (event) => event.stopPropagation()); // the bar speaks for its menus
  select.addEventListener("change", (event) => {
    event.stopPropagation();
    onChoose(select.value);
  });
  // a page that is made in Node comes without: most readers never open it
  if (typeof ResizeObserver !== "undefined") void whenIdle().then(fill);
  return {
    element,
    update: (compare) => {
      if (compare !== "") fill();
      select.value = compare;
      select.classList.toggle("filter-active", compare !== "");
      return compare === "" ? "" : select.selectedOptions[0].label;
    }
  };
}
