import {html} from "htl";
import {onClick} from "./onClick.js";

/** What a list was narrowed to, as a button that undoes it. */
export function narrowedChip({text, clear}: {text: string; clear: () => void}): HTMLElement {
  const button = html`<button type="button" class="chip">
    <span class="visually-hidden">Remove: </span>${text}<span aria-hidden="true" class="chip-x">×</span>
  </button>`;
  return onClick(button, clear);
}
