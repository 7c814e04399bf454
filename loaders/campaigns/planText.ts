import type {Config} from "../config/schema.js";
import type {CampaignPlan} from "./plan.js";

/** A plan in lines to be read before anything is sent. */
export function planText(plan: CampaignPlan, {currency, locale}: Pick<Config["store"], "currency" | "locale">): string {
  const money = (amount: number) => new Intl.NumberFormat(locale, {style: "currency", currency}).format(amount);
  const count = (n: number) => new Intl.NumberFormat(locale).format(n);
  const percent = (share: number) =>
    new Intl.NumberFormat(locale, {style: "percent", maximumFractionDigits: share < 0.1 ? 1 : 0}).format(share);
  const {action, customers, held, expected, assumed, baseRate, horizonDays} = plan;
  if (customers === 0) return `${action}: due for nobody.\n`;
  const treated = customers - held;
  const lines = [
    `${action}: due for ${people(count, customers)}.`,
    `Held out as control group: ${count(held)}, drawn by chance; treated: ${count(treated)}.`
  ];
  if (expected === null || baseRate === null) {
    lines.push(
      "What it would bring and what the control group could show cannot be told: no churn model, or no amount at risk, is to be trusted."
    );
    return `${lines.join("\n")}\n`;
  }
  const unit = plan.purpose === "keep" ? "of those who would leave are kept" : "extra orders a customer";
  const strength = plan.purpose === "keep" ? percent(expected.strength) : String(expected.strength);
  const source = plan.isMeasured
    ? "measured by earlier campaigns"
    : assumed
      ? "assumed in the config"
      : "no effect is given in the config: an example";
  lines.push(
    `If ${strength} ${unit} (${source}): profit ${money(expected.profit)}, cost ${money(expected.outlay)}${plan.priced ? "" : " (the config gives no cost)"}.`
  );
  if (plan.breakEven !== null && plan.purpose === "keep") {
    lines.push(
      plan.breakEven <= 1
        ? `It breaks even where ${percent(plan.breakEven)} ${unit}.`
        : "It cannot bring what it costs, however well it works."
    );
  }
  if (held > 0 && expected.profit > 0) {
    lines.push(`Holding out costs ${money((expected.profit * held) / treated)} of that profit, if it is made.`);
  }
  lines.push(`Without it, ${percent(baseRate)} would order within ${horizonDays} days, by the churn model.`);
  lines.push(seen(plan, percent));
  return `${lines.join("\n")}\n`;
}

function seen(
  {held, smallestDifference, smallestEffect, purpose}: CampaignPlan,
  percent: (share: number) => string
): string {
  if (held === 0) return "Without a control group nothing of what it changes could be told.";
  if (smallestDifference === null || smallestEffect === null) {
    return "The control group is too small to show any effect with 80% power: take more customers, or hold out more.";
  }
  const points = (100 * smallestDifference).toFixed(1);
  const rise = `The control group shows a rise of ${points} points or more with 80% power`;
  return purpose === "sell"
    ? `${rise}; a smaller one may well be missed.`
    : `${rise}: ${percent(smallestEffect)} of those who would leave; a smaller effect may well be missed.`;
}

function people(count: (n: number) => string, n: number): string {
  return `${count(n)} ${n === 1 ? "customer" : "customers"}`;
}
