import {isLapsed} from "./actions/isLapsed.js";
import {ownGaps} from "./actions/ownGaps.js";
import {relativeSilence} from "./actions/relativeSilence.js";
import {thresholdsNote} from "./actions/thresholdsNote.js";
import {oldNames} from "./contract/personas.js";
import {schemaVersion} from "./contract/common.js";
import type {ActionRule, Actions} from "./contract/actions.js";
import type {Customers, DueActions, Orders} from "./types.js";

/** What no rule asks for. */
export const noAction = "No action";

export interface ActionInputs {
  customers: Customers;
  orders: Pick<Orders, "start" | "day">;
  /** `ranks`: the names by rank, in the order of `names` */
  personas: {names: string[]; ranks: string[]; assignment: Uint8Array};
  /** probability of no order within the horizon; null where no churn model is used: then no rule on risk is in force */
  risk: Float64Array | null;
  vip: Uint8Array;
  /** revenue of the last twelve months, major units */
  revenueYear: Float64Array;
  /** null where none is told */
  revenueAtRisk: Float64Array | null;
  /** median gap between orders, the open ones allowed for; null where it is not known */
  usualGapDays: number | null;
  lapsedAfterDays: Actions["lapsedAfterDays"];
  /** actions of which campaigns have measured what they change; default none */
  measured?: readonly string[];
  /** 1 for those who get no action now, whatever the rules say; default nobody */
  barred?: Uint8Array;
}

export interface ActionOptions {
  rules: ActionRule[];
  vipShare: number;
  economics: Actions["economics"];
  /** who gets which of the actions that a rule allows; null: that of the first rule */
  choose?(action: Omit<DueActions, "assignment">): Uint8Array | null;
}

/**
 * The action engine: each customer gets the action of the first rule in force that matches, or none, unless `choose` says
 * otherwise. A rule on risk is in force where there are risks, one with `scored: false` where there are none. `assignment`
 * indexes `names`: the actions of the rules in force in their order, then "No action"; `rule` indexes the member's rules, -1
 * for those who get none; `gapDays` has each customer's own usual gap, NaN where it is not known. A rule on the lapsed is in
 * force where it is known after which silence fewer than one in ten orders again.
 */
export function actions(
  inputs: ActionInputs,
  {rules: all, vipShare, economics: {grossMargin, annualDiscountRate}, choose = () => null}: ActionOptions
): DueActions & {rule: Int32Array; gapDays: Float64Array; member: Actions} {
  const {customers, orders, personas, risk, revenueYear, revenueAtRisk, usualGapDays, lapsedAfterDays} = inputs;
  const knows = {risk: risk !== null, lapsed: lapsedAfterDays.once !== null || lapsedAfterDays.regulars !== null};
  const rules = all
    .filter(({when}) => isInForce(when, knows))
    .map(({action, when}) => ({action, when: renamed(when, personas)}));
  const gapDays = ownGaps(customers, orders);
  const silence = relativeSilence(customers, gapDays, usualGapDays);
  const lapsed = isLapsed(customers, orders, lapsedAfterDays);
  const names = [...new Set([...rules.map((rule) => rule.action), noAction])];
  const codes = rules.map((rule) => names.indexOf(rule.action));
  const none = names.indexOf(noAction);
  const first = new Uint8Array(customers.count).fill(none);
  const eligible = names.map(() => new Uint8Array(customers.count));
  const known = {...inputs, silence, lapsed};
  for (let i = 0; i < customers.count; ++i) {
    if (inputs.barred?.[i]) continue;
    for (const [k, {when}] of rules.entries()) {
      if (!matches(when, i, known)) continue;
      // a rule of that name keeps all after it away
      if (codes[k] === none) break;
      if (first[i] === none) first[i] = codes[k];
      eligible[codes[k]][i] = 1;
    }
  }
  const assignment = choose({names, eligible, none}) ?? first;
  const rule = Int32Array.from(assignment, (code, i) =>
    rules.findIndex(({when}, k) => codes[k] === code && matches(when, i, known))
  );
  const totals = names.map((action) => ({action, customers: 0, revenue: 0, revenueAtRisk: 0, risk: 0}));
  for (let i = 0; i < customers.count; ++i) {
    const total = totals[assignment[i]];
    ++total.customers;
    total.revenue += revenueYear[i];
    total.revenueAtRisk += revenueAtRisk?.[i] ?? 0;
    total.risk += risk?.[i] ?? 0;
  }
  const member: Actions = {
    schemaVersion,
    actions: totals.map((total) => ({
      action: total.action,
      customers: total.customers,
      customerShare: total.customers / customers.count,
      revenue: total.revenue,
      revenueAtRisk: revenueAtRisk && total.revenueAtRisk,
      meanRisk: risk && total.customers ? total.risk / total.customers : null
    })),
    rules,
    usualGapDays,
    lapsedAfterDays,
    vipShare,
    economics: {grossMargin, annualDiscountRate},
    note: thresholdsNote(
      names.filter((action) => action !== noAction),
      inputs.measured ?? []
    )
  };
  return {names, eligible, none, assignment, rule, gapDays, member};
}

function isInForce(
  {scored, riskAbove, riskBelow, lapsed}: ActionRule["when"],
  knows: {risk: boolean; lapsed: boolean}
): boolean {
  if (lapsed === true && !knows.lapsed) return false;
  return knows.risk ? scored !== false : scored !== true && riskAbove === undefined && riskBelow === undefined;
}

/** A rule that asks for a persona by a name that it had once means the one of that rank. */
function renamed(when: ActionRule["when"], {names, ranks}: ActionInputs["personas"]): ActionRule["when"] {
  if (when.persona === undefined || !Object.hasOwn(oldNames, when.persona)) return when;
  const code = ranks.indexOf(oldNames[when.persona]);
  return code < 0 ? when : {...when, persona: names[code]};
}

function matches(
  when: ActionRule["when"],
  i: number,
  {customers, personas, risk, vip, silence, lapsed}: ActionInputs & {silence: Float64Array; lapsed: Uint8Array}
): boolean {
  if (when.vip !== undefined && when.vip !== Boolean(vip[i])) return false;
  if (when.riskAbove !== undefined && !(risk && risk[i] > when.riskAbove)) return false;
  if (when.riskBelow !== undefined && !(risk && risk[i] < when.riskBelow)) return false;
  if (when.persona !== undefined && when.persona !== personas.names[personas.assignment[i]]) return false;
  if (when.recencyAbove !== undefined && !(customers.recency[i] > when.recencyAbove)) return false;
  if (when.monetaryAbove !== undefined && !(customers.monetary[i] > when.monetaryAbove)) return false;
  if (when.silenceAbove !== undefined && !(silence[i] > when.silenceAbove)) return false;
  if (when.lapsed !== undefined && when.lapsed !== Boolean(lapsed[i])) return false;
  return true;
}
