import {randomExponential, randomGamma} from "d3";
import {stratumOf} from "../campaignLog/stratumOf.js";
import {parseDay} from "../day.js";
import type {CampaignRow} from "../types.js";
import {basketFiller} from "./basket.js";
import {demoClock} from "./clock.js";
import type {DemoOptions} from "./options.js";
import {outlook} from "./outlook.js";
import {demoHorizonDays, type DemoCampaign} from "./pastCampaigns.js";
import {randomSource} from "./random.js";
import type {DemoCustomer, DemoOrder} from "./simulate.js";

/** Its own stream: whom no campaign touches is the same with and without. */
const stream = 5;
/** the demo store's own, as in its config */
const grossMargin = 0.4;

/** A customer as they are after the store's campaigns, and what its log says of them. */
export interface Contacted {
  customer: DemoCustomer;
  campaign?: DemoCampaign;
  row?: CampaignRow;
}

/**
 * Makes the function that has the store's past campaigns reach a customer: at most one does, the first of those whose risk fits.
 * Whoever it keeps orders once within the horizon and, if they had dropped out, goes on from there by their own law;
 * whoever it drives away never orders again.
 */
export function campaigner(options: DemoOptions): (customer: DemoCustomer) => Contacted {
  const random = randomSource(options.seed, stream);
  const clock = demoClock(options, random);
  const fill = basketFiller(random);
  const wait = randomExponential.source(random)(1);
  const values = options.kinds.map(({spend}) => randomGamma.source(random)(spend.p, 1 / spend.p));

  return function contact(customer) {
    for (const campaign of options.campaigns) {
      const day = parseDay(campaign.day);
      const expected = outlook(customer, {day, horizonDays: demoHorizonDays, clock});
      if (!expected || !(expected.risk > campaign.riskAbove && expected.risk <= campaign.riskTo)) continue;
      const {risk, stays, leaves} = expected;
      const arm = random() < campaign.holdout ? "control" : "treated";
      const row: CampaignRow = {
        day,
        arm,
        customer: customer.id,
        action: campaign.action,
        stratum: stratumOf(risk),
        risk,
        stays,
        leaves,
        expectedMargin: grossMargin * ((1 - risk) * stays + risk * leaves),
        expectedCost: campaign.cost + campaign.incentive * (1 - risk * (1 - campaign.keeps))
      };
      return {customer: arm === "treated" ? treated(customer, day, campaign) : customer, campaign, row};
    }
    return {customer};
  };

  function treated(customer: DemoCustomer, day: number, {keeps, drivesAway}: DemoCampaign): DemoCustomer {
    const {orders, droppedOutDay} = customer;
    const stays = orders.some((order) => order.day > day && order.day <= day + demoHorizonDays);
    if (!(random() < (stays ? drivesAway : keeps))) return customer;
    if (stays) {
      const kept = orders.filter((order) => order.day <= day);
      return {...customer, orders: kept, droppedOutDay: kept[kept.length - 1].day};
    }
    const first = day + 1 + Math.floor(random() * demoHorizonDays);
    const days = [first];
    let left = droppedOutDay !== undefined && droppedOutDay <= day ? undefined : droppedOutDay;
    if (droppedOutDay !== undefined && left === undefined) {
      for (let time = clock.at(first) + random() / 7; left === undefined;) {
        if (random() < customer.dropOut) left = days[days.length - 1];
        else if ((time += wait() / customer.rate) < clock.ends) days.push(clock.day(time));
        else break;
      }
    }
    const added = days.filter((own) => own <= clock.lastDay).map((own) => orderOf(customer, own));
    const all = [...orders, ...added].sort((a, b) => a.day - b.day || a.minute - b.minute);
    return {...customer, orders: all, droppedOutDay: left};
  }

  function orderOf({kind, meanSpend}: DemoCustomer, day: number): DemoOrder {
    return {
      day,
      minute: 8 * 60 + Math.floor(random() * 12 * 60),
      lines: fill(100 * meanSpend * values[kind](), options.kinds[kind].linesPerOrder)
    };
  }
}
