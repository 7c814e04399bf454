import {html} from "htl";
import type {TableColumn} from "./tableColumn.js";

/** Checkboxes, disclosed by a button, for the columns of a list; its first names the rows and stays. */
export interface ColumnChooser {
  element: HTMLElement;
  update(columns: readonly TableColumn[], shown: ReadonlySet<string>): void;
}

export function columnChooser(onToggle: (id: string) => void): ColumnChooser {
  const options = html`<fieldset>
    <legend class="visually-hidden">Columns to show</legend>
  </fieldset>`;
  const element = html`<details class="column-chooser">
    <summary>Columns</summary>
    ${options}
  </details>`;
  const made = new Map<string, {label: HTMLElement; input: HTMLInputElement}>();
  function boxOf({id, label: text}: TableColumn) {
    const known = made.get(id);
    if (known) return known;
    const input = html`<input type="checkbox" />` as HTMLInputElement;
    input.addEventListener("change", () => onToggle(id));
    const box = {input, label: html`<label>${input}${text}</label>`};
    made.set(id, box);
    return box;
  }
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    element.removeAttribute("open");
    element.querySelector("summary")?.focus();
  });
  document.addEventListener("pointerdown", ({target}) => {
    if (!element.contains(target as Node)) element.removeAttribute("open");
  });
  return {
    element,
    update(columns, shown) {
      const boxes = columns.slice(1).map((column) => ({column, box: boxOf(column)}));
      for (const {column, box} of boxes) box.input.checked = shown.has(column.id);
      const labels = boxes.map(({box}) => box.label);
      // what stands there already keeps the focus
      if (
        labels.some((label, i) => options.children[i + 1] !== label) ||
        options.children.length !== labels.length + 1
      ) {
        options.replaceChildren(options.children[0], ...labels);
      }
    }
  };
}
