import type {Figure} from "../figures/parts/figure.js";
import {staleNote} from "../words/staleNote.js";
import type {ChartData} from "./chartData.js";
import {numbersDetails} from "./numbersDetails.js";

export interface CardOptions {
  document: Document;
  /** the address that the site's pages are relative to */
  base: string;
  /** whether the chart is all that its page holds, so that its heading is the page's */
  alone?: boolean;
}

/**
 * A chart as it stands alone: what to see, what is plotted, a box of the class ci-chart-box for the chart, the as-of day, a
 * link to its page, its numbers one click away; and that the data are old, where they are.
 */
export function card(figure: Figure, data: ChartData, {document, base, alone = false}: CardOptions): HTMLElement {
  const {summary, format} = data;
  const make = maker(document);
  const stale = staleNote(summary, format);
  const link = make("a", "", "Open in the site");
  link.setAttribute("href", new URL(`${data.page}#${anchor(figure)}`, "http://x/").href.replace("http://x/", base));
  link.setAttribute("target", "_blank");
  link.setAttribute("rel", "noopener");
  const caption = make("p", "ci-caption", data.caption ?? figure.description);
  if (data.scope) caption.append(make("span", "ci-scope", data.scope));
  const source = `${summary.store.name}, as of ${format.date(summary.dataAsOf)}`;
  const foot = make("p", "ci-foot", "");
  foot.append(make("span", "", summary.store.simulated ? `${source} (simulated data)` : source), link);
  const section = make("section", "ci-card", "");
  section.setAttribute("aria-label", figure.title);
  section.append(make(alone ? "h1" : "h2", "ci-heading", data.heading), caption);
  if (stale) section.append(make("p", "ci-stale", stale));
  section.append(make("div", "ci-chart-box", ""), foot, numbersDetails(figure, data, document));
  return section;
}

/** A box the size of a chart that says in place of one what is wrong. */
export function messageCard(text: string, document: Document): HTMLElement {
  const make = maker(document);
  const box = make("div", "ci-message", "");
  box.setAttribute("role", "alert");
  box.append(make("p", "", text));
  return box;
}

function anchor({id, kind}: Figure): string {
  return kind === undefined ? `figure-${id}` : "content";
}

function maker(document: Document) {
  return (name: string, className: string, text: string): HTMLElement => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };
}
