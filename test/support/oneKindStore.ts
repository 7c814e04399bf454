import type {DemoKind, PurchaseLaw, SpendLaw} from "../../loaders/demo/kinds.js";
import type {DemoOptions} from "../../loaders/demo/options.js";

/**
 * Options for a store of one kind of customer, with no season, no growth and no history before the window: orders follow
 * `purchase` in weeks (BG/NBD exactly, but that days are whole) and order values `spend` (Gamma-Gamma exactly, but for
 * cents), so that a fit must find these parameters again. First orders are spread evenly over the window.
 */
export function oneKindStore(purchase: PurchaseLaw, spend: SpendLaw): Partial<DemoOptions> {
  const kind: DemoKind = {name: "customer", share: 1, purchase, spend, linesPerOrder: 4, homeShare: 0.7};
  return {kinds: [kind], seasonality: false, growth: 0, historyMonths: 0, spoiledShare: 0};
}
