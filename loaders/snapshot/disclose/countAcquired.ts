import type {Acquisition} from "../../contract/acquisition.js";
import type {Timing} from "../../contract/timing.js";
import {significant} from "../roundMoney.js";

/**
 * The acquired as the disclosed cohorts count them, month by month of the first order, and their cost a head: one grid for both, for
 * counts of other months beside these would tell of few. None where months are counted together with others that are left out.
 */
export function countAcquired(
  told: Acquisition,
  {exact, cohorts}: {exact: Acquisition; cohorts: Timing["cohorts"]}
): Acquisition {
  const months = exact.months ?? [];
  const hasSpend = exact.all !== null && exact.all.spend !== null;
  const compared = months.filter(
    ({burnIn, partial, customers, spend}) => !burnIn && !partial && customers > 0 && (!hasSpend || spend !== null)
  );
  const placeOf = (month: string) => cohorts.findLastIndex(({cohort}) => cohort <= month);
  /** Of the first months with so many customers; older customers are of earlier months. */
  const countOf = (customers: number | null): number | null => {
    let [rest, end] = [customers ?? 0, 0];
    while (rest > 0 && end < compared.length) rest -= compared[end++].customers;
    const own = new Set(compared.slice(0, end).map(({month}) => month));
    const places = new Set([...own].map(placeOf));
    const isWhole = months.every(({month}) => own.has(month) || !places.has(placeOf(month)));
    if (own.size === 0 || rest !== 0 || places.has(-1) || !isWhole) return null;
    return [...places].reduce((sum, place) => sum + cohorts[place].customers, 0);
  };
  const at = (age: Acquisition["ages"][number]["observed"], known: typeof age) => {
    if (age === null || known === null) return null;
    const row = costOf(age, countOf(known.customers));
    return {...row, ratio: row.cac ? significant(row.perCustomer / row.cac, 3) : null};
  };
  return {
    ...told,
    all: told.all && exact.all && costOf(told.all, countOf(exact.all.customers)),
    ages: told.ages.map(({months: age, observed, forecast}, k) => ({
      months: age,
      observed: at(observed, exact.ages[k].observed),
      forecast: at(forecast, exact.ages[k].forecast)
    }))
  };
}

function costOf<Row extends {spend: number | null}>(row: Row, customers: number | null) {
  const cac = row.spend !== null && customers !== null && customers > 0 ? significant(row.spend / customers, 3) : null;
  return {...row, customers, cac};
}
