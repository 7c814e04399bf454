import {createHmac} from "node:crypto";
import {group} from "d3";

export interface Draw {
  /** the campaign's id: another campaign, another draw */
  campaign: string;
  /** whoever knows it can tell who will be held out */
  secret: string;
  /** of each stratum */
  share: number;
}

/**
 * The control group, 1 where a customer is held out: of each stratum those with the smallest HMAC-SHA-256 of campaign and customer.
 * Of n customers round(share x n) are, and of every stratum its share to within one customer. Neither the order of the
 * customers nor what else is in the list changes who of a stratum comes first.
 */
export function drawControls(
  customers: readonly {customer: string; stratum: string}[],
  {campaign, secret, share}: Draw
): Uint8Array {
  const held = new Uint8Array(customers.length);
  const hash = ({customer}: {customer: string}) =>
    createHmac("sha256", secret).update(`${campaign}|${customer}`).digest("hex");
  const strata = group(customers.keys(), (i) => customers[i].stratum);
  let [before, drawn] = [0, 0];
  for (const name of [...strata.keys()].sort()) {
    const own = strata.get(name)!.map((i) => ({i, at: hash(customers[i])}));
    own.sort((a, b) => (a.at < b.at ? -1 : 1));
    before += own.length;
    // rounding is carried over, so that the strata's parts sum to the whole's
    const due = Math.round(share * before) - drawn;
    for (const {i} of own.slice(0, due)) held[i] = 1;
    drawn += due;
  }
  return held;
}
