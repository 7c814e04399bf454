import {figureCard} from "./cards/figureCard.js";
import {numberCard} from "./cards/numberCard.js";
import {formatter} from "./charts/format.js";
import type {Formatter} from "./charts/format.js";
import type {NumberFacts} from "./charts/numberTile.js";
import type {BridgeChoice} from "./data/bridgeView.js";
import type * as compared from "./compared.js";
import type * as comparedCharts from "./comparedCharts.js";
import type {QuarterView} from "./data/quarterView.js";
import {decode} from "./data/decode.js";
import type {Columns} from "./data/decode.js";
import type {MemberName, Members} from "./data/members.js";
import {makeWay} from "./data/makeWay.js";
import {whenIdle} from "./data/whenIdle.js";
import type {WhatIfChoice} from "./data/whatIfChoice.js";
import type {DimensionId} from "../loaders/contract/dimensions.js";
import type {Context} from "./figures/parts/context.js";
import {defaultThreshold} from "./figures/parts/defaultThreshold.js";
import type {NumbersTable} from "./figures/parts/tableOf.js";
import type {Summary} from "../loaders/contract/summary.js";
import type {Chart, Figure} from "./figures/parts/figure.js";
import {showFigure} from "./figures/parts/showFigure.js";
import {carryQuery} from "./filters/carryQuery.js";
import type {Filters} from "./filters/filters.js";
import {sharedQuery} from "./filters/sharedQuery.js";
import type {Selection} from "./filters/select.js";
import {colophon} from "./words/colophon.js";
import {storeLine} from "./words/storeLine.js";
import {leadOn} from "./leadOn.js";
import {showCurrentPage} from "./showCurrentPage.js";

/** What every page asks for. */
type Everywhere = "summary.json" | "dimensions.json";

/** The page's own members, as its FileAttachments give them; customers.arrow comes later (page.customers). */
export type Files<Own extends MemberName> = {
  [Name in Own | Everywhere]: Promise<Name extends `${string}.arrow` ? ArrayBuffer : Members[Name]>;
};

/** What a page is made of: its figures, of which the charts come when its first numbers are there. */
export interface PageParts {
  /** headlines and number cards */
  texts?: readonly Figure[];
  charts?: () => Promise<readonly Chart[]>;
  /** has the filters switch an option that a mark of a chart stands for */
  onPick?: (dimension: DimensionId, slug: string) => void;
  /** what compares selections, asked for when a reader first does; a page without filters has nothing to compare */
  comparing?: () => Promise<Comparing>;
}

/** What compares selections, and what draws that. */
export type Comparing = typeof compared & typeof comparedCharts;

/** What else a figure is shown from. */
export interface FigureOptions {
  /** 0-1 */
  threshold?: number;
  /** which periods are compared */
  comparison?: BridgeChoice;
  /** what is supposed of the actions */
  whatIf?: WhatIfChoice;
  /** whatif.arrow, where it is asked for */
  cells?: Columns;
  /** what moves between personas are drawn by */
  flow?: "customers" | "revenue";
  /** an earlier quarter; null for today */
  quarter?: QuarterView | null;
  /** customers.arrow; null where single customers are not published */
  customers?: Columns | null;
}

type Texts = (id: string) => string | HTMLElement;

export interface UnfilteredPage<Own extends MemberName> {
  members: Pick<Members, Own | Everywhere>;
  format: Formatter;
  /** whether customers have a churn risk */
  scored: boolean;
  /** whether groups are published in place of customers */
  grouped: boolean;
  storeLine: HTMLElement;
  colophon: HTMLElement;
  /** customers.arrow, of which a page asks for no byte where groups are published; then null */
  customers(ask: () => Promise<ArrayBuffer>): Promise<Columns | null>;
  /** gives a headline or a number card by its id, under these filters */
  texts(selection?: Selection): Texts | Promise<Texts>;
  /** gives a chart's card by its id, under these filters */
  figures(selection?: Selection): Promise<(id: string, options?: FigureOptions) => HTMLElement>;
}

/** Opens a page on which filters change nothing: its members, and its figures by their ids. Filters only pass through it. */
export async function openUnfilteredPage<Own extends MemberName>(
  files: Files<Own>,
  {texts = [], charts = async () => [], onPick, comparing}: PageParts = {}
): Promise<UnfilteredPage<Own>> {
  const members = await read(files);
  const {
    "summary.json": summary,
    "dimensions.json": {dimensions}
  } = members;
  await makeWay();
  const format = formatter(summary.store);
  await makeWay();
  const grouped = summary.privacy.customers === "aggregate";
  const contextOf = (
    selection?: Selection,
    {threshold = defaultThreshold, comparison, whatIf, quarter, flow}: FigureOptions = {}
  ): Context => ({
    summary,
    dimensions,
    filters: selection?.filters ?? {},
    format,
    selectionOf: () => {
      if (selection === undefined) throw new Error("a figure that filters change needs a page with filters");
      return selection;
    },
    threshold,
    comparison,
    whatIf,
    quarter: quarter ?? undefined,
    flow
  });
  const shown = new Map<string, HTMLElement>();
  let late: ReturnType<typeof charts> | undefined;
  const comparedBefore = new Map<string, string>();
  let latest: Selection | undefined;
  carryQuery();
  showCurrentPage();
  void leadOn();
  const lines = {storeLine: storeLine(summary, format), colophon: colophon(summary, format)};
  await makeWay();
  return {
    ...lines,
    members,
    format,
    scored: summary.model.used,
    grouped,
    customers: async (ask) => (grouped ? null : decode(await ask())),
    texts: (selection) => {
      const context = contextOf(selection);
      const say = (told: (id: string, facts: NumberFacts) => NumberFacts): Texts => {
        return (id) => {
          const figure = find(texts, id);
          const {data} = showFigure(figure, members as unknown as Members, context);
          return figure.kind === "number" ? numberCard(told(id, data as NumberFacts)) : (data as string);
        };
      };
      if (!selection?.compare || !comparing) return say((_, facts) => facts);
      const {compare} = selection;
      return comparing().then(({comparedNumber}) =>
        say((id, facts) => comparedNumber(id, facts, {cube: cubeOf(members), context, compare}))
      );
    },
    figures: async (selection) => {
      latest = selection;
      const compare = selection?.compare ?? "";
      const all = await (late ??= whenIdle().then(charts));
      const compared = compare === "" ? undefined : await comparing?.();
      return (id, options = {}) => {
        const figure = find(all, id);
        const known = shown.get(id);
        // what filters cannot change is shown once
        const fixed = !figure.filterable && figure.dimension === undefined;
        if (known && fixed && Object.keys(options).length === 0 && compare === comparedBefore.get(id)) return known;
        comparedBefore.set(id, compare);
        const read = {"customers.arrow": options.customers, "whatif.arrow": options.cells};
        const own = {...members, ...read} as unknown as Members;
        const {dimension} = figure;
        const chosen = (dimension && selection?.filters[dimension]) ?? [];
        const context = contextOf(selection, options);
        const plain = showFigure(figure, own, context);
        const said = compared
          ? compared.comparedFigure(figure, plain, {cube: cubeOf(members), context, compare, draw: compared.pairedDots})
          : plain;
        // the values that a filter leaves out stand behind those that it leaves
        const behind =
          dimension && selection && figure.filterable && chosen.length > 0 && said.as === undefined
            ? showFigure(figure, own, contextOf(selection.without(dimension), options)).data
            : said.data;
        const card = figureCard(
          figure,
          {...said, data: behind, chosen},
          {
            format,
            asOf: summary.dataAsOf,
            filters: selection !== undefined,
            dimension: selection && dimensions.find(({id, options}) => id === dimension && options.length > 1),
            onPick,
            share: (figure, table) => share(figure, table, {summary, filters: () => latest?.filters ?? {}})
          }
        );
        shown.set(id, card);
        return card;
      };
    }
  };
}

/** A comparison is there only on pages with filters, and those have it. */
function cubeOf(members: object): Columns {
  return (members as Pick<Members, "cube.arrow">)["cube.arrow"];
}

/** What to take along of a figure; its code is asked for with it. */
async function share(
  figure: Chart,
  table: () => NumbersTable,
  {summary, filters}: {summary: Summary; filters: () => Filters}
): Promise<HTMLElement> {
  const {shareRow} = await import("./embed/shareRow.js");
  return shareRow(figure, {
    site: summary.site.url?.replace(/\/*$/, "/") ?? new URL("./", location.href).href,
    page: `${location.origin}${location.pathname}`,
    query: sharedQuery,
    table,
    summary,
    filters
  });
}

async function read<Own extends MemberName>(files: Files<Own>): Promise<Pick<Members, Own | Everywhere>> {
  const entries = Object.entries<Promise<unknown>>(files).map(async ([name, file]) => {
    const contents = await file;
    return [name, name.endsWith(".arrow") ? decode(contents as ArrayBuffer) : contents] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Pick<Members, Own | Everywhere>;
}

function find<F extends Figure>(figures: readonly F[], id: string): F {
  const figure = figures.find((figure) => figure.id === id);
  if (figure === undefined) throw new Error(`unknown figure of this page: ${id}`);
  return figure;
}
