import type {Figure} from "../figures/parts/figure.js";
import {numbersOf} from "../figures/parts/numbersOf.js";
import {numberTexts} from "../tables/numberTexts.js";
import type {ChartData} from "./chartData.js";

/** The chart's numbers as a table that is made when it is first opened. */
export function numbersDetails(figure: Figure, {data, format}: ChartData, document: Document): HTMLElement {
  const details = document.createElement("details");
  details.className = "ci-numbers";
  const summary = document.createElement("summary");
  summary.textContent = "Show numbers";
  details.append(summary);
  details.addEventListener("toggle", () => {
    if (details.childElementCount > 1) return;
    const numbers = numbersOf(figure, data);
    const {columns} = numbers;
    const cell = (name: string, text: string, column: number): HTMLElement => {
      const element = document.createElement(name);
      if (columns[column].kind === "text") element.className = "ci-word";
      if (name === "th") element.setAttribute("scope", "col");
      element.textContent = text;
      return element;
    };
    const row = (name: string, texts: string[]): HTMLElement => {
      const element = document.createElement("tr");
      element.append(...texts.map((text, column) => cell(name, text, column)));
      return element;
    };
    const table = document.createElement("table");
    table.createCaption().textContent = figure.title;
    table.createTHead().append(
      row(
        "th",
        columns.map(({label}) => label)
      )
    );
    table.createTBody().append(...numberTexts(numbers, format).map((texts) => row("td", texts)));
    const box = document.createElement("div");
    box.className = "ci-table";
    box.tabIndex = 0;
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", `Numbers: ${figure.title}`);
    box.append(table);
    details.append(box);
  });
  return details;
}
