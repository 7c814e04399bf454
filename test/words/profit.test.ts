import {describe, expect, it} from "vitest";
import type {Profit, ProfitAt} from "../../loaders/contract/profit.js";
import {harmfulActions, neverPaying} from "../../src/data/neverPaying.js";
import {breakEven} from "../../src/figures/breakEven.js";
import {profitByAction} from "../../src/figures/profitByAction.js";
import type {Context} from "../../src/figures/parts/context.js";
import {profitHeadline} from "../../src/words/headlines/profitHeadline.js";
import {profitNote} from "../../src/words/profitNote.js";
import {whatIfNote} from "../../src/words/whatIfNote.js";
import {budgetHeading} from "../../src/words/headings/budgetHeading.js";
import {profitHeading} from "../../src/words/headings/profitHeading.js";
import {document} from "../charts/dom.js";
import {format, summary, young} from "../support/sample.js";

const at = (strength: number, profit: number): ProfitAt => ({
  strength,
  profit,
  outlay: 250,
  paying: 3,
  payingProfit: Math.max(0, profit)
});
const call: Profit["actions"][number] = {
  action: "Call",
  isMeasured: false,
  purpose: "keep",
  terms: {cost: 6},
  customers: 40,
  eligible: 44,
  atStake: 8000,
  staked: 40,
  breakEven: 0.062,
  ifStrength: [at(0.05, -40), at(0.1, 310), at(0.2, 1020)],
  expected: null,
  price: null
};
const offer = {...call, action: "Offer", breakEven: 1.4, ifStrength: [0.05, 0.1, 0.2].map((e) => at(e, -900 + e))};
const mail = {...call, action: "Mail", terms: {}, breakEven: null};
const profit: Profit = {
  schemaVersion: 2,
  missing: null,
  horizonDays: 90,
  grossMargin: 0.4,
  order: {revenue: 0, weight: 0},
  policy: "rules",
  budget: null,
  actions: [call, offer],
  expected: null,
  curves: [],
  choice: null
};
const shown = (figure: typeof breakEven, given: Profit, of = summary) =>
  figure.show({"profit.json": given} as never, {summary: of, format} as Context);

describe("the figures of profit say", () => {
  it("what one in ten would bring where no effect is given, and what breaks even where", () => {
    expect(shown(profitByAction, profit).heading).toBe(
      "If each kept one in ten would-be leavers, 1 of 2 actions would bring more than they cost"
    );
    expect(shown(breakEven, profit).heading).toBe("Call pays once it keeps 6.2% of would-be leavers; Offer cannot pay");
    const gift = {...offer, action: "Gift", breakEven: null};
    expect(shown(breakEven, {...profit, actions: [gift, call, offer]}).heading).toBe(
      "Call pays once it keeps 6.2% of would-be leavers; Gift and Offer cannot pay"
    );
    // where it is withheld, nothing is known of it
    const few = {...call, action: "Few", breakEven: null, ifStrength: [0.05, 0.1, 0.2].map((e) => at(e, 0))};
    expect(shown(breakEven, {...profit, actions: [few, call]}).data).toMatchObject({rows: [{action: "Call"}]});
    expect(neverPaying({...profit, actions: [gift, call, few, mail, offer]})).toEqual(["Gift", "Offer"]);
    expect(profitHeading({...profit, actions: [offer]}, format)).toBe(
      "If each kept one in ten would-be leavers, Offer would bring less than it costs"
    );
  });
  it("which effects campaigns have measured", () => {
    const measured = {...call, terms: {cost: 6, effect: 0.12}, isMeasured: true, expected: at(0.12, 450)};
    const given = {...profit, actions: [measured, offer]};
    expect(shown(profitByAction, given)).toMatchObject({
      heading: "If these effects hold, these actions bring £450.00 and cost £250.00",
      note: expect.stringContaining("The effect of Call is what campaigns measured; of Offer none is known.")
    });
    expect(shown(breakEven, given).data).toMatchObject({
      rows: [{assumed: 0.12, isMeasured: true}, {isMeasured: false}]
    });
    expect(shown(breakEven, given).note).toContain("how well it works is measured where it has had campaigns");
    expect(profitNote({...profit, actions: [measured]}, format)).toBe("The effect of Call is what campaigns measured.");
  });
  it("in the what-if, too, which effects campaigns have measured, and nothing of actions that have none", () => {
    const note = (actions: Profit["actions"], supposed = {}, results = 1) =>
      whatIfNote(
        {actions},
        {supposed, results: Array.from({length: results}, () => ({strength: null})), source: "customers", groups: 0}
      );
    const measured = {...call, terms: {cost: 6, effect: 0.12}, isMeasured: true};
    const assumed = {...mail, terms: {cost: 1, effect: 0.02}};
    const end = " Worked out customer by customer.";
    expect(note([measured, offer])).toBe(`The effect of Call is what campaigns measured.${end}`);
    expect(note([measured, assumed])).toBe(
      `The effect of Call is what campaigns measured; other effects are assumptions.${end}`
    );
    expect(note([assumed])).toBe(`Effects are assumptions: none of them comes from a campaign.${end}`);
    // measured, but due to nobody
    expect(note([{...measured, customers: 0}, assumed])).toContain("none of them comes from a campaign");
    expect(note([measured], {effect: 0.3})).toBe(`The effect is typed here, not measured.${end}`);
    expect(note([call], {}, 3)).toContain("Neither the store’s config nor a campaign gives an effect");
  });
  it("that an action drives customers away, where campaigns measured it, and that nobody is chosen for it", () => {
    const away = {...offer, terms: {cost: 6, effect: -0.13}, isMeasured: true, expected: at(-0.13, -1200)};
    const given = {...profit, actions: [{...call, terms: {cost: 6, effect: 0.1}, expected: at(0.1, 310)}, away]};
    expect(profitNote(given, format)).toContain(
      "The effect of Offer is what campaigns measured; other effects are assumptions. Offer drives customers away, which is counted as a loss."
    );
    expect(neverPaying(given)).toEqual(["Offer"]);
    expect(harmfulActions(given)).toEqual(["Offer"]);
    const none = {...at(0, 0), strength: -0.13, outlay: 0, paying: 0};
    const choice = {customers: 40, profit: 600, outlay: 250, bound: 601, gap: 0.0017, budgetPrice: null};
    const chosen: Profit = {
      ...given,
      policy: "profit",
      choice,
      actions: [given.actions[0], {...away, customers: 0, expected: none}]
    };
    expect(profitNote(chosen, format)).toContain(
      " Nobody is chosen for Offer: campaigns measured that it drives customers away."
    );
    // its mark stands below 0
    const drawn = breakEven.draw(shown(breakEven, given).data as never, {document});
    expect(drawn.getAttribute("aria-label")).toContain("measured −13%");
    expect(drawn.textContent).toContain("below 0: driven away");
  });
  it("that a profit is before a cost that nobody gave, and has no break-even", () => {
    const given = {...profit, actions: [mail]};
    expect(shown(profitByAction, given).heading).toBeUndefined();
    expect(shown(profitByAction, given).data).toMatchObject({beforeCosts: true});
    expect(shown(profitByAction, {...profit, actions: [mail, call]}).data).toMatchObject({beforeCosts: false});
    expect(shown(profitByAction, given).note).toBe(
      "Effects are assumptions: none of them comes from a campaign. No cost is given for Mail, so what it would bring is before costs."
    );
    expect(shown(breakEven, given)).toMatchObject({heading: undefined, data: {rows: []}, absent: true});
    expect(shown(breakEven, {...profit, actions: [mail, call]}).absent).toBe(false);
  });
  it("margin, in headings, captions and columns of numbers, where no cost is known", () => {
    const free = {...mail, expected: {...at(0.15, 600), outlay: 0}};
    const given = {...profit, actions: [free]};
    expect(profitHeading(given, format)).toBe(
      "If the assumed effects hold, these actions bring £600.00 of margin, before any cost"
    );
    const choice = {customers: 40, profit: 600, outlay: 0, bound: 600, gap: 0, budgetPrice: null};
    expect(profitHeading({...given, policy: "profit", choice}, format)).toBe(
      "If the assumed effects hold, these actions bring £600.00 of margin, before any cost"
    );
    const of = (actions: Profit["actions"]) => shown(profitByAction, {...profit, actions});
    expect(of([free]).caption).toMatch(/^Margin, before any cost, of each action/);
    expect(of([free, call]).caption).toBeUndefined();
    const columns = (actions: Profit["actions"]) => profitByAction.rows(of(actions).data as never).columns;
    expect(columns([free]).map(({label}) => label)).toContain("Margin at least");
    expect(
      columns([free])
        .map(({label}) => label)
        .join()
    ).not.toContain("Profit");
    expect(columns([call]).map(({label}) => label)).toContain("Profit at most");
  });
  it("that an effect in the config is an assumption", () => {
    const expected = at(0.15, 600);
    const given = {...profit, actions: [{...call, terms: {cost: 6, effect: 0.15}, expected}, offer]};
    expect(shown(profitByAction, given).heading).toBe(
      "If the assumed effects hold, these actions bring £600.00 and cost £250.00"
    );
    expect(shown(profitByAction, given).data).toMatchObject({
      rows: [
        {action: "Call", low: 600, high: 600},
        {action: "Offer", low: expect.closeTo(-899.95) as number, high: expect.closeTo(-899.8) as number}
      ]
    });
  });
  it("what room and money would bring, and how far the choice is from the best", () => {
    const choice = {customers: 40, profit: 600, outlay: 250, bound: 601, gap: 0.0017, budgetPrice: 1.8};
    const given: Profit = {
      ...profit,
      policy: "profit",
      choice,
      actions: [
        {...call, price: 3.72, expected: at(0.15, 600)},
        {...offer, customers: 0}
      ]
    };
    expect(profitNote(given, format)).toBe(
      "Effects are assumptions: none of them comes from a campaign. Room for one more Call would bring £3.72. No effect is given for Offer, so nobody is chosen for it. £1.00 more in the budget would bring £1.80. No choice within the limits would bring more than 0.17% above this one."
    );
  });
  it("in the page's first sentence what the choice brings and how sure that is, or what an action must keep", () => {
    const at = {customers: 44, profit: 2060, outlay: 400, low: 832, high: 3290};
    const due = [{...call, price: 3.72, expected: {...call.ifStrength[1], profit: 600}}];
    const given: Profit = {...profit, expected: at, actions: due};
    expect(profitHeadline(given, summary, format)).toBe(
      "The 44 customers with an action due are expected to bring £2.1K (£832 to £3.3K) after £400 of costs, if the effects hold that the store assumes. One more Call is worth £3.72."
    );
    expect(profitHeadline({...given, expected: {...at, profit: -60}}, summary, format)).toContain("to lose £60");
    expect(profitHeadline({...given, actions: [...due, offer]}, summary, format)).toMatch(
      /^The 44 customers with an action whose effect is known are expected to bring £2.1K/
    );
    const free = due.map((row) => ({...row, price: null, terms: {effect: 0.1}}));
    expect(profitHeadline({...given, expected: {...at, outlay: 0}, actions: free}, summary, format)).toBe(
      "The 44 customers with an action due are expected to bring £2.1K (£832 to £3.3K) of margin, before any cost, if the effects hold that the store assumes."
    );
    const harms = {...offer, expected: {...call.ifStrength[1], profit: -400}};
    expect(profitHeadline({...given, actions: [...due, harms]}, summary, format)).toContain(
      " That counts a loss of £400 with Offer, better left out. One more Call"
    );
    expect(profitHeadline({...given, expected: {...at, profit: -400}, actions: [harms]}, summary, format)).toMatch(
      /to lose £400 .*\. Offer is better left out\.$/
    );
    // as much as others bring, and more
    expect(
      profitHeadline({...given, expected: {...at, profit: -60}, actions: [...due, harms]}, summary, format)
    ).toContain("to lose £60");
    expect(profitHeadline({...given, policy: "profit", actions: [...due, harms]}, summary, format)).not.toContain(
      "loss"
    );
    expect(profitHeadline({...given, policy: "profit"}, summary, format)).toMatch(/^The 44 customers chosen are/);
    expect(profitNote(given, format)).toContain("Together £832.00 to £3,290: 95 times in 100");
    expect(profitHeadline(profit, summary, format)).toBe(
      "Call pays once it keeps 6.2% of would-be leavers; Offer cannot pay."
    );
    // where the whole would tell of few
    expect(profitHeadline({...given, expected: null}, summary, format)).toBe(`${profitHeading(given, format)}.`);
    expect(profitHeadline({...profit, actions: []}, summary, format)).toMatch(/^Nobody needs contacting/);
    expect(profitHeadline({...profit, missing: "risk", actions: []}, young, format)).toContain("100 days");
  });
  it("nothing but why, where no model can be trusted or no amount at risk", () => {
    const without: Profit = {...profit, missing: "risk", actions: []};
    expect(shown(profitByAction, without, young).data).toEqual({
      rows: [],
      beforeCosts: false,
      empty: expect.stringContaining("The history covers 100 days") as string
    });
    expect(shown(breakEven, {...without, missing: "revenueAtRisk"}).data).toMatchObject({
      empty: expect.stringMatching(/earlier day/) as string
    });
    expect(profitNote(without, format)).toBe("");
  });
  it("how much the first of a budget brings, and of no half where there is hardly a whole", () => {
    const reach = (outlay: number, profit: number) => ({customers: 1, outlay, profit});
    const heading = (...frontier: ReturnType<typeof reach>[]) => {
      const best = frontier[frontier.length - 1];
      const result = {strength: null, all: best, best, chosen: null, breakEven: null, curve: frontier, frontier};
      return budgetHeading([result], {budget: null}, format);
    };
    expect(heading(reach(0, 0), reach(100, 900), reach(400, 1200))).toBe(
      "At the effects given, the first £100 bring half of what £400 can"
    );
    expect(heading(reach(0, 0), reach(0.1, 0.4), reach(0.2, 0.6))).toBe(
      "At the effects given, £0.20 is the most that is worth spending: it brings £0.60"
    );
    // one step: half of it cannot be had
    expect(heading(reach(0, 0), reach(250, 900))).toBe(
      "At the effects given, £250.00 is the most that is worth spending: it brings £900.00"
    );
  });
});
