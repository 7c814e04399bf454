import {html} from "htl";
import type {Formatter} from "../charts/format.js";
import type {Dimension, DimensionId} from "../../loaders/contract/dimensions.js";
import {carryQuery} from "./carryQuery.js";
import type {Columns} from "../data/decode.js";
import {findDimension} from "../data/findDimension.js";
import {emptySentence} from "../words/emptySentence.js";
import {compareChoice} from "./compareChoice.js";
import {filterChips} from "./filterChips.js";
import {filterMenu} from "./filterMenu.js";
import {parseFilters, serializeFilters, toggleFilter} from "./filters.js";
import type {Filters, UnknownFilter} from "./filters.js";
import {listText} from "../words/listText.js";
import {pageAddress} from "./pageAddress.js";
import {parseCompare} from "./parseCompare.js";
import {quantity} from "../words/quantity.js";
import {savedViews} from "./savedViews.js";
import {select} from "./select.js";
import type {Selection} from "./select.js";

/** The bar; its value is what the filters leave, and it says `input` whenever that changes. */
export type FilterBar = HTMLElement & {
  value: Selection;
  /** switches an option, as its box does */
  toggle(dimension: DimensionId, slug: string): void;
  /** says why what the reader asks for cannot be had; "" takes it back */
  say(text: string): void;
};

/** Those that are in sight; the others are under "More". */
const inSight: readonly string[] = ["persona", "country", "risk", "action"];

/**
 * The filters of every page, and what the selection is compared with. They live in the address, so that a view can be shared,
 * and follow the reader. `before` is whether the page can compare with the period before.
 */
export function filterBar(
  cube: Columns,
  dimensions: readonly Dimension[],
  {format, before = false}: {format: Formatter; before?: boolean}
): FilterBar {
  const offered = dimensions.filter(({options}) => options.length > 1);
  const first = inSight.flatMap((id) => offered.filter((dimension) => dimension.id === id));
  const others = offered.filter(({id}) => !inSight.includes(id));
  const shown = [...first, ...others];
  const address = pageAddress();
  let filters: Filters = {};
  let compare = "";
  const menus = shown.map((dimension) => ({
    dimension,
    menu: filterMenu(dimension, {
      format,
      onToggle: (slug) => change(toggleFilter(filters, dimension, slug)),
      onOpen: () => closeOthers(dimension)
    })
  }));
  const count = html`<p class="filter-count" role="status"></p>`;
  const chips = filterChips(dimensions, {onRemove: remove, onUncompare: () => uncompare(), onClear: () => clear()});
  const comparing = compareChoice(offered, {before, onChoose: (next) => change(filters, next)});
  const unknownNotice = html`<div class="filter-unknown" role="status"></div>`;
  const emptyNotice = html`<div class="filter-empty" role="status"></div>`;
  const toggle = html`<button type="button" class="filter-toggle" aria-expanded="false" aria-controls="filter-panel">
    Filters
  </button>`;
  const elementsOf = (some: readonly Dimension[]) =>
    menus.filter(({dimension}) => some.includes(dimension)).map(({menu}) => menu.element);
  const moreName = html`<span>More</span>`;
  const moreChosen = html`<span class="filter-chosen"></span>`;
  const more = html`<button type="button" class="filter-more" aria-expanded="false" aria-controls="filter-others">
    ${moreName} ${moreChosen}
  </button>`;
  const rest = html`<div id="filter-others" class="filter-others" hidden>
    ${elementsOf(others)}${savedViews({suggest: nameOfView})}
  </div>`;
  const panel = html`<div id="filter-panel" class="filter-panel">
    ${elementsOf(first)}${more}${offered.length > 0 || before ? comparing.element : null}${rest}
  </div>`;
  const comparedNotice = html`<div class="filter-empty" role="status"></div>`;
  const bar = html`<section class="filter-bar" aria-label="Filters">
    <div class="filter-row">${toggle}${panel}${count}</div>
    ${chips.element}${unknownNotice}${emptyNotice}${comparedNotice}
  </section>` as FilterBar;

  /** "Lapsing, Germany" */
  function nameOfView(): string {
    const chosen = dimensions.flatMap(({id, options}) => options.filter(({slug}) => filters[id]?.includes(slug)));
    return chosen.map(({label}) => label).join(", ").slice(0, 60); // prettier-ignore
  }

  function change(next: Filters, beside = compare): void {
    const params = new URLSearchParams(serializeFilters(next, dimensions, address.search()));
    if (beside === "") params.delete("compare");
    else params.set("compare", beside);
    address.write(params.size === 0 ? "" : `?${params.toString()}`, {step: true});
    sayUnknown([]);
    show(next, beside);
    bar.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function show(next: Filters, beside: string): void {
    filters = next;
    compare = beside;
    bar.value = {...select(cube, dimensions, filters), compare};
    const {filtered} = bar.value;
    // what a page came with is unfiltered, and is not seen where that is wrong (style.css)
    document.documentElement.classList.toggle("filtered", filtered || compare !== "");
    const chosen = Object.values(filters).flat().length;
    count.textContent = countOf(bar.value, format);
    toggle.textContent = chosen > 0 ? `Filters (${format.count(chosen)})` : "Filters";
    for (const {dimension, menu} of menus) menu.update(filters[dimension.id] ?? [], bar.value.facet(dimension.id));
    chips.update(filters, comparing.update(compare));
    const empty = emptySentence(bar.value, dimensions, format);
    emptyNotice.replaceChildren(...(empty === "" ? [] : [notice(empty)]));
    const out = others.flatMap(({id}) => filters[id] ?? []).length;
    moreChosen.textContent = out > 0 ? format.count(out) : "";
  }

  function discloseOthers(open: boolean): void {
    rest.hidden = !open;
    more.setAttribute("aria-expanded", String(open));
    moreName.textContent = open ? "Fewer" : "More";
  }

  function remove(dimension: Dimension, slug: string): void {
    change(toggleFilter(filters, dimension, slug));
    refocus();
  }

  function uncompare(): void {
    change(filters, "");
    refocus();
  }

  function clear(): void {
    change({}, "");
    refocus();
  }

  /** A chip is gone once it is pressed: the focus goes to the next one, or to the filters. */
  function refocus(): void {
    const next =
      chips.element.querySelector("button") ??
      (toggle.offsetParent ? toggle : bar.querySelector("button.filter-button"));
    (next as HTMLElement | null)?.focus();
  }

  function closeOthers(open?: Dimension): void {
    for (const {dimension, menu} of menus) if (dimension !== open) menu.close();
  }

  function readAddress(): void {
    address.forget();
    const {filters, unknown} = parseFilters(location.search, dimensions);
    const beside = parseCompare(location.search, dimensions);
    const texts = [...unknown.map(unknownText), ...(beside === undefined ? [unknownComparison] : [])];
    sayUnknown(texts);
    show(filters, beside ?? "");
  }

  /** The room that the page kept for chips stays where there is none of what was asked for. */
  function sayUnknown(texts: readonly string[]): void {
    document.documentElement.classList.toggle("unknown", texts.length > 0);
    unknownNotice.replaceChildren(...texts.map(notice));
  }

  bar.say = (text) => comparedNotice.replaceChildren(...(text === "" ? [] : [notice(text)]));
  bar.toggle = (id, slug) => change(toggleFilter(filters, findDimension(dimensions, id), slug));
  toggle.addEventListener("click", () => {
    const open = bar.classList.toggle("filters-open");
    toggle.setAttribute("aria-expanded", String(open));
  });
  more.addEventListener("click", () => discloseOthers(rest.hidden));
  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeOthers();
  });
  for (const away of ["pointerdown", "focusin"]) {
    document.addEventListener(away, ({target}) => {
      for (const {menu} of menus) if (!menu.element.contains(target as Node)) menu.close();
    });
  }
  window.addEventListener("popstate", () => {
    readAddress();
    bar.dispatchEvent(new Event("input", {bubbles: true}));
  });
  carryQuery();
  readAddress();
  return bar;
}

/** "412 of 4,338 customers", unfiltered too. */
function countOf({approximate, everyone, totals}: Selection, format: Formatter): string {
  return `${approximate ? "About " : ""}${format.count(totals.customers)} of ${quantity(format, everyone, "customer")}`;
}

const unknownComparison = "What the address asks to compare with is not known here, so nothing is compared.";

const notice = (text: string): HTMLElement => html`<p class="notice">${text}</p>`;

/** What the address asked for, and what there is; long lists are cut. */
function unknownText({dimension, value}: UnknownFilter): string {
  const names = dimension.options.map((option) => option.label);
  const listed = names.length > 12 ? [...names.slice(0, 11), `${names.length - 11} more`] : names;
  return `No ${dimension.label.toLowerCase()} is called “${value}” here, so that filter is left out. There is ${listText(listed)}.`;
}
