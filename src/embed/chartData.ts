import {formatter} from "../charts/format.js";
import type {NumberFacts} from "../charts/numberTile.js";
import type {MemberName, MemberReader, Members} from "../data/members.js";
import {parseSupposed} from "../data/parseSupposed.js";
import type {WrongSupposed} from "../data/parseSupposed.js";
import {supposedQuery} from "../data/supposedQuery.js";
import type {Context} from "../figures/parts/context.js";
import {defaultThreshold} from "../figures/parts/defaultThreshold.js";
import type {Figure, Shown} from "../figures/parts/figure.js";
import {showerOf} from "../figures/parts/showFigure.js";
import type {Summary} from "../../loaders/contract/summary.js";
import {groupsNote} from "../words/groupsNote.js";
import {parseCompare} from "../filters/parseCompare.js";
import {parseFilters} from "../filters/filters.js";
import {select} from "../filters/select.js";
import {listText} from "../words/listText.js";
import type {UnknownFilter} from "../filters/filters.js";
import {Problem} from "./problem.js";

/** A chart's data with all that its surroundings say. */
export interface ChartData extends Shown, Context {
  heading: string;
  /** what the filters leave, or that the chart does not follow them; "" without filters */
  scope: string;
  /** the page of the site that has the chart, with the filters */
  page: string;
}

/** What a build has drawn without filters of rows of single customers, for sites that may not read the rows. */
export type DrawnRows = Pick<ChartData, "data" | "heading" | "caption" | "scope">;

/** The file of a figure's drawn rows, in the site's folder. */
export const drawnRowsFile = (id: string): string => `embed/rows/${id}.json`;

/**
 * What a chart shows under the filters of a query ("?persona=at-risk&country=France"), from the snapshot's members: the same
 * as the pages show. `readDrawn` is for other sites, which may not read rows of single customers: what was drawn of them,
 * as far as there are no filters, else groups. Throws a Problem that names a filter's value which does not exist, and lists those that do.
 */
export async function chartData(
  figure: Figure,
  read: MemberReader,
  query = "",
  readDrawn?: () => Promise<DrawnRows>
): Promise<ChartData> {
  const [summary, {dimensions}] = await Promise.all([read("summary.json"), read("dimensions.json")]);
  const {filters, unknown} = parseFilters(query, dimensions);
  const compare = parseCompare(query, dimensions);
  const supposes = figure.members.includes("whatif.arrow");
  const {supposed, wrong} = supposes ? parseSupposed(query) : {supposed: {}, wrong: []};
  const comparison =
    compare === undefined
      ? ["Unknown comparison. There is everybody, before, and each filter’s values, such as persona:at-risk."]
      : [];
  if (compare === undefined || unknown.length + wrong.length > 0) {
    throw new Problem([...unknown.map(unknownText), ...wrong.map(wrongText), ...comparison].join(" "));
  }
  const context: Context = {
    summary,
    dimensions,
    filters,
    format: formatter(summary.store),
    selectionOf: (cube) => select(cube, dimensions, filters),
    threshold: defaultThreshold,
    comparison: comparisonOf(query),
    whatIf: {supposed}
  };
  const hidden = readDrawn !== undefined && summary.privacy.customers === "pseudonymous" && holdsRows(figure.members);
  if (hidden && compare === "" && Object.keys(filters).length === 0)
    return {...context, ...(await readDrawn()), page: figure.page};
  const {members: names, show} = showerOf(figure, hidden || summary.privacy.customers === "aggregate");
  const members = await Promise.all(names.map(async (name) => [name, await read(name)] as const));
  const plain = show(Object.fromEntries(members) as unknown as Members, context);
  const shown = compare === "" ? plain : await comparedShown(figure, plain, {read, context, compare});
  const search = new URLSearchParams([
    ...dimensions.flatMap(({id}) => (filters[id] ?? []).map((slug): [string, string] => [id, slug])),
    ...supposedQuery(supposed),
    ...(figure.members.includes("bridge.json") ? Object.entries(context.comparison as Record<string, string>) : []),
    ...(compare === "" ? [] : [["compare", compare]])
  ]).toString();
  return {
    ...context,
    ...shown,
    heading: shown.heading ?? figure.title,
    scope: [
      scopeText(shown.as ? {...figure, filterable: true} : figure, context, shown.scope),
      shown.note,
      roundingOf(figure, summary)
    ]
      .filter(Boolean)
      .join(" "),
    page: figure.page + (search === "" ? "" : `?${search}`)
  };
}

/** What a figure shows where the selection is set beside another; sentences speak of the selection alone. */
async function comparedShown(
  figure: Figure,
  plain: Shown,
  {read, context, compare}: {read: MemberReader; context: Context; compare: string}
): Promise<Shown> {
  if (figure.kind === "sentence") return plain;
  const [{comparedFigure, comparedNumber, pairedDots}, cube] = await Promise.all([
    import("./compared.js"),
    read("cube.arrow")
  ]);
  if (figure.kind === "number")
    return {...plain, data: comparedNumber(figure.id, plain.data as NumberFacts, {cube, context, compare})};
  return comparedFigure(figure, plain, {cube, context, compare, draw: pairedDots});
}

/** Which periods a query compares: `?period=month|quarter|year&base=previous|year-before`. */
function comparisonOf(query: string): Context["comparison"] {
  const params = new URLSearchParams(query);
  return Object.fromEntries([...params].filter(([key]) => key === "period" || key === "base"));
}

/** Whether some of these members are rows of single customers. */
export function holdsRows(names: readonly MemberName[]): boolean {
  return names.includes("customers.arrow");
}

/** The filters in words, or what the chart says in their place; a chart without filters needs neither. */
function scopeText({filterable}: Figure, {dimensions, filters}: Context, own = ""): string {
  const chosen = dimensions.flatMap(({id, label, options}) => {
    const slugs = filters[id];
    if (slugs === undefined) return [];
    const names = options.filter(({slug}) => slugs.includes(slug)).map((option) => option.label);
    return [`${label}: ${listText(names, "or")}`];
  });
  if (chosen.length === 0) return filterable ? own : "";
  if (!filterable) return own.startsWith("Not affected by filters") ? own : `Not affected by filters. ${own}`.trim();
  return [`${chosen.join("; ")}.`, own].filter((text) => text !== "").join(" ");
}

/** What is told only of groups, and so is about right where groups are small. */
const byGroup = [
  "bridge.json",
  "movement.json",
  "acquisition.json",
  "cube.arrow",
  "monthly.arrow",
  "rfm.json",
  "recency.json",
  "timing.json"
];

function roundingOf({kind, members}: Figure, summary: Summary): string {
  return kind === undefined && members.some((name) => byGroup.includes(name)) ? groupsNote(summary) : "";
}

function wrongText({key, value, expected}: WrongSupposed): string {
  return `Wrong ${key} “${value}”: expected ${expected}.`;
}

/** What was asked for, and what there is; long lists are cut. */
function unknownText({dimension, value}: UnknownFilter): string {
  const slugs = dimension.options.map((option) => option.slug);
  const listed = slugs.length > 12 ? [...slugs.slice(0, 11), `${slugs.length - 11} more`] : slugs;
  return `Unknown ${dimension.id} “${value}”. There is ${listText(listed)}.`;
}
