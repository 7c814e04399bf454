import {memberReader} from "../data/members.js";
import type {MemberName, MemberReader} from "../data/members.js";
import {drawFigure} from "../figures/parts/drawFigure.js";
import type {Figure} from "../figures/parts/figure.js";
import {listText} from "../words/listText.js";
import {card, messageCard} from "./card.js";
import {chartData, drawnRowsFile} from "./chartData.js";
import type {ChartData, DrawnRows} from "./chartData.js";
import {embedCss} from "./css.js";
import {Problem} from "./problem.js";

export interface EmbedOptions {
  /** the site's filters, as in an address: "persona=at-risk&country=France", or a map of them */
  filters?: string | Record<string, string | readonly string[]>;
  /** default: what the reader's system asks for */
  theme?: "light" | "dark" | "auto";
  /** px; default the width of the place where the element stands */
  width?: number;
  /** whether the chart grows to fill the window, as in a frame */
  fill?: boolean;
}

/** What a drawn embed says of itself, in the event `ci-size`. */
export interface EmbedSize {
  /** px that the whole needs, without what it was stretched by */
  height: number;
}

const themes = ["light", "dark", "auto"];
const readers = new Map<string, MemberReader>();

/**
 * Draws a figure into an element of its own, with a shadow root, so that no style goes in or out. `find` gives the figure, or
 * throws a Problem; `site` is the address of the site's folder, and data are read below it. Never rejects: what is wrong is
 * said in the figure's place.
 */
export async function chartElement(find: () => Figure, options: EmbedOptions, site: string): Promise<HTMLElement> {
  const host = document.createElement("div");
  const shadow = host.attachShadow({mode: "open"});
  addEmbedStyle(shadow);
  const root = document.createElement("div");
  root.className = "ci-embed";
  shadow.append(root);
  await fillElement(root, find, options, site);
  return host;
}

/** Draws a figure into an element of the class ci-embed, in place of what it holds. */
export async function fillElement(
  root: HTMLElement,
  find: () => Figure | Promise<Figure>,
  options: EmbedOptions,
  site: string
): Promise<void> {
  const {theme = "auto"} = options;
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  else delete root.dataset.theme;
  try {
    if (!themes.includes(theme)) throw new Problem(`Unknown theme “${String(theme)}”. There is ${listText(themes)}.`);
    const figure = await find();
    const data = await chartData(
      figure,
      readerOf(site),
      queryOf(options.filters),
      isForeign(site) ? () => fetchDrawn(figure.id, site) : undefined
    );
    // what is compared is drawn otherwise
    const drawn = {...figure, ...data.as};
    const section = card(drawn, data, {document, base: site, alone: options.fill});
    root.replaceChildren(section);
    drawInto(section, drawn, data, options);
  } catch (error) {
    const text = error instanceof Problem ? error.message : `This chart could not be drawn: ${messageOf(error)}`;
    root.replaceChildren(messageCard(text, document));
  }
}

/** Draws at the width that there is, and again when that changes. */
function drawInto(section: HTMLElement, figure: Figure, data: ChartData, {width, fill}: EmbedOptions): void {
  const box = section.querySelector(".ci-chart-box") as HTMLElement;
  const {format} = data;
  let drawn = "";
  let spare = 0;
  const draw = (room: number): void => {
    const natural = drawFigure(figure, data.data, {width: room, format, interactive: true});
    box.replaceChildren(natural);
    spare = fill ? spareHeight(section, natural) : 0;
    const height = Number(natural.getAttribute("height")) + spare;
    if (spare > 0) box.replaceChildren(drawFigure(figure, data.data, {width: room, height, format, interactive: true}));
  };
  const redraw = (): void => {
    const room = Math.floor(width ?? box.clientWidth);
    const wanted = `${room} ${fill ? innerHeight : 0}`;
    if (room > 0 && wanted !== drawn) {
      drawn = wanted;
      draw(room);
    }
    const height = Math.ceil(section.getBoundingClientRect().height) - spare;
    if (room > 0) section.dispatchEvent(new CustomEvent("ci-size", {detail: {height}, bubbles: true, composed: true}));
  };
  const observer = new ResizeObserver(redraw);
  observer.observe(section);
  // the window's height is the frame's, and changes without the width
  if (fill) addEventListener("resize", redraw);
}

/** What the window has left, up to what a chart can bear to be stretched by. */
function spareHeight(section: HTMLElement, chart: SVGSVGElement): number {
  const left = Math.floor(innerHeight - section.getBoundingClientRect().height);
  const most = Math.round(Number(chart.getAttribute("height")) * 0.8);
  return left > 8 ? Math.min(left, most) : 0;
}

/** Every embed of a page reads a site's members once. */
function readerOf(site: string): MemberReader {
  const known = readers.get(site) ?? memberReader((name) => fetchMember(name, site));
  readers.set(site, known);
  return known;
}

async function fetchMember(name: MemberName, site: string): Promise<ArrayBuffer> {
  const response = await ask(`snapshot/${name}`, site).catch(async (error: unknown) => {
    throw (await isWithheld(site))
      ? new Problem("This site keeps its data to itself: elsewhere its charts are shown in frames.")
      : error;
  });
  if (response.status === 404) throw new Problem(`This site does not publish ${name}, which the chart is drawn from.`);
  if (!response.ok) throw new Error(`unreadable ${name} (${response.status})`);
  return response.arrayBuffer();
}

async function fetchDrawn(id: string, site: string): Promise<DrawnRows> {
  const response = await ask(drawnRowsFile(id), site);
  if (!response.ok) throw new Error(`unreadable ${drawnRowsFile(id)} (${response.status})`);
  return response.json() as Promise<DrawnRows>;
}

function ask(path: string, site: string): Promise<Response> {
  // asked for every time: a new build is seen at once, and its members go together
  return fetch(new URL(path, site), {cache: "no-cache", credentials: "same-origin"});
}

function isForeign(site: string): boolean {
  return new URL(site).origin !== location.origin;
}

/** A browser tells what another site may not read from what cannot be reached no more than this: code, any site may read. */
async function isWithheld(site: string): Promise<boolean> {
  if (!isForeign(site)) return false;
  return fetch(new URL("embed/element.js", site), {method: "HEAD"}).then(
    ({ok}) => ok,
    () => false
  );
}

function queryOf(filters: EmbedOptions["filters"] = ""): string {
  if (typeof filters === "string") return filters;
  return new URLSearchParams(
    Object.entries(filters).flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value]))
  ).toString();
}

/** A constructed style sheet, which no Content-Security-Policy of the surrounding page forbids. */
export function addEmbedStyle(shadow: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host {display: block;} ${embedCss()}`);
  shadow.adoptedStyleSheets = [sheet];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
