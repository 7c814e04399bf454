import type {Columns} from "./decode.js";

/** What is published of one customer. Days, shares and major units; null where nothing is told. */
export interface Customer {
  key: string;
  persona: string;
  /** code of the persona, whose colour it is */
  personaCode: number;
  country: string;
  vip: boolean;
  action: string;
  /** index of the rule that gives the action; -1 for none */
  rule: number;
  /** since the last order and since the first */
  silence: number;
  tenure: number;
  /** the customer's own median gap */
  usualGap: number | null;
  orders: number;
  spent: number;
  spentYear: number;
  risk: number | null;
  /** code of the risk's band */
  riskBand: number;
  atRisk: number | null;
  value: number | null;
  /** days from the as-of day; null where the forecast sees none, or where there is no forecast of anybody */
  nextOrder: {low: number | null; middle: number | null; high: number | null; known: boolean};
  nextPersona: string;
  personaMargin: number;
  /** what features add to the log odds of churn, the largest first */
  odds: {feature: string; part: number}[];
}

/** The customer of a row of customers.arrow. */
export function customerAt({columns, dictionaries, texts}: Columns, row: number): Customer {
  const number = (name: string): number | null => (Number.isFinite(columns[name][row]) ? columns[name][row] : null);
  const text = (name: string): string => dictionaries[name][columns[name][row]] ?? "";
  const odds = Object.keys(columns).flatMap((name) => {
    const part = name.startsWith("odds") ? number(name) : null;
    return part === null ? [] : [{feature: name.charAt(4).toLowerCase() + name.slice(5), part}];
  });
  return {
    key: texts.key(row),
    persona: text("persona"),
    personaCode: columns.persona[row],
    // of a store that tells none, or sells to one, it says nothing
    country: dictionaries.country.length > 1 ? text("country") : "",
    vip: columns.vip[row] === 1,
    action: text("action"),
    rule: columns.rule[row],
    silence: columns.recency[row] - 1,
    tenure: columns.tenure[row],
    usualGap: number("usualGap"),
    orders: columns.frequency[row],
    spent: columns.monetary[row],
    spentYear: columns.revenueYear[row],
    risk: number("churnRisk"),
    riskBand: columns.riskBand[row],
    atRisk: number("revenueAtRisk"),
    value: number("value"),
    nextOrder: {
      low: number("nextOrderLow"),
      middle: number("nextOrder"),
      high: number("nextOrderHigh"),
      known: columns.nextOrder.some(Number.isFinite)
    },
    nextPersona: text("nextPersona"),
    personaMargin: columns.personaMargin[row],
    odds: odds.sort((a, b) => Math.abs(b.part) - Math.abs(a.part))
  };
}
