import type {StoreConfig} from "../loaders/config.js";

/** The demo store: simulated, so that the site works before you have any data. README.md says how to use your own. */
const config: StoreConfig = {
  store: {name: "Demo store", currency: "GBP", locale: "en-GB", timezone: "Europe/London"},
  source: {kind: "demo"},
  economics: {grossMargin: 0.4},
  // the rules that every shop starts with, and what this one pays; what some of them change its past campaigns have measured
  actions: [
    {action: "Urgent VIP call", when: {vip: true, riskAbove: 0.5, lapsed: false}, cost: 6},
    {action: "Immediate retention offer", when: {riskAbove: 0.7, lapsed: false}, cost: 0.5, incentive: 10},
    {action: "Win-back", when: {lapsed: true}, cost: 0.5, incentive: {shareOfOrder: 0.2}},
    {action: "Email campaign", when: {riskAbove: 0.4}, cost: 0.05},
    {action: "VIP check-in", when: {scored: false, vip: true, silenceAbove: 2}, cost: 6},
    {action: "Reminder email", when: {scored: false, silenceAbove: 2}, cost: 0.05}
  ]
};

export default config;
