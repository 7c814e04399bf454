/**
 * What a field of a published member says of people, so that one pass (snapshot/disclose) can keep groups of fewer than
 * `privacy.minimumGroup` customers out of it. Every field of every schema in this folder has one of these as its `meta`;
 * a field without one ends the build. Pick the first that is true:
 *
 *     currency: z.string().meta(harmless)          // the same whoever is in the data, a total of the whole store or of a
 *                                                  // calendar month, a setting, a name
 *     customers: count.meta(customers)             // how many customers a group has: in steps of minimumGroup
 *     revenue: money.meta(sumOf("customers"))      // a sum (meanOf: a mean) of those whom the field `customers` beside it (or
 *                                                  // further out) counts: none where these are few, else three digits
 *
 * The others: `orders` (how many orders, gaps or lines a group has), `shareOf(of)` (a share of the customers that a field
 * counts), `ofOne` (one customer's amount: a median, a least), `estimate` (fitted to everybody, or a measure of such a fit),
 * `sentence` (text whose numbers were told by `Teller`), `derived(from)` (made again from what is disclosed beside it),
 * `withheld` (none in aggregate mode). Lists say besides how their rows are kept from being few: `folded`, `curve`,
 * `joined`, `ofPersonas`, `ofCube`, `whole`.
 */
export type Declared = {disclosure: Disclosure};

export type Disclosure =
  | {kind: "harmless" | "customers" | "orders" | "estimate" | "one" | "sentence" | "withheld"}
  /** a sum or mean over the customers (orders, gaps) that the field `count` counts; "persona" and "everybody" are known */
  | {kind: "sum" | "mean"; count: string}
  | {kind: "share"; of: string}
  | {kind: "derived"; from: Derivation}
  /** of a row of `ofCube`: the cube's measure over the row's customers, as a sum, a mean or a share of the cube's total */
  | {kind: "measured"; measure: string; as: "sum" | "mean" | "share"}
  | ListDisclosure;

export type ListDisclosure =
  /** rows that share out customers: small ones are counted with the row beside them */
  | {kind: "folded"; count: string}
  /** points along a curve: those between which a field's count falls by enough, `share` being of it */
  | {kind: "curve"; count: string; share: string}
  /** put together as a rule of its own says */
  | {kind: "joined"; how: Join}
  /** a row a persona: not those of personas with few customers */
  | {kind: "ofPersonas"}
  /** a row a value of one of the cube's dimensions, named by the field `label`: as the cube has it */
  | {kind: "ofCube"; dimension: string; label: string}
  /** all rows or none, where one is of few */
  | {kind: "whole"; count: string};

/** What can be made again from disclosed numbers: snapshot/disclose/derivations.ts. */
export type Derivation =
  | "alarmCount"
  | "cohortNote"
  | "cohortShare"
  | "groupShare"
  | "lift"
  | "ratio"
  | "roc"
  | "season"
  | "step"
  | "topPersona"
  | "wilson";

/** How rows can be put together: snapshot/disclose/joins.ts. */
export type Join =
  | "alarms"
  | "calibration"
  | "cohorts"
  | "holdoutGroups"
  | "holdoutWeeks"
  | "months"
  | "rfmCells"
  | "rfmPairs"
  | "thresholds";

export const harmless = declared({kind: "harmless"});
export const customers = declared({kind: "customers"});
export const orders = declared({kind: "orders"});
export const estimate = declared({kind: "estimate"});
export const ofOne = declared({kind: "one"});
export const sentence = declared({kind: "sentence"});
export const withheld = declared({kind: "withheld"});
export const ofPersonas = declared({kind: "ofPersonas"});
export const sumOf = (count: string) => declared({kind: "sum", count});
export const meanOf = (count: string) => declared({kind: "mean", count});
export const shareOf = (of: string) => declared({kind: "share", of});
export const derived = (from: Derivation) => declared({kind: "derived", from});
export const measured = (measure: string, as: "sum" | "mean" | "share" = "sum") =>
  declared({kind: "measured", measure, as});
export const folded = (count: string) => declared({kind: "folded", count});
export const curve = (count: string, share: string) => declared({kind: "curve", count, share});
export const joined = (how: Join) => declared({kind: "joined", how});
export const ofCube = (dimension: string, label: string) => declared({kind: "ofCube", dimension, label});
export const whole = (count: string) => declared({kind: "whole", count});

function declared(disclosure: Disclosure): Declared {
  return {disclosure};
}
