import type {Acquisition, AcquisitionAge} from "../contract/acquisition.js";
import {significant} from "./roundMoney.js";

/** What customers bring a head, with three digits, two where they are few; what is made of it follows. */
export function roundAcquisition(acquisition: Acquisition, minimumGroup: number): Acquisition {
  const told = (amount: number, customers: number) => significant(amount, customers < minimumGroup ? 2 : 3);
  const at = (age: AcquisitionAge["observed"]) => {
    if (age === null) return null;
    const perCustomer = told(age.perCustomer, age.customers ?? 0);
    return {...age, perCustomer, ratio: age.cac ? perCustomer / age.cac : null};
  };
  return {
    ...acquisition,
    curve: acquisition.curve.map((point) => ({...point, perCustomer: told(point.perCustomer, point.customers ?? 0)})),
    ages: acquisition.ages.map(({months, observed, forecast}) => ({
      months,
      observed: at(observed),
      forecast: at(forecast)
    })),
    forecastScale: acquisition.forecastScale && significant(acquisition.forecastScale, 3),
    cohorts:
      acquisition.cohorts &&
      acquisition.cohorts.map((cohort) => ({
        ...cohort,
        points: cohort.points.map(({since, perCustomer}) => ({
          since,
          perCustomer: told(perCustomer, cohort.customers)
        }))
      }))
  };
}
