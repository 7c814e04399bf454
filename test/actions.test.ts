import {describe, expect, it} from "vitest";
import {actions} from "../loaders/actions.js";
import {ownGaps} from "../loaders/actions/ownGaps.js";
import {relativeSilence} from "../loaders/actions/relativeSilence.js";
import {isLapsed} from "../loaders/actions/isLapsed.js";
import type {Actions} from "../loaders/contract/actions.js";
import {parseConfig} from "../loaders/config.js";
import {historyOf} from "./support/historyOf.js";

const {
  actions: rules,
  vipShare,
  economics
} = parseConfig({store: {name: "Shop", currency: "GBP"}, source: {kind: "demo"}});

describe("relativeSilence(customers, gapDays, usualGapDays)", () => {
  // 0 orders every 10 days and has been silent for 30; 1 has too few gaps of its own; 2 ordered twice on one day
  const {customers, orders} = historyOf(
    [
      [0, 10, 1],
      [0, 20, 1],
      [0, 20, 1],
      [0, 30, 1],
      [0, 40, 1],
      [1, 10, 1],
      [1, 20, 1],
      [1, 30, 1],
      [2, 10, 1],
      [2, 10, 1]
    ],
    70
  );

  it("measures silence by the customer's own gaps where three are known, else by the store's", () => {
    expect(Array.from(relativeSilence(customers, ownGaps(customers, orders), 20))).toEqual([3, 2, 3]);
  });
  it("knows nothing of the others where the store has no usual gap", () => {
    expect(Array.from(relativeSilence(customers, ownGaps(customers, orders), null))).toEqual([3, NaN, NaN]);
  });
});

describe("isLapsed(customers, orders, lapsedAfterDays)", () => {
  it("tells regulars from those who ordered on one day only", () => {
    const {customers, orders} = historyOf(
      [
        [0, 10, 1],
        [0, 10, 1],
        [1, 5, 1],
        [1, 10, 1]
      ],
      100
    );
    const of = (once: number | null, regulars: number | null) =>
      Array.from(isLapsed(customers, orders, {once, regulars}));
    expect(of(90, 91)).toEqual([1, 0]);
    expect(of(null, 90)).toEqual([0, 1]);
  });
});

describe("actions(inputs, {rules, vipShare, economics})", () => {
  const {customers, orders} = historyOf(
    [
      [0, 0, 500],
      [1, 0, 20],
      [2, 95, 20]
    ],
    100
  );
  const none = {once: null, regulars: null};
  const run = (
    risk: Float64Array | null,
    usualGapDays: number | null = 30,
    lapsedAfterDays: Actions["lapsedAfterDays"] = none,
    own = rules,
    barred?: Uint8Array,
    measured?: string[]
  ) =>
    actions(
      {
        barred,
        measured,
        customers,
        orders,
        personas: {names: ["Lapsing"], ranks: ["Quiet"], assignment: new Uint8Array(3)},
        risk,
        vip: Uint8Array.of(1, 0, 0),
        revenueYear: Float64Array.of(500, 20, 20),
        revenueAtRisk: risk && risk.map((p) => 100 * p),
        usualGapDays,
        lapsedAfterDays
      },
      {rules: own, vipShare, economics}
    );
  const given = ({names, assignment}: ReturnType<typeof run>) => Array.from(assignment, (code) => names[code]);

  it("acts on risk where there is one", () => {
    const done = run(Float64Array.of(0.6, 0.8, 0.2));
    expect(given(done)).toEqual(["Urgent VIP call", "Immediate retention offer", "No action"]);
    expect(done.names).toEqual(["Urgent VIP call", "Immediate retention offer", "Email campaign", "No action"]);
    expect(Array.from(done.rule, (rule) => done.member.rules[rule]?.action)).toEqual([
      "Urgent VIP call",
      "Immediate retention offer",
      undefined
    ]);
  });
  it("acts on silence against the usual gap where there is none, and asks for no call or offer", () => {
    const done = run(null);
    expect(given(done)).toEqual(["VIP check-in", "Reminder email", "No action"]);
    expect(done.names).toEqual(["VIP check-in", "Reminder email", "No action"]);
    expect(done.member.actions.map(({revenueAtRisk}) => revenueAtRisk)).toEqual([null, null, null]);
  });
  it("offers nothing to keep the long lapsed, who get a win-back of their own, counted apart", () => {
    const done = run(Float64Array.of(0.6, 0.8, 0.9), 30, {once: 90, regulars: null});
    expect(given(done)).toEqual(["Win-back", "Win-back", "Immediate retention offer"]);
    expect(done.member.actions.find(({action}) => action === "Win-back")?.customers).toBe(2);
    expect(given(run(Float64Array.of(0.6, 0.8, 0.9), 30, {once: 101, regulars: null}))).not.toContain("Win-back");
  });
  it("takes the name that a persona had once for the persona of that rank", () => {
    const own = [{action: "Write", when: {persona: "At Risk"}}];
    const done = run(null, null, none, own);
    expect(given(done)).toEqual(["Write", "Write", "Write"]);
    expect(done.member.rules).toEqual([{action: "Write", when: {persona: "Lapsing"}}]);
  });
  it("has no action for those who may not be contacted now, and makes nobody's rule theirs", () => {
    const done = run(Float64Array.of(0.6, 0.8, 0.9), 30, none, rules, Uint8Array.of(1, 0, 1));
    expect(given(done)).toEqual(["No action", "Immediate retention offer", "No action"]);
    expect(Array.from(done.rule)).toEqual([-1, 1, -1]);
    for (const able of done.eligible) expect([able[0], able[2]]).toEqual([0, 0]);
  });
  it("notes what of its actions campaigns have measured", () => {
    const note = (...measured: string[]) =>
      run(Float64Array.of(0.6, 0.8, 0.2), 30, none, rules, undefined, measured).member.note;
    expect(note()).toContain("nobody has yet measured what each action changes");
    expect(note("An action of last year")).toBe(note());
    expect(note("Email campaign", "Urgent VIP call")).toBe(
      "The thresholds are rules of thumb: campaigns have measured what Urgent VIP call and Email campaign changed, and nobody yet what other actions change."
    );
    expect(note("Email campaign", "Urgent VIP call", "Immediate retention offer")).toBe(
      "The thresholds are rules of thumb: campaigns have measured what the actions change, not where the thresholds should be."
    );
  });
  it("asks for nothing where neither is known", () => {
    expect(given(run(null, null))).toEqual(["No action", "No action", "No action"]);
  });
});
