import {html} from "htl";
import type {Formatter} from "../charts/format.js";
import type {ChartEntry} from "../charts/registry/entry.js";
import {numbersTable} from "./numbersTable.js";
import {remember} from "./remember.js";
import {stills} from "./stills.js";

/** What is kept of a card while filters redraw it: the width it had, and whether its numbers are shown. */
interface CardState {
  width: number;
  open: boolean;
}

/**
 * A chart of the registry as a card: a heading that says what to see, a line that says what is plotted, the chart at
 * the width it has, and its numbers one click away. A chart that filters cannot answer says that it shows everybody.
 */
export function figureCard(
  id: string,
  data: unknown,
  {registry, format, asOf, heading, caption, scope}: FigureOptions
): HTMLElement {
  const entry = registry.find((chart) => chart.id === id);
  if (entry === undefined) throw new Error(`unknown chart: ${id}`);
  const state = remember<CardState>(`figure ${id}`, {width: 0, open: false});
  const note = scope ?? (entry.filterable ? "" : "All customers, whatever the filters say.");
  const chart = html`<div class="chart"></div>`;
  responsive(chart, state, (width) => entry.function(data, {width, format, interactive: true}));
  return html`<section class="card figure-card" id=${`figure-${id}`}>
    <h2>${heading ?? entry.title}</h2>
    <p class="caption">${caption ?? entry.description}${note ? html`<span class="scope">${note}</span>` : null}</p>
    ${chart}
    <div class="figure-foot">
      ${numbers(entry, data, state, format)}
      <span>As of ${format.date(asOf)}</span>
    </div>
  </section>`;
}

export interface FigureOptions {
  /** the charts that there are */
  registry: readonly ChartEntry[];
  format: Formatter;
  /** ISO day */
  asOf: string;
  /** says what to see; default the chart's title */
  heading?: string;
  /** says what is plotted and in what unit; default the chart's description */
  caption?: string;
  /** which customers the chart is about, where that is not what the filters say */
  scope?: string;
}

/** Draws at the width that the box has, and again when that changes; for several where no width can be had, as in Node. */
function responsive(box: HTMLElement, state: CardState, draw: (width: number) => Element): void {
  if (typeof ResizeObserver === "undefined") {
    stills(box, draw);
    return;
  }
  if (state.width > 0) box.append(draw(state.width));
  let drawn = state.width;
  new ResizeObserver(([{contentRect}]) => {
    const width = Math.floor(contentRect.width);
    if (width === drawn || !(width > 0)) return;
    drawn = state.width = width;
    box.replaceChildren(draw(width));
  }).observe(box);
}

/** The table is made when it is first asked for; in a still, where nobody can ask, at once. */
function numbers(entry: ChartEntry, data: unknown, state: CardState, format: Formatter): HTMLElement {
  const details = html`<details open=${state.open}><summary>Show numbers</summary></details>` as HTMLDetailsElement;
  const fill = (): void => {
    if (details.childElementCount === 1) details.append(numbersTable(entry.rows(data), entry.title, format));
  };
  details.addEventListener("toggle", () => {
    state.open = details.open;
    fill();
  });
  if (state.open || typeof ResizeObserver === "undefined") fill();
  return details;
}
