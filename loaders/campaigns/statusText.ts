import type {CampaignOutcome, Campaigns, MeasuredOutcome} from "../contract/campaigns.js";
import type {Config} from "../config/schema.js";

/** Where each campaign stands, the latest first: how much of its window is over, and then what it changed. */
export function statusText(
  {campaigns, windowDays, barred}: Pick<Campaigns, "campaigns" | "windowDays" | "barred">,
  {currency, locale}: Pick<Config["store"], "currency" | "locale">
): string {
  if (campaigns.length === 0) return "No campaign has been started.\n";
  const count = (n: number) => new Intl.NumberFormat(locale).format(n);
  const lines = campaigns.flatMap((campaign) => [
    `${campaign.id}: ${campaign.action}, ${standing(campaign)}; ${count(campaign.treated)} treated, ${count(campaign.control)} held out.`,
    ...(campaign.measured ? measuredLines(campaign.measured, {currency, locale}) : [])
  ]);
  const waiting = Object.values(barred).reduce((sum, n) => sum + n, 0);
  if (waiting > 0) {
    const {suppressed, heldOut, quiet, perYear} = barred;
    lines.push(
      `No action now for ${count(waiting)}: ${count(heldOut)} held out, ${count(quiet)} contacted lately, ${count(perYear)} contacted often enough this year, ${count(suppressed)} not to be contacted.`
    );
  }
  return `${lines.join("\n")}\n`;

  function standing({from, to, waves, daysPassed}: CampaignOutcome): string {
    const sent = waves > 1 ? `sent ${waves} times from ${from} to ${to}` : `sent ${from}`;
    return `${sent}, ${daysPassed} of ${windowDays} days`;
  }
}

function measuredLines(
  {ordered, margin, effect, gain, cost, later, sampleRatio, contaminated}: MeasuredOutcome,
  {currency, locale}: Pick<Config["store"], "currency" | "locale">
): string[] {
  const decimals = (value: number | null, digits: number) =>
    new Intl.NumberFormat(locale, {minimumFractionDigits: digits, maximumFractionDigits: digits}).format(value ?? NaN);
  const percent = (value: number | null) => `${decimals(value && 100 * value, 1)}%`;
  const points = (value: number | null) => decimals(value && 100 * value, 1);
  const money = (value: number | null) =>
    new Intl.NumberFormat(locale, {style: "currency", currency}).format(value ?? NaN);
  const lines = [
    `  ordered: ${percent(ordered.treated)} of the treated, ${percent(ordered.control)} of those held out: ${points(ordered.difference)} points (95% interval ${points(ordered.low)} to ${points(ordered.high)})`
  ];
  if (margin) {
    lines.push(
      `  margin a head: ${money(margin.difference)} more (${money(margin.low)} to ${money(margin.high)}; resampled ${money(margin.bootstrapLow)} to ${money(margin.bootstrapHigh)})`
    );
  }
  if (gain !== null && cost !== null) lines.push(`  in all: ${money(gain)} of margin, at a cost of ${money(cost)}`);
  if (later) {
    lines.push(
      `  over twice the days: ${money(later.difference)} a head (${money(later.low)} to ${money(later.high)})`
    );
  }
  if (effect) {
    lines.push(
      `  effect: ${percent(effect.estimate)} of those who would leave kept (${percent(effect.low)} to ${percent(effect.high)})`
    );
  }
  if (sampleRatio < 0.001) {
    lines.push("  careful: the arms have lost customers unevenly, so that they are not what was drawn");
  }
  if (contaminated > 0) lines.push(`  ${percent(contaminated)} of those held out were treated by another campaign`);
  return lines;
}
