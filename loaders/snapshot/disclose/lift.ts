import type {TrainedChurn} from "../../contract/churn.js";

/** Cumulative from the highest risk down, at the bounds of the groups of calibration that are told. */
export function lift(calibration: TrainedChurn["calibration"]): TrainedChurn["lift"] {
  const all = calibration.reduce((sum, {customers}) => sum + customers, 0);
  const left = calibration.reduce((sum, {customers, observed}) => sum + customers * observed, 0);
  let [seen, caught] = [0, 0];
  return calibration.toReversed().map(({customers, observed}) => {
    seen += customers;
    caught += customers * observed;
    const [share, captured] = [Math.min(1, seen / all), left > 0 ? Math.min(1, caught / left) : 0];
    return {share, lift: captured / share, captured};
  });
}
