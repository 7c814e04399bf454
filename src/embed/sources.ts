import type {Formatter} from "../charts/format.js";
import type {Filters} from "../filters/filters.js";
import {actionHeadings} from "../words/headings/actionHeadings.js";
import {countryHeading} from "../words/headings/countryHeading.js";
import {modelHeadings} from "../words/headings/modelHeadings.js";
import {monthsHeading} from "../words/headings/monthsHeading.js";
import {monthsScope} from "../words/headings/monthsScope.js";
import {personaHeadings} from "../words/headings/personaHeadings.js";
import {riskHeading} from "../words/headings/riskHeading.js";
import {silenceHeadings} from "../words/headings/silenceHeadings.js";
import {actionsHeadline} from "../words/headlines/actionsHeadline.js";
import {churnHeadline} from "../words/headlines/churnHeadline.js";
import {customersHeadline} from "../words/headlines/customersHeadline.js";
import {driversHeadline} from "../words/headlines/driversHeadline.js";
import {listedNote} from "../words/headlines/listedNote.js";
import {methodsHeadline} from "../words/headlines/methodsHeadline.js";
import {overviewHeadline} from "../words/headlines/overviewHeadline.js";
import {segmentsHeadline} from "../words/headlines/segmentsHeadline.js";
import {timingHeadline} from "../words/headlines/timingHeadline.js";
import {noRiskHeading} from "../words/noRiskHeading.js";
import {churnNumbers} from "../words/numbers/churnNumbers.js";
import {overviewNumbers} from "../words/numbers/overviewNumbers.js";
import {valueNumbers} from "../words/numbers/valueNumbers.js";
import {actionRows} from "../data/actionRows.js";
import {countryRows} from "../data/countryRows.js";
import {customerRiskRows} from "../data/customerRiskRows.js";
import {customerRows} from "../data/customerRows.js";
import {groupsAtRisk, groupsAtRiskText} from "../data/groupsAtRisk.js";
import {monthRows} from "../data/monthRows.js";
import {personaPlaces} from "../data/personaPlaces.js";
import {personaRows} from "../data/personaRows.js";
import {returnRows} from "../data/returnRows.js";
import {riskRows} from "../data/riskRows.js";
import {seasonRows} from "../data/seasonRows.js";
import {thresholdRow} from "../data/thresholdRow.js";
import {valueGroups} from "../data/valueGroups.js";
import {valueRows} from "../data/valueRows.js";
import {select} from "../filters/select.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {Summary} from "../../loaders/contract/summary.js";
import {customersOrGroups} from "./customersOrGroups.js";
import type {MemberName, MemberReader, Members} from "./members.js";

/** What a chart shows outside the pages: the data that the page gives it, with the page's heading and scope. */
export interface Shown {
  data: unknown;
  /** says what to see; default the chart's title */
  heading?: string;
  /** says what is plotted; default the chart's description */
  caption?: string;
  /** which customers the chart is about, where that is not what the filters say */
  scope?: string;
}

/** What every source can count on. */
export interface Context {
  summary: Summary;
  dimensions: readonly Dimension[];
  filters: Filters;
  format: Formatter;
}

export interface Source {
  /** the page that has the chart, a file of the site */
  page: string;
  show(read: MemberReader, context: Context): Promise<Shown>;
}

const cube = ["cube.arrow"] as const;
const churn = ["churn.json"] as const;
/** where the page's slider stands before anybody has moved it */
const threshold = 0.5;

/** For every id of the registry, what the pages compute for it: one entry an id. */
export const sources: Readonly<Record<string, Source>> = {
  "monthly-revenue": source("index.html", ["cube.arrow", "monthly.arrow"], (members, context) => {
    const months = monthsOf(members, context);
    const scope = scopeOfMonths(members, context);
    return {data: months, heading: monthsHeading(months, context.format), scope};
  }),
  "revenue-season": source("timing.html", ["cube.arrow", "monthly.arrow"], (members, context) => ({
    data: seasonRows(monthsOf(members, context)),
    scope: scopeOfMonths(members, context)
  })),
  "revenue-by-persona": byPersona("index.html", "revenue"),
  "customers-by-persona": byPersona("index.html", "customers"),
  "risk-by-persona": byPersona("churn.html", "risk"),
  "revenue-at-risk-by-persona": byPersona("churn.html", "atRisk"),
  "revenue-by-country": source("index.html", cube, (members, context) => {
    const countries = countryRows(selectionOf(members, context), context.dimensions);
    return {data: countries, heading: countryHeading(countries, context.format)};
  }),
  "persona-map": source("segments.html", [], (_, {summary}) => ({
    data: personaPlaces(summary.personas),
    heading: "Where the personas lie in recency, orders and value"
  })),
  "persona-selection": plain("methods.html", "personas.json", (member) => member),
  "customers-by-action": byAction("customers"),
  "revenue-by-action": byAction("revenue"),
  "rejected-lines": source("methods.html", ["quality.json"], (members) => ({
    data: members["quality.json"].reasons,
    scope: "All order lines, whatever the filters say."
  })),
  "risk-distribution": source("churn.html", cube, (members, context) => {
    const bins = riskRows(selectionOf(members, context));
    return {data: bins, heading: riskHeading(bins, context.format)};
  }),
  "customers-at-risk": customersOrGroups("churn.html", {
    customers: (customers, {dimensions, filters, summary}) => ({
      data: customerRiskRows(customers, customerRows(customers, dimensions, filters)),
      ...(summary.model.used ? {} : {heading: noRiskHeading})
    }),
    groups: (cube, {dimensions, filters, format, summary}) => ({
      data: groupsAtRisk(cube, dimensions, filters, format),
      ...groupsAtRiskText,
      ...(summary.model.used ? {} : {heading: noRiskHeading})
    })
  }),
  "churn-drivers": source("drivers.html", churn, ({"churn.json": churn}, {format}) => ({
    data: "coefficients" in churn ? churn.coefficients : [],
    heading: modelHeadings(churn, format).drivers
  })),
  "churn-roc": ofModel("roc"),
  "churn-calibration": ofModel("calibration"),
  "churn-gains": ofModel("gains"),
  "model-comparison": plain("churn.html", "churn.json", (member) => member),
  "threshold-outcome": plain("churn.html", "churn.json", (member) => thresholdRow(member, threshold)),
  "study-splits": plain("drivers.html", "study.json", (member) => member),
  "study-variants": plain("drivers.html", "study.json", (member) => member),
  "recency-distribution": ofSilence("recency"),
  "return-probability": ofSilence("returning"),
  "cohort-retention": plain("timing.html", "timing.json", (member) => member.cohorts),
  "gap-survival": plain("timing.html", "timing.json", (member) => member),
  "return-by-persona": plain("timing.html", "timing.json", (member, {summary}) => returnRows(member, summary.personas)),
  "rfm-grid": plain("segments.html", "rfm.json", (member) => member.cells),
  "persona-crosstab": plain("segments.html", "rfm.json", (member) => member.crossed),
  "value-by-persona": customersOrGroups("customers.html", {
    customers: (customers, {dimensions, filters, summary, format}) => ({
      data: valueRows(customers, customerRows(customers, dimensions, filters)),
      scope: listedNote(customers.length, summary, format)
    }),
    groups: (cube, {dimensions, filters}) => ({data: valueGroups(cube, dimensions, filters)})
  }),
  "value-concentration": plain("customers.html", "value.json", (member) => member.tenths),
  "expected-orders-holdout": plain("customers.html", "value.json", (member) => member),
  "expected-orders-groups": plain("customers.html", "value.json", (member) => member),

  "overview-headline": source("index.html", cube, (members, context) => ({
    data: overviewHeadline(context.summary, selectionOf(members, context), context.format)
  })),
  customers: ofOverview("customers"),
  revenue: ofOverview("revenue"),
  "average-customer-value": ofOverview("average"),
  "top-segment": ofOverview("top"),
  "revenue-at-risk": ofOverview("atRisk"),
  "customers-headline": source("customers.html", cube, (members, context) => ({
    data: customersHeadline(context.summary, selectionOf(members, context), context.format)
  })),
  "expected-orders": plain("customers.html", "value.json", (member, {format}) => valueNumbers(member, format).orders),
  "expected-revenue": plain("customers.html", "value.json", (member, {format}) => valueNumbers(member, format).revenue),
  "customer-value": plain("customers.html", "value.json", (member, {format}) => valueNumbers(member, format).value),
  "segments-headline": source("segments.html", cube, (members, context) => ({
    data: segmentsHeadline(personasOf(members, context), context.format)
  })),
  "churn-headline": source("churn.html", ["cube.arrow", "churn.json"], (members, context) => ({
    data: churnHeadline(members["churn.json"], selectionOf(members, context), context.format)
  })),
  "mean-churn-risk": ofChurn("risk"),
  "model-auc": ofChurn("auc"),
  "model-brier": ofChurn("brier"),
  "drivers-headline": plain("drivers.html", "churn.json", (member) => driversHeadline(member)),
  "actions-headline": source("actions.html", ["cube.arrow", "actions.json"], (members, context) => ({
    data: actionsHeadline(actionsOf(members, context), members["actions.json"].rules, context.format)
  })),
  "timing-headline": plain("timing.html", "recency.json", (member, {format}) => timingHeadline(member, format)),
  "methods-headline": plain("methods.html", "quality.json", (member, {format}) => methodsHeadline(member, format))
};

/** A source that needs these members. */
function source<Name extends MemberName>(
  page: string,
  names: readonly Name[],
  show: (members: Pick<Members, Name>, context: Context) => Shown
): Source {
  return {
    page,
    async show(read, context) {
      const members = await Promise.all(names.map(async (name) => [name, await read(name)] as const));
      return show(Object.fromEntries(members) as unknown as Pick<Members, Name>, context);
    }
  };
}

/** A source that is a part of one member, with the chart's own title for its heading. */
function plain<Name extends MemberName>(
  page: string,
  name: Name,
  data: (member: Members[Name], context: Context) => unknown
): Source {
  return source(page, [name], (members, context) => ({data: data(members[name], context)}));
}

function byPersona(page: string, heading: keyof ReturnType<typeof personaHeadings>): Source {
  return source(page, cube, (members, context) => {
    const personas = personasOf(members, context);
    return {data: personas, heading: personaHeadings(personas, context.format)[heading]};
  });
}

function byAction(heading: keyof ReturnType<typeof actionHeadings>): Source {
  return source("actions.html", ["cube.arrow", "actions.json"], (members, context) => {
    const rows = actionsOf(members, context);
    return {data: rows, heading: actionHeadings(rows, members["actions.json"].rules, context.format)[heading]};
  });
}

function ofModel(heading: "roc" | "calibration" | "gains"): Source {
  return source("churn.html", churn, ({"churn.json": churn}, {format}) => ({
    data: churn,
    heading: modelHeadings(churn, format)[heading]
  }));
}

function ofSilence(heading: "recency" | "returning"): Source {
  return source("timing.html", ["recency.json"], ({"recency.json": recency}, {format}) => ({
    data: recency,
    heading: silenceHeadings(recency, format)[heading]
  }));
}

function ofOverview(name: keyof ReturnType<typeof overviewNumbers>): Source {
  return source("index.html", cube, (members, context) => {
    const {summary, dimensions, format} = context;
    return {data: overviewNumbers(summary, dimensions, selectionOf(members, context), format)[name]};
  });
}

function ofChurn(name: keyof ReturnType<typeof churnNumbers>): Source {
  return source("churn.html", ["cube.arrow", "churn.json"], (members, context) => ({
    data: churnNumbers(members["churn.json"], selectionOf(members, context), context.format)[name]
  }));
}

function selectionOf(members: Pick<Members, "cube.arrow">, {dimensions, filters}: Context) {
  return select(members["cube.arrow"], dimensions, filters);
}

function personasOf(members: Pick<Members, "cube.arrow">, context: Context) {
  return personaRows(selectionOf(members, context), context.dimensions, {scored: isScored(context)});
}

function actionsOf(members: Pick<Members, "cube.arrow">, context: Context) {
  return actionRows(selectionOf(members, context), context.dimensions, {scored: isScored(context)});
}

function monthsOf(members: Pick<Members, "monthly.arrow">, {dimensions, filters, summary}: Context) {
  return monthRows(members["monthly.arrow"], dimensions, filters, summary);
}

function scopeOfMonths(members: Pick<Members, "cube.arrow" | "monthly.arrow">, context: Context): string {
  return monthsScope(members["monthly.arrow"], context.dimensions, selectionOf(members, context));
}

function isScored({summary}: Context): boolean {
  return summary.model.used;
}
