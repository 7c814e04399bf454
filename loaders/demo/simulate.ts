import {randomBeta, randomExponential, randomGamma} from "d3";
import {basketFiller} from "./basket.js";
import type {BasketLine} from "./basket.js";
import {demoClock} from "./clock.js";
import {demoCountries} from "./countries.js";
import type {PurchaseLaw} from "./kinds.js";
import {demoOptions} from "./options.js";
import type {DemoOptions} from "./options.js";
import {randomSource} from "./random.js";

/** An order as it was placed, with no spoiled line. */
export interface DemoOrder {
  /** days since 1970-01-01, shop time */
  day: number;
  /** of the day */
  minute: number;
  lines: BasketLine[];
}

/** A customer of the demo store with what nobody knows about a real one. */
export interface DemoCustomer {
  id: string;
  country: string;
  /** index into the options' kinds */
  kind: number;
  /** true rate: orders per week of an average season */
  rate: number;
  /** true probability of dropping out after an order (other than the first) */
  dropOut: number;
  /** true mean value of an order, major currency units */
  meanSpend: number;
  /** day of the very first order, which may lie before the window; days since 1970-01-01 */
  acquiredDay: number;
  /** business time in weeks from the first order to the end of the window; with no season, real weeks */
  observedWeeks: number;
  /** day of the order after which the customer dropped out; undefined while still a customer on the last day */
  droppedOutDay: number | undefined;
  /** the orders of the window, at least one, in order of time */
  orders: DemoOrder[];
}

/**
 * Simulates the demo store's customers, one after the other, so that a store of any size needs the memory of one. Orders
 * follow BG/NBD on the shop's clock, their values Gamma-Gamma. A customer with no order in the window is drawn again.
 */
export function* simulate(given: Partial<DemoOptions> = {}): Generator<DemoCustomer, void, undefined> {
  const options = demoOptions(given);
  const random = randomSource(options.seed, 1);
  const clock = demoClock(options, random);
  const fill = basketFiller(random);
  const gamma = randomGamma.source(random);
  const beta = randomBeta.source(random);
  const wait = randomExponential.source(random)(1);
  const kinds = options.kinds.map((kind) => ({...kind, value: gamma(kind.spend.p, 1)}));
  const kindOf = chooser(options.kinds.map((kind) => kind.share));
  const abroad = chooser(demoCountries.map(({share}) => share));

  for (let i = 0; i < options.customers; i++) {
    const kind = kindOf(random());
    const {purchase, spend, value, linesPerOrder, homeShare} = kinds[kind];
    const country = demoCountries[random() < homeShare ? 0 : abroad(random())].country;
    const nu = gamma(spend.q, 1 / spend.v)();
    let history = ordering(purchase);
    while (history.days.length === 0) history = ordering(purchase);
    const orders = history.days.map((day) => ({
      day,
      minute: minuteOf(random() + random() + random()),
      lines: fill((100 * value()) / nu, linesPerOrder)
    }));
    // Two orders of one day are in order of time, too.
    orders.sort((a, b) => a.day - b.day || a.minute - b.minute);
    const {days: _, ...truth} = history;
    yield {id: `C${100_000 + i}`, country, kind, meanSpend: spend.p / nu, ...truth, orders};
  }

  /** The days of a customer's orders within the window, with the truth behind them. */
  function ordering(law: PurchaseLaw) {
    const rate = "rate" in law ? law.rate : gamma(law.r, 1 / law.alpha)();
    const dropOut = "rate" in law ? law.dropOut : beta(law.a, law.b)();
    const acquired = clock.acquired();
    const days = acquired >= clock.opens ? [clock.day(acquired)] : [];
    let time = acquired;
    let droppedOutDay: number | undefined;
    while (droppedOutDay === undefined) {
      time += wait() / rate;
      if (!(time < clock.ends)) break;
      if (time >= clock.opens) days.push(clock.day(time));
      if (random() < dropOut) droppedOutDay = clock.day(time);
    }
    const acquiredDay = clock.day(acquired);
    return {days, rate, dropOut, acquiredDay, observedWeeks: clock.ends - acquired, droppedOutDay};
  }
}

/** Index of the share that a uniform number falls into. */
function chooser(shares: number[]): (u: number) => number {
  const sum = shares.reduce((a, b) => a + b, 0);
  const bounds: number[] = [];
  shares.reduce((below, share, i) => (bounds[i] = below + share / sum), 0);
  return (u) => {
    const i = bounds.findIndex((bound) => u < bound);
    return i < 0 ? bounds.length - 1 : i;
  };
}

/** Minute of the day, from 7:00 to 22:59 and mostly in the afternoon, for a sum of three uniform numbers. */
function minuteOf(sum: number): number {
  return 7 * 60 + Math.floor((sum / 3) * 16 * 60);
}
