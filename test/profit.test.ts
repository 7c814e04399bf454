import {describe, expect, it} from "vitest";
import type {ActionTerms} from "../loaders/contract/profit.js";
import {profit as schema} from "../loaders/contract/profit.js";
import {profit} from "../loaders/profit.js";
import {roundProfit} from "../loaders/snapshot/roundProfit.js";

const names = ["Call", "Mail", "No action"];
const none = 2;
// 0 and 1 may be called, everybody but 3 may get a mail
const eligible = [Uint8Array.of(1, 1, 0, 0), Uint8Array.of(1, 1, 1, 0), new Uint8Array(4)];
const assignment = Uint8Array.of(0, 0, 1, 2);
const risk = Float64Array.of(0.5, 0.8, 0.9, 0.1);
const loss = {stays: Float64Array.of(1000, 100, 500, 800), leaves: Float64Array.of(200, 20, 100, 100)};
const inputs = {risk, loss, lossHolds: true, orderValue: new Float64Array(4).fill(50), order: {revenue: 0, weight: 0}};

function run(
  call: ActionTerms,
  mail: ActionTerms,
  options: Partial<Parameters<typeof profit>[1]> = {},
  given = inputs
) {
  const rules = [
    {action: "Call", ...call},
    // the second rule of an action has the first one's terms
    {action: "Call"},
    {action: "Mail", ...mail}
  ];
  const stage = profit(given as typeof inputs, {
    rules,
    policy: "rules",
    horizonDays: 90,
    grossMargin: 0.5,
    ...options
  });
  const chosen = stage.choose({names, eligible, none});
  const member = schema.parse({
    ...stage.memberOf({names, eligible, none, assignment: chosen ?? assignment}),
    curves: []
  });
  return {chosen, member};
}

describe("profit(inputs, options)", () => {
  it("invents no effect: what an action costs gives its break-even, and what it would bring at some", () => {
    const {member} = run({cost: 6}, {});
    const [call, mail] = member.actions;
    // worth 400 and 40 at a margin of one half, at risks of .5 and .8
    expect(call).toMatchObject({customers: 2, eligible: 2, purpose: "keep", atStake: 232, expected: null});
    expect(call.breakEven).toBeCloseTo(12 / 232, 12);
    expect(call.ifStrength.map(({strength}) => strength)).toEqual([0.05, 0.1, 0.2]);
    // at 10 % the first brings 20 and the second 3.20, at a call of 6 each
    expect(call.ifStrength[1]).toMatchObject({outlay: 12, paying: 1});
    expect(call.ifStrength[1].profit).toBeCloseTo(23.2 - 12, 12);
    expect(call.ifStrength[1].payingProfit).toBeCloseTo(14, 12);
    expect(mail).toMatchObject({customers: 1, eligible: 3, breakEven: null, expected: null, price: null});
    expect(member).toMatchObject({missing: null, policy: "rules", choice: null});
  });

  it("has no break-even where no effect could bring more than the incentive costs", () => {
    expect(run({cost: 0.5, incentive: 500}, {}).member.actions[0].breakEven).toBeNull();
  });

  it("expects what the config says an action changes", () => {
    const {member} = run({cost: 6, effect: 0.1}, {cost: 0.1, extraOrders: 0.2});
    expect(member.actions[0].expected?.profit).toBeCloseTo(11.2, 12);
    expect(member.actions[1]).toMatchObject({purpose: "sell"});
    expect(member.actions[1].expected?.profit).toBeCloseTo(0.2 * 25 - 0.1, 12);
    expect(member.actions[1].breakEven).toBeCloseTo(0.1 / 25, 12);
  });

  it("takes what campaigns measured in place of what the config assumes, but not of what sells more", () => {
    const measured = new Map([
      ["Call", 0.2],
      ["Mail", 0.3]
    ]);
    const {member} = run({cost: 6, effect: 0.1}, {cost: 0.1, extraOrders: 0.2}, {measured});
    expect(member.actions[0]).toMatchObject({isMeasured: true, terms: {effect: 0.2}});
    // at 20 % of what is at stake, 232, less two calls
    expect(member.actions[0].expected?.profit).toBeCloseTo(0.2 * 232 - 12, 12);
    expect(member.actions[1]).toMatchObject({isMeasured: false, terms: {extraOrders: 0.2}});
    const unsure = run({cost: 6, effect: 0.1}, {}, {measured: new Map([["Call", null]])}).member.actions[0];
    expect(unsure).toMatchObject({isMeasured: false, terms: {effect: 0.1}});
  });

  it("counts once whom an action drives away: what was measured is of them, too", () => {
    const measured = new Map([["Call", 0.2]]);
    const {terms, expected} = run({cost: 6, effect: 0.1, harm: 0.1}, {}, {measured}).member.actions[0];
    expect(terms.harm).toBeUndefined();
    expect(expected?.profit).toBeCloseTo(0.2 * 232 - 12, 12);
    const assumed = run({cost: 6, effect: 0.2, harm: 0.1}, {}).member.actions[0];
    expect(assumed.terms.harm).toBe(0.1);
    expect(assumed.expected!.profit).toBeLessThan(expected!.profit);
  });

  it("is silent where there is no model, or where what it puts at stake is not to be trusted", () => {
    const policy = {policy: "profit"} as const;
    const untrained = run({cost: 6, effect: 0.1}, {}, policy, {...inputs, risk: null as never});
    expect(untrained).toMatchObject({
      chosen: null,
      member: {missing: "risk", policy: "rules", actions: [], choice: null}
    });
    const off = run({cost: 6, effect: 0.1}, {}, policy, {...inputs, lossHolds: false});
    expect(off).toMatchObject({chosen: null, member: {missing: "revenueAtRisk", actions: [], choice: null}});
  });

  it("chooses under the policy profit what brings the most of what the rules allow, and prices the room", () => {
    const policy = {policy: "profit"} as const;
    const mail = {cost: 0.1, effect: 0.05};
    const {chosen, member} = run({cost: 6, effect: 0.2, capacity: 1}, mail, policy);
    expect(Array.from(chosen!)).toEqual([0, 1, 1, none]);
    expect(member.actions.map(({customers}) => customers)).toEqual([1, 2]);
    expect(member.choice).toMatchObject({customers: 3, gap: 0, budgetPrice: null});
    // a second call would bring .2 x .8 x 40 - 6 = .40, the mail in its place 1.50
    expect(member.actions.map(({price}) => price)).toEqual([0, null]);
    expect(member.choice!.profit).toBeCloseTo(34 + 1.5 + (0.05 * 0.9 * 200 - 0.1), 12);
    expect(member.choice!.bound).toBe(member.choice!.profit);
  });

  it("counts what campaigns measured to drive customers away as the loss that it is, and chooses nobody for it", () => {
    const measured = new Map([["Call", -0.2]]);
    const call = {cost: 6, effect: 0.3};
    const {member} = run(call, {cost: 0.1, effect: 0.1}, {measured});
    // a fifth of would-be leavers' 200 and 32: 46.40, and two calls; of the second no more than the fifth of 40 that would stay
    expect(member.actions[0].terms.effect).toBe(-0.2);
    expect(member.actions[0]).toMatchObject({isMeasured: true, expected: {strength: -0.2, outlay: 12, paying: 0}});
    expect(member.actions[0].expected?.profit).toBeCloseTo(-0.2 * 232 - 12, 12);
    const most = run(call, {}, {measured: new Map([["Call", -9]])});
    expect(most.member.actions[0].expected?.profit).toBeCloseTo(-(0.5 * 400 + 0.2 * 40) - 12, 9);
    const by = run(call, {cost: 0.1, effect: 0.1}, {measured, policy: "profit"});
    expect([...by.chosen!]).toEqual([1, 1, 1, 2]);
    // nor where nothing else is known, by the rules' way out
    const only = run(call, {cost: 0.1}, {measured, policy: "profit", budget: 50});
    expect([...only.chosen!]).toEqual([2, 2, 2, 2]);
    expect(only.member).toMatchObject({
      policy: "profit",
      choice: {customers: 0, profit: 0, outlay: 0, bound: 0, gap: 0}
    });
    // nor where it costs nothing, and nothing is at stake
    const free = {...inputs, loss: {...loss, leaves: loss.stays}};
    expect([...run({effect: 0.3}, {}, {measured, policy: "profit"}, free).chosen!]).toEqual([2, 2, 2, 2]);
  });

  it("keeps to the budget, and says what one more would bring", () => {
    const {chosen, member} = run({cost: 6, effect: 0.2}, {cost: 0.1, effect: 0.05}, {policy: "profit", budget: 0.31});
    expect(Array.from(chosen!)).toEqual([1, 1, 1, none]);
    expect(member).toMatchObject({policy: "profit", budget: 0.31, choice: {outlay: expect.closeTo(0.3, 12) as number}});
    expect(member.choice!.budgetPrice).toBeGreaterThan(0);
    expect(member.choice!.profit).toBeLessThanOrEqual(member.choice!.bound);
  });

  it("leaves the rules in force where no action in force says what it changes", () => {
    expect(run({cost: 6}, {cost: 0.1}, {policy: "profit"})).toMatchObject({chosen: null, member: {policy: "rules"}});
  });
});

describe("roundProfit(member, minimumGroup)", () => {
  it("leaves two digits of few customers and of one customer's, three of others", () => {
    const {member} = run({cost: 6.1234, effect: 0.1234, capacity: 1}, {cost: 0.1, effect: 0.05}, {policy: "profit"});
    const few = roundProfit(member, 10);
    const many = roundProfit(member, 1);
    expect(few.actions[0].expected!.profit).toBe(Number(member.actions[0].expected!.profit.toPrecision(2)));
    expect(many.actions[0].expected!.profit).toBe(Number(member.actions[0].expected!.profit.toPrecision(3)));
    expect(many.choice!.bound).toBe(Number(member.choice!.bound.toPrecision(3)));
    expect(few.actions[0].expected!.strength).toBe(0.1234);
  });
});
