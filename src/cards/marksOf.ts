import type {Formatter} from "../charts/format.js";
import {rowOption} from "../data/rowOption.js";
import type {Figure, Lead, Link} from "../figures/parts/figure.js";
import type {NumbersTable} from "../figures/parts/tableOf.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import {numberTexts} from "../tables/numberTexts.js";

/** What is told of a chart's mark where it is pointed at, and what it does. */
export interface Mark {
  /** "Loyal Customers" */
  name: string;
  /** ["Customers", "1,240"], in the order of the chart's table */
  facts: (readonly [label: string, value: string])[];
  /** the option of a filter that it switches; undefined where it switches none */
  slug?: string;
  /** where it leads: to the list of those whom it counts */
  href?: string;
  /** what switching, or going there, does: "show only these" */
  does?: string;
  /** whether the option is chosen, or nothing is that stands in its way */
  chosen: boolean;
  /** whether the filter shows others and not this one */
  behind: boolean;
}

export interface MarkOptions {
  format: Formatter;
  dimension?: Dimension;
  /** slugs of the dimension's options */
  chosen?: readonly string[];
  links?: readonly Link[];
  /** where each row leads, where no link is for it */
  leads?: readonly Lead[];
  bandOf?: Figure["bandOf"];
}

/** The marks of a chart, one for each row of its numbers. */
export function marksOf(
  table: NumbersTable,
  {format, dimension, chosen = [], links = [], leads = [], bandOf}: MarkOptions
): Mark[] {
  const {columns, rows} = table;
  const texts = numberTexts(table, format);
  return rows.map((cells, i) => {
    const words = cells.filter((_, j) => columns[j].kind === "text").map((word) => named(String(word ?? ""), format));
    const facts = columns.flatMap(({label, kind}, j) =>
      kind === "text" || cells[j] === null ? [] : [[label, texts[i][j]] as const]
    );
    const option = dimension && rowOption(cells, i, dimension, bandOf);
    const own = option !== undefined && chosen.includes(option.slug);
    const name =
      words.length === 0 && dimension ? `${dimension.label} ${option?.label ?? dimension.values[i]}` : words.join(", ");
    const link = links.find(({mark}) => mark !== undefined && mark === words[0]);
    const lead = leads[i];
    return {
      name,
      facts,
      slug: option?.slug,
      href: link?.href ?? lead?.href,
      does: link
        ? "see who they are"
        : (lead?.does ??
          (option && whatItDoes(option.values.length === 1 ? "these" : `“${option.label}”`, own, chosen.length))),
      chosen: own,
      behind: chosen.length > 0 && !own
    };
  });
}

function whatItDoes(which: string, own: boolean, chosen: number): string {
  if (chosen === 0) return `show only ${which}`;
  if (!own) return `add ${which}`;
  return chosen === 1 ? "show all again" : `leave ${which} out`;
}

/** A month of a table, "2011-11", as the charts write it. */
function named(word: string, format: Formatter): string {
  return word.replace(/^\d{4}-\d{2}(?=$| )/, (month) => format.month(month));
}
