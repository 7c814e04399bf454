import type {Formatter} from "../charts/format.js";
import type {Churn} from "../../loaders/contract/churn.js";
import {quantity} from "./quantity.js";

/** What is known of leaving where no churn risk is: how many left, and how well the model told them; none where it is used. */
export function unscoredFacts(churn: Churn, format: Formatter): string[] {
  if (churn.model.used) return [];
  const test = churn.cutoffs.find(({role}) => role === "test");
  const facts: string[] = [];
  const next = quantity(format, churn.horizonDays, "day");
  if (test !== undefined && test.churned !== null && test.customers > 0) {
    const who = `Of ${quantity(format, test.customers, "customer")} on ${format.date(test.day)}`;
    facts.push(
      `${who}, ${format.percent(test.churned / test.customers)} placed no order in the ${next} that followed.`
    );
  }
  if (!("missing" in churn)) {
    const {auc, aucLow, aucHigh} = churn.metrics;
    const between = `${format.percent(aucLow)} to ${format.percent(aucHigh)}`;
    facts.push(
      `Given a leaver and a stayer, the model picked the leaver ${format.percent(auc)} of the time (${between}); tossing a coin does so 50% of the time.`
    );
    if (churn.coefficients.every(({significant}) => !significant))
      facts.push("Nothing that was measured clearly goes with leaving.");
  }
  return facts;
}
