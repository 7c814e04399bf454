import type {ChartOptions} from "../../charts/parts/frame.js";
import type {MemberName, Members} from "../../data/members.js";
import type {DimensionId} from "../../../loaders/contract/dimensions.js";
import type {Context} from "./context.js";
import type {NumbersTable} from "./tableOf.js";

/** One figure, a chart, a number card or a headline: what it is called, what it shows, and how it is drawn. */
export interface Figure<Data = unknown, Name extends MemberName = MemberName> extends Shower<Data, Name> {
  /** kebab-case; a promise to whoever embeds it */
  id: string;
  title: string;
  /** a number card or a headline; else a chart */
  kind?: "number" | "sentence";
  /** one sentence: what is plotted, and in what unit */
  description: string;
  /** the page that has it, a file of the site */
  page: string;
  /** whether the cube, the months or the customers can answer it under filters; else it says "all customers" */
  filterable: boolean;
  /** the filter that its rows of numbers are values of, so that to point at one can choose it */
  dimension?: DimensionId;
  /** the place in that filter of the value that a row of its numbers stands for, where its words do not say it */
  bandOf?(cells: readonly (string | number | null)[]): number;
  /** default size, px */
  width: number;
  height: number;
  /** what it shows in place of customers where single ones are not published */
  groups?: Shower<Data>;
  /** none where it is drawn as all of its kind are (drawFigure) */
  draw?(data: Data, options?: ChartOptions): SVGSVGElement;
  /** its numbers; none where all of its kind have the same columns (numbersOf) */
  rows?(data: Data): NumbersTable;
}

/** A figure that pages draw, and do not write as text. */
export type Chart = Figure & Required<Pick<Figure, "draw" | "rows">>;

/** Members of the snapshot, and what a figure takes from them. */
export interface Shower<Data = unknown, Name extends MemberName = MemberName> {
  /** beside summary.json and dimensions.json, which the context gives */
  members: readonly Name[];
  show(members: Pick<Members, Name>, context: Context): Shown<Data>;
}

/** What a figure shows of the data, on a page as in an embed. */
export interface Shown<Data = unknown> {
  data: Data;
  /** says what to see; default the figure's title */
  heading?: string;
  /** says what is plotted; default the figure's description */
  caption?: string;
  /** which customers it is about, where that is not what the filters say */
  scope?: string;
  /** true where there is nothing to see on this site, such as a single country: a page has no card for it then */
  absent?: boolean;
  /** ISO day that these data are of, where that is not the site's */
  day?: string;
  /** what else is to be known of these data, with filters or without */
  note?: string;
  /** how these data are drawn and listed, where they are not the figure's own kind */
  as?: Required<Pick<Figure, "draw" | "rows">>;
  /** where a page leads on to, for who wants to know more of a part */
  links?: readonly Link[];
  /** where each row of the numbers leads on to: a click, or Enter, on its mark follows it */
  leads?: readonly Lead[];
}

/** Where a mark leads to, and what there is to do: "open this customer’s page". */
export interface Lead {
  href: string;
  does: string;
}

/** A link to another page of the site. */
export interface Link {
  label: string;
  href: string;
  /** the name of the mark of its chart that leads there, too */
  mark?: string;
}

/** A chart with its default width; the type of its data is forgotten, so that figures stand in one list. */
export function figure<Data, Name extends MemberName, Group extends MemberName = never>(
  chart: Omit<Figure<Data, Name>, "width" | "kind" | "groups" | "draw" | "rows"> & {
    groups?: Shower<Data, Group>;
    draw(data: Data, options?: ChartOptions): SVGSVGElement;
    rows(data: Data): NumbersTable;
  }
): Chart {
  return {width: 640, ...chart} as Chart;
}
