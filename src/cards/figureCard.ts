import {html} from "htl";
import type {Formatter} from "../charts/format.js";
import type {Chart, Link, Shown} from "../figures/parts/figure.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import {keepDrawn, redraw} from "./drawing.js";
import type {Drawing} from "./drawing.js";
import {marksOf} from "./marksOf.js";
import {pointing} from "./pointing.js";
import type {NumbersTable} from "../figures/parts/tableOf.js";
import {numbersTable} from "../tables/numbersTable.js";
import {madeOnce} from "./madeOnce.js";
import {adoptStills, stills} from "./stills.js";

/**
 * A chart as a card: a heading that says what to see, a line that says what is plotted, the chart at the width it has, and its
 * numbers one click away. A chart that filters cannot answer says that it shows everybody. Filters get the same card again
 * with what they change in it, so that an opened table stays open and keeps its focus.
 */
export function figureCard(figure: Chart, shown: CardShown, options: FigureOptions): HTMLElement {
  const card = madeOnce(`figure ${figure.id}`, () => makeCard(figure, options));
  card.update(shown);
  return card.element;
}

/** What a card shows; under a filter of the figure's own dimension all of its values, of which some are chosen. */
export interface CardShown extends Shown {
  /** slugs of the filter that the figure's rows are values of */
  chosen?: readonly string[];
}

export interface FigureOptions {
  format: Formatter;
  /** ISO day */
  asOf: string;
  /** whether the page has filters: where not, none of its charts needs to say that they do not change it; default true */
  filters?: boolean;
  /** the filter that the figure's rows are values of, where there is one to choose from */
  dimension?: Dimension;
  /** switches an option of that filter */
  onPick?: (dimension: Dimension["id"], slug: string) => void;
  /** what a reader can take along of the figure, given its numbers; made when it is first asked for */
  share?: (figure: Chart, table: () => NumbersTable) => Promise<HTMLElement>;
}

interface Card {
  element: HTMLElement;
  update: (shown: CardShown) => void;
}

function makeCard(figure: Chart, {format, asOf, filters = true, dimension, onPick, share}: FigureOptions): Card {
  const heading = html`<h2></h2>`;
  const caption = html`<p class="caption"></p>`;
  const box = html`<div class="chart"></div>`;
  const links = html`<p class="figure-links" hidden></p>`;
  const numbers = numbersIn(figure, format);
  const known = html`<span></span>`;
  let table = (): NumbersTable => figure.rows(undefined);
  const sharing = sharingOf(figure, share && (() => share(figure, () => table())));
  const element = html`<section class="card figure-card" id=${`figure-${figure.id}`}>
    ${heading}${caption}${box}${links}
    <div class="figure-foot">${numbers.element} ${known} ${sharing.button}${sharing.row}</div>
  </section>`;
  const show = chartIn(box, figure);
  const marks = pointing(box, ({slug, href}) => {
    if (href !== undefined) follow(href);
    else if (dimension && slug !== undefined) onPick?.(dimension.id, slug);
  });
  return {
    element,
    update: ({
      data,
      heading: what,
      caption: plotted,
      scope: whom,
      note,
      links: ways = [],
      day = asOf,
      as: {draw, rows} = figure,
      leads,
      chosen = [],
      absent = false
    }) => {
      element.hidden = absent;
      heading.textContent = what ?? figure.title;
      const own = whom ?? (figure.filterable || !filters ? "" : "Not affected by filters.");
      const scope = [own, note].filter(Boolean).join(" ");
      caption.replaceChildren(plotted ?? figure.description);
      if (scope) caption.append(html`<span class="scope">${scope}</span>`);
      // seen where something is drawn so: not where the chart says that there is nothing to show
      if (chosen.length > 0) caption.append(html`<span class="scope paler">Paler: not chosen.</span>`);
      known.textContent = `As of ${format.date(day)}`;
      links.hidden = ways.length === 0;
      links.replaceChildren(...linksTo(ways));
      numbers.update(() => rows(data));
      table = () => rows(data);
      show([data, chosen], (width) => {
        // a still is a picture
        const targets = typeof ResizeObserver !== "undefined";
        const chart = draw(data, {width, format, interactive: true, targets});
        marks.aim(chart, () =>
          marksOf(rows(data), {format, dimension, chosen, links: ways, leads, bandOf: figure.bandOf})
        );
        return chart;
      });
    }
  };
}

/** As a click on a link does, which takes the filters along. */
function follow(href: string): void {
  const link = html`<a href=${href} hidden></a>`;
  document.body.append(link);
  link.click();
  link.remove();
}

/** "See who: New customers (512) · Came back (391)". */
function linksTo(links: readonly Link[]): (Node | string)[] {
  if (links.length === 0) return [];
  return [
    "See who: ",
    ...links.flatMap(({label, href}, i) => [i > 0 ? " · " : "", html`<a href=${href}>${label}</a>`])
  ];
}

/** Keeps the box at what the data say; a still of theirs stays until it is looked at. In Node, all that is made is stills. */
function chartIn(box: HTMLElement, figure: Chart): (data: unknown, draw: Drawing["draw"]) => void {
  if (typeof ResizeObserver === "undefined") return (_, draw) => stills(box, draw);
  const drawing: Drawing = {box, draw: () => box, width: 0, stale: !adoptStills(box, `figure-${figure.id}`)};
  let drawn: string | undefined;
  return (data, draw) => {
    drawing.draw = draw;
    const now = JSON.stringify(data);
    if (drawn === undefined) keepDrawn(drawing);
    else if (now !== drawn) redraw(drawing);
    drawn = now;
  };
}

/** A button that discloses the row; before any script, and where nothing can be made, a link to the figure's snippets. */
function sharingOf(
  {id, title}: Chart,
  make?: () => Promise<HTMLElement>
): {button: HTMLElement; row: HTMLElement | null} {
  if (make === undefined || typeof ResizeObserver === "undefined") {
    const link = html`<a class="share-button" href=${`./embeds.html#${id}`} aria-label=${`Share: ${title}`}>Share</a>`;
    return {button: link, row: null};
  }
  const row = html`<div id=${`share-${id}`} hidden></div>`;
  const button = html`<button
    type="button"
    class="share-button"
    aria-expanded="false"
    aria-controls=${row.id}
    aria-label=${`Share: ${title}`}
  >
    Share
  </button>`;
  button.addEventListener("click", async () => {
    row.hidden = !row.hidden;
    button.setAttribute("aria-expanded", String(!row.hidden));
    if (!row.hidden && row.childElementCount === 0) row.append(await make());
  });
  return {button, row};
}

/** The table is made when it is first asked for; in a still, where nobody can ask, at once. */
function numbersIn(
  figure: Chart,
  format: Formatter
): {element: HTMLElement; update: (rows: () => NumbersTable) => void} {
  const details = html`<details><summary>Show numbers</summary></details>` as HTMLDetailsElement;
  let shown: () => NumbersTable;
  let table: HTMLElement | undefined;
  const fill = (): void => {
    const next = numbersTable(shown(), figure.title, format);
    if (table) table.replaceWith(next);
    else details.append(next);
    table = next;
  };
  details.addEventListener("toggle", () => {
    if (details.open) fill();
  });
  return {
    element: details,
    update: (rows) => {
      shown = rows;
      if (details.open || typeof ResizeObserver === "undefined") fill();
    }
  };
}
