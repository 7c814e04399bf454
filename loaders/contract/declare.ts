/**
 * What a field of a published member says of people, so that one pass (snapshot/disclose) can keep groups of fewer than
 * `privacy.minimumGroup` customers out of it. Every field of every schema in this folder has one of these as its `meta`;
 * a field without one ends the build. Pick the first that is true:
 *
 *     currency: z.string().meta(harmless)          // the same whoever is in the data, a total of the whole store,
 *                                                  // the revenue of a calendar month, a setting, a name
 *     customers: count.meta(customers)             // how many customers a group has: in steps of minimumGroup
 *     revenue: money.meta(sumOf("customers"))      // a sum (meanOf: a mean) of those whom the field `customers` beside it (or
 *                                                  // further out) counts: none where these are few, else three digits
 *
 * The others: `orders` (how many orders, gaps or lines a group has), `shareOf(of)` (a share of the customers that a field
 * counts), `ofOne(count)` (one of their amounts: a median, a least), `rateOf(count)` (a point of a curve), `estimate` (fitted to everybody, or a measure of such a fit),
 * `sentence` (text whose numbers were told by `Teller`), `derived(from)` (made again from what is disclosed beside it),
 * `withheld` (none in aggregate mode). Lists say besides how their rows are kept from being few: `folded`, `survivalOf`, `chancesOf`,
 * `joined`, `ofPersonas`, `ofCube`, `whole`.
 */
export type Declared = {disclosure: Disclosure};

export type Disclosure =
  | {kind: "harmless" | "customers" | "estimate" | "sentence" | "withheld"}
  /** of as many customers as are told, where the field `count` counts those who placed them */
  | {kind: "orders"; count?: string}
  /**
   * a sum or mean over the customers (orders, gaps) that the field `count` counts; "persona" and "everybody" are known. Where not all
   * of them add to it, the field `adding` counts who does: it may be `withheld`
   */
  | {kind: "sum" | "mean" | "one"; count: string; adding?: string}
  | {kind: "share" | "rate"; of: string}
  | {kind: "derived"; from: Derivation}
  /** of a row of `ofCube`: the cube's measure over the row's customers, as a sum, a mean or a share of the cube's total */
  | {kind: "measured"; measure: string; as: "sum" | "mean" | "share"}
  | ListDisclosure;

export type ListDisclosure =
  /** rows that share out customers: small ones are counted with the row beside them */
  | {kind: "folded"; count: string}
  /** points of a survival curve: those between which enough of `count` ended */
  | {kind: "survival"; count: string; share: string}
  /** chances at points along a line: those at which neither `share` of `count` nor the rest is few */
  | {kind: "chances"; count: string; share: string}
  /** put together as a rule of its own says; `count` where the rows share out customers */
  | {kind: "joined"; how: Join; count?: string}
  /** a row a persona: not those of personas with few customers */
  | {kind: "ofPersonas"}
  /** a row a value of one of the cube's dimensions, named by the field `label`: as the cube has it */
  | {kind: "ofCube"; dimension: string; label: string; empty: "kept" | "dropped"}
  /** all rows or none, where one is of few */
  | {kind: "whole"; count: string};

/** What can be made again from disclosed numbers: snapshot/disclose/derivations.ts. */
export type Derivation =
  | "alarm"
  | "baseRate"
  | "bridgeSteps"
  | "cac"
  | "cohortNote"
  | "cohortMonth"
  | "groupShare"
  | "lift"
  | "ltvToCac"
  | "ratio"
  | "rfmGroup"
  | "roc"
  | "season"
  | "step"
  | "topPersona"
  | "wilson";

/** How rows can be put together: snapshot/disclose/joins.ts. */
export type Join =
  | "alarms"
  | "bridgeComparisons"
  | "bridgeRows"
  | "calibration"
  | "cohorts"
  | "cutoffs"
  | "holdoutGroups"
  | "holdoutWeeks"
  | "months"
  | "movement"
  | "rfmCells"
  | "rfmPairs"
  | "thresholds";

export const harmless = declared({kind: "harmless"});
export const customers = declared({kind: "customers"});
export const orders = declared({kind: "orders"});
export const ordersOf = (count: string) => declared({kind: "orders", count});
export const estimate = declared({kind: "estimate"});
export const sentence = declared({kind: "sentence"});
export const withheld = declared({kind: "withheld"});
export const ofPersonas = declared({kind: "ofPersonas"});
export const ofOne = (count: string, adding?: string) => declared({kind: "one", count, adding});
export const sumOf = (count: string, adding?: string) => declared({kind: "sum", count, adding});
export const meanOf = (count: string, adding?: string) => declared({kind: "mean", count, adding});
export const shareOf = (of: string) => declared({kind: "share", of});
export const rateOf = (of: string) => declared({kind: "rate", of});
export const derived = (from: Derivation) => declared({kind: "derived", from});
export const measured = (measure: string, as: "sum" | "mean" | "share" = "sum") =>
  declared({kind: "measured", measure, as});
export const folded = (count: string) => declared({kind: "folded", count});
export const survivalOf = (count: string, share: string) => declared({kind: "survival", count, share});
export const chancesOf = (count: string, share: string) => declared({kind: "chances", count, share});
export const joined = (how: Join, count?: string) => declared({kind: "joined", how, count});
export const ofCube = (dimension: string, label: string, empty: "kept" | "dropped") =>
  declared({kind: "ofCube", dimension, label, empty});
export const whole = (count: string) => declared({kind: "whole", count});

function declared(disclosure: Disclosure): Declared {
  return {disclosure};
}
