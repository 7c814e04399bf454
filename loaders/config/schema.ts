import {z} from "zod";
import {actionRule} from "../contract/actions.js";
import {orderUnits} from "../contract/orders.js";
import {actionTerms} from "../contract/profit.js";
import {checkIds} from "../contract/watch.js";
import {isIsoDay} from "../day.js";
import {contradiction} from "./contradiction.js";
import {presetIds} from "./presetIds.js";
import {cancelled, currencies, exclusion, isCurrency, joins, tables} from "./sourceRules.js";

const text = z.string().min(1);
const column = z.string().min(1);
// what stands in headings, legends and menus
const label = z.string().min(1).max(100);

/** Which of the source's columns is what. Without orderId, an order is all that one customer bought on one day. */
const columns = z
  .strictObject({
    customerId: column,
    orderId: column,
    orderedAt: column,
    quantity: column,
    unitPrice: column,
    /** the line's total, in place of quantity and unitPrice */
    amount: column,
    country: column,
    /** what brought the customer: that of the first order counts, for what acquiring a customer costs by channel */
    channel: column,
    product: column,
    /** the time of day, where it stands apart */
    time: column,
    /** how many of the line's quantity came back */
    returned: column,
    /** of the whole line, off quantity times unitPrice */
    discount: column,
    /** of the whole order, as every line or its first says: spread over its lines by their amounts */
    orderDiscount: column,
    orderRefund: column,
    /** of the goods after all discounts: it tells whether `orderDiscount` holds those of the lines as well */
    orderSubtotal: column,
    /** ISO code; lines of another currency than the store's do not count */
    currency: column
  })
  .partial();

const fileSource = z.strictObject({
  kind: z.literal("file"),
  /**
   * csv, csv.gz, parquet, json, xlsx, duckdb or zip; a glob of them; an https address; or a list. Relative to the working folder, else to
   * the config's folder
   */
  path: z.union([text, z.array(text).min(1)]),
  /** of an address: how long it may take, and how much it may be */
  timeoutSeconds: z.int().min(1).max(86_400).optional(),
  mostMegabytes: z.number().positive().optional(),
  /** a known export (config/presets.ts); "auto", the default without columns: which one it is, its column names tell */
  preset: z.enum(["auto", ...presetIds]).optional(),
  columns: columns.optional(),
  /** strptime format(s) for dates that are not ISO, e.g. "%d.%m.%Y"; a time of day may follow */
  dateFormat: z.union([text, z.array(text).min(1)]).optional(),
  /** default utf-8; a preset may find it out */
  encoding: text.refine(isEncoding, {message: "expected a text encoding such as utf-8 or iso-8859-1"}).optional(),
  /** field separator; default: found from the header among , ; | and tab */
  delimiter: z.string().length(1).optional(),
  decimal: z.enum([".", ","]).default("."),
  thousands: z.enum([".", ",", " ", "'", "’", "_"]).optional(),
  cancelled: cancelled.optional(),
  /** lines that are no sale of goods to a customer; beside those of a preset */
  exclude: z.array(exclusion).optional(),
  /** columns that hold their value on an order's first row alone; with orderId's among them, rows follow their order's first */
  perOrder: z.array(column).optional(),
  /** "order": every row is an order, and `amount` its total; default "line" */
  grain: z.enum(["line", "order"]).optional(),
  /** "minor": amounts are in cents, or what the currency has for them; default "major" */
  amountsIn: z.enum(["major", "minor"]).optional(),
  /** "email": customers are called by their addresses, which are the same however they are spelled */
  customerIs: z.enum(["id", "email"]).optional(),
  /** lines of a text file above its column names, beside blank ones */
  skipLines: z.int().min(1).max(1000).optional(),
  /** of a workbook, by its name; default the first */
  sheet: z.string().min(1).optional(),
  /** of a DuckDB file: a table by its name ("shop.lines" of a schema), or what a query gives */
  table: text.optional(),
  query: text.optional(),
  /** of a zip archive that holds several files, the name of the one to read */
  member: z.string().min(1).optional(),
  currencies: currencies.optional(),
  /** other files, by the names under which `join` and `columns` ("customers.id") speak of them */
  tables: tables.optional(),
  join: joins.optional()
});

/** A file source whose file is what a program writes. */
const commandSource = fileSource.omit({path: true, tables: true, join: true, mostMegabytes: true}).extend({
  kind: z.literal("command"),
  /** a program and its arguments, which writes CSV to its standard output; there is no shell */
  command: z.array(z.string()).min(1),
  // ten minutes: a warehouse that has said nothing for longer has an answer that no dashboard waits for
  timeoutSeconds: z.int().min(1).max(86_400).default(600)
});

const demoSource = z.strictObject({
  kind: z.literal("demo"),
  /** another seed, another store */
  seed: z.int().nonnegative().default(20261031),
  customers: z.int().positive().optional()
});

/** The store config; every default is here, with its reason. */
export const configSchema = z
  .strictObject({
    store: z.strictObject({
      name: label,
      currency: text.refine(isCurrency, {message: 'expected an ISO 4217 currency code such as "GBP"'}),
      locale: text.refine(isLocale, {message: 'expected a BCP 47 locale such as "en-GB"'}).default("en-GB"),
      timezone: text.refine(isTimezone, {message: 'expected an IANA time zone such as "Europe/London"'}).default("UTC")
    }),
    site: z
      .strictObject({
        url: z.url({protocol: /^https?$/}).optional(),
        /** whose pages may read what is else for the site's own alone: rows of single customers, and an identified snapshot */
        corsOrigins: z
          .array(text.refine(isHttpsOrigin, {message: 'expected an https origin such as "https://wiki.example"'}))
          .default([])
      })
      .prefault({}),
    source: z.discriminatedUnion("kind", [fileSource, commandSource, demoSource]),
    quality: z
      .strictObject({
        // shares of the lines that can't be read or lie in the future, of those that are not a shop's everyday (no customer,
        // cancelled, taken back): a tenth is more than slips make, and of half a file nothing should be concluded
        warnAbove: z.number().min(0).max(1).default(0.1),
        stopAbove: z.number().min(0).max(1).default(0.5),
        // share of the lines that a quote has swallowed: a note of several lines that look like order lines is rare
        swallowedAbove: z.number().min(0).max(1).default(0.001),
        // share of the lines in blocks that stand twice: a hundredth is more than chance makes of orders
        repeatedAbove: z.number().min(0).max(1).default(0.01)
      })
      .prefault({}),
    asOf: z.string().refine(isIsoDay, {message: 'expected a day such as "2011-12-09"'}).optional(),
    // 90 days: a quarter, the span that a shop plans and budgets in
    churn: z.strictObject({horizonDays: z.int().min(7).max(730).default(90)}).prefault({}),
    // money is net of what came back; "gross" takes nothing back
    returns: z.enum(["net", "gross"]).default("net"),
    personas: z
      .strictObject({count: z.int().min(2).max(8).default(4), seed: z.int().nonnegative().default(42)})
      .prefault({}),
    // a tenth of the customers commonly brings half of the revenue, and is few enough to be called
    vipShare: z.number().gt(0).max(0.5).default(0.1),
    economics: z
      .strictObject({
        // retail's usual gross margin; the shop knows its own
        grossMargin: z.number().gt(0).max(1).optional(),
        annualDiscountRate: z.number().min(0).max(1).default(0.1)
      })
      // what customers bring over what they cost is called a margin only where it is the shop's
      .transform(({grossMargin, ...others}) => ({
        grossMargin: grossMargin ?? 0.4,
        ownMargin: grossMargin ?? null,
        ...others
      }))
      .prefault({}),
    // heuristics until outcomes are known: a VIP gets a call early, others an offer only when they are nearly gone
    actions: z
      .array(actionRule.extend(actionTerms.shape))
      .min(1)
      .superRefine((rules, context) => {
        const problem = contradiction(rules);
        if (problem) context.addIssue({code: "custom", ...problem});
      })
      .default([
        {action: "Urgent VIP call", when: {vip: true, riskAbove: 0.5, lapsed: false}},
        {action: "Immediate retention offer", when: {riskAbove: 0.7, lapsed: false}},
        // an offer to keep comes too late for them
        {action: "Win-back", when: {lapsed: true}},
        {action: "Email campaign", when: {riskAbove: 0.4}},
        // where no model can be trusted, silence can: who has waited twice as long as usual
        {action: "VIP check-in", when: {scored: false, vip: true, silenceAbove: 2}},
        {action: "Reminder email", when: {scored: false, silenceAbove: 2}}
      ]),
    // "rules": the first that matches; "profit": of those that match, what together brings the most within capacities and budget
    policy: z.enum(["rules", "profit"]).default("rules"),
    campaigns: z
      .strictObject({
        // a fifth: a tenth shows much less, and a half costs what the campaign brings
        holdout: z.number().min(0).max(0.9).default(0.2),
        /** days after the sending in which orders are its outcome; default the churn horizon, which alone measures an effect */
        windowDays: z.int().min(7).max(730).optional(),
        // a month between two contacts, and six a year: more often, people stop reading
        quietDays: z.int().min(0).max(365).default(30),
        perYear: z.int().min(1).max(365).default(6)
      })
      .prefault({}),
    /** the most that a run's contacts and incentives may be expected to cost, in the store's currency */
    budget: z.number().nonnegative().optional(),
    acquisition: z
      .strictObject({
        /** what acquiring customers cost by month; default data/spend.csv where there is such a file */
        spend: text.optional(),
        // a year: who has not ordered for longer and comes again is nearly new
        burnInMonths: z.int().min(0).max(120).default(12)
      })
      .prefault({}),
    watch: z
      .strictObject({
        // the site that is in place: what the next one takes it from
        previous: text
          .refine((from) => !/^[a-z]+:\/\//i.test(from), {
            message: 'expected "dist", a folder, a history.json or "none"'
          })
          .default("dist"),
        /** from which on a check stops, or warns: watch/limits.ts; false is never */
        stop: z.partialRecord(z.enum(checkIds), z.union([z.number().positive(), z.literal(false)])).default({}),
        warn: z.partialRecord(z.enum(checkIds), z.union([z.number().positive(), z.literal(false)])).default({})
      })
      .prefault({}),
    privacy: z
      .strictObject({
        customers: z.enum(["aggregate", "pseudonymous", "identified"]).default("pseudonymous"),
        // ten: below it, a group's figures begin to tell of single people
        minimumGroup: z.int().min(1).max(1000).default(10),
        // none: who knows when somebody ordered finds them by the weeks of their orders
        orders: z.enum(["none", ...orderUnits]).default("none")
      })
      .superRefine(({customers, orders}, context) => {
        if (orders !== "days" || customers === "identified") return;
        const message = `expected "none" or "weeks", as privacy.customers is "${customers}": days and amounts take "identified"`;
        context.addIssue({code: "custom", path: ["orders"], message, input: orders});
      })
      .prefault({}),
    // eight: a weekly rebuild may be a day late
    freshness: z.strictObject({warnAfterDays: z.int().positive().default(8)}).prefault({}),
    embed: z.strictObject({frameAncestors: z.array(text).min(1).default(["*"])}).prefault({})
  })
  .superRefine(({policy, actions}, context) => {
    if (
      policy === "rules" ||
      actions.some(({effect, extraOrders}) => effect !== undefined || extraOrders !== undefined)
    )
      return;
    const message = 'expected "rules", as no action says its effect or extraOrders';
    context.addIssue({code: "custom", path: ["policy"], message, input: policy});
  });

/** What a shop writes: defaults may be left out. */
export type StoreConfig = z.input<typeof configSchema>;
/** What the pipeline reads: every default filled in. */
export type Config = z.output<typeof configSchema>;
export type FileSource = Extract<Config["source"], {kind: "file"}>;
export type CommandSource = Extract<Config["source"], {kind: "command"}>;

function isHttpsOrigin(origin: string): boolean {
  return origin.startsWith("https://") && URL.canParse(origin) && new URL(origin).origin === origin;
}

function isLocale(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}

function isTimezone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", {timeZone}));
  } catch {
    return false;
  }
}

function isEncoding(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label));
  } catch {
    return false;
  }
}
