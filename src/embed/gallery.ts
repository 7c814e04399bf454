import {html} from "htl";
import {drawFigure} from "../figures/parts/drawFigure.js";
import type {Figure} from "../figures/parts/figure.js";
import {serializeFilters} from "../filters/filters.js";
import type {Filters} from "../filters/filters.js";
import {memberReader} from "../data/members.js";
import type {MemberReader} from "../data/members.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import {chartData} from "./chartData.js";
import {snippetList} from "./snippetList.js";
import type {SnippetPlace} from "./snippets.js";

/** The gallery; `update` redraws what is in view, and its snippets, under other filters. */
export type Gallery = HTMLElement & {update(filters: Filters): void};

interface Exhibit {
  update(query: string): void;
}

/** px that a chart has on phones, and on wider screens: some need more height where they are narrow, and some where they are wide */
const widths = {phone: [294, 324, 348, 413], desk: [394, 480, 574, 694]};

/**
 * Every figure, live as soon as it is scrolled to, with what to paste for each place that it can go to. Before
 * that, and without scripts, its picture stands there, in as much room as the chart will need: nothing moves however fast a
 * reader scrolls. An address with #id opens that chart's snippets.
 */
export async function gallery(
  figures: readonly Figure[],
  {dimensions, site, readable}: {dimensions: readonly Dimension[]; site: string | null; readable: boolean}
): Promise<Gallery> {
  const read = memberReader(async (name) => (await fetch(`./snapshot/${name}`)).arrayBuffer());
  const base = site?.replace(/\/*$/, "/") ?? new URL("./", location.href).href;
  // what the page came with is the same, and its pictures are there
  const present = document.querySelector<HTMLElement>("main .gallery");
  const element = (present ?? html`<div class="gallery">${figures.map(card)}</div>`) as Gallery;
  if (present) forgetPictures(present);
  if (typeof ResizeObserver === "undefined")
    await Promise.all(figures.map((figure) => keepRoom(figure, partsOf(element, figure), read)));
  const exhibits = figures.map((figure) => exhibit(figure, element, read, {site: base, readable}));
  element.update = (filters) => {
    const query = serializeFilters(filters, dimensions);
    for (const exhibit of exhibits) exhibit.update(query);
  };
  if (typeof ResizeObserver !== "undefined") {
    addEventListener("hashchange", () => openTarget(element));
    setTimeout(() => openTarget(element));
  }
  return element;
}

function exhibit(
  figure: Figure,
  gallery: HTMLElement,
  read: MemberReader,
  place: Omit<SnippetPlace, "query">
): Exhibit {
  const {box, about, scope, details} = partsOf(gallery, figure);
  const rooms = box.querySelectorAll(".room");
  let query = "";
  let seen = false;
  let latest = 0;
  let draw: (() => void) | undefined;

  async function load(): Promise<void> {
    const turn = ++latest;
    const data = await chartData(figure, read, query);
    if (turn !== latest) return;
    about.textContent = data.caption ?? figure.description;
    scope.textContent = data.scope;
    draw = () => {
      const width = Math.floor(box.clientWidth);
      if (width > 0)
        box.replaceChildren(...rooms, drawFigure(figure, data.data, {width, format: data.format, interactive: true}));
    };
    draw();
  }

  const fill = (): void => {
    if (details.open) details.replaceChildren(details.children[0], snippetList(figure, {...place, query}));
  };
  details.addEventListener("toggle", fill);
  if (typeof IntersectionObserver !== "undefined") {
    const observer = new IntersectionObserver(
      (changes) => {
        if (!changes.some(({isIntersecting}) => isIntersecting)) return;
        observer.disconnect();
        seen = true;
        void load();
        new ResizeObserver(() => draw?.()).observe(box);
      },
      {rootMargin: "400px"}
    );
    observer.observe(box);
  }
  return {
    update(next) {
      if (next === query) return;
      query = next;
      if (seen) void load();
      fill();
    }
  };
}

interface Parts {
  box: HTMLElement;
  about: HTMLElement;
  scope: HTMLElement;
  details: HTMLDetailsElement;
}

function partsOf(gallery: HTMLElement, {id}: Figure): Parts {
  const part = <Part extends HTMLElement>(name: string): Part => {
    const found = gallery.querySelector<Part>(`[id="${id}"] ${name}`);
    if (found === null) throw new Error(`missing part of the gallery: ${id} ${name}`);
    return found;
  };
  return {box: part(".chart"), about: part(".about"), scope: part(".scope"), details: part(".snippets")};
}

/** What a build knows of a chart before anybody scrolls to it: what is said under its title, and how high it will be. */
async function keepRoom(figure: Figure, {box, about, scope}: Parts, read: MemberReader): Promise<void> {
  const {data, caption, scope: whom, format} = await chartData(figure, read);
  about.textContent = caption ?? figure.description;
  scope.textContent = whom;
  for (const [place, all] of Object.entries(widths)) {
    const heights = all.map((width) => drawFigure(figure, data, {width, format, blank: true}).getAttribute("height"));
    const height = Math.ceil(Math.max(...heights.map(Number)));
    // no style: the site's own policy forbids what is written into elements
    box.prepend(html`<canvas class=${`room ${place}`} width="1" height=${height} aria-hidden="true"></canvas>`);
  }
}

/** A chart's place: its picture shows what the chart looks like until it is drawn. */
function card({id, title, description, width, height}: Figure): HTMLElement {
  return html`<section class="card exhibit" id=${id}>
    <h2>${title}</h2>
    <p class="caption"><span class="about">${description}</span> <span class="scope"></span></p>
    <div class="chart">
      <picture>
        <source media="(prefers-color-scheme: dark)" srcset=${`./figures/${id}-dark.svg`} />
        <img src=${`./figures/${id}.svg`} alt=${title} width=${width + 48} height=${height + 130} loading="lazy" />
      </picture>
    </div>
    <details class="snippets"><summary aria-label=${`Embed this: ${title}`}>Embed this</summary></details>
  </section>`;
}

/**
 * Whatever is scrolled to is drawn from now on, so pictures that are still to come are not needed: browsers would fetch all of
 * them at once when the gallery takes its place.
 */
function forgetPictures(gallery: HTMLElement): void {
  for (const image of gallery.querySelectorAll("img")) {
    if (image.complete) continue;
    image.previousElementSibling?.remove();
    image.removeAttribute("src");
  }
}

function openTarget(gallery: HTMLElement): void {
  const target = gallery.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`);
  const details = target?.querySelector<HTMLDetailsElement>(".snippets");
  if (!details) return;
  details.open = true;
  target?.scrollIntoView();
}
