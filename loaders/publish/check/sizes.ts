import {mostShardBytes} from "../../contract/orders.js";
import {Fault} from "../../fault.js";
import type {Check} from "./site.js";

const [kilobyte, megabyte] = [1_000, 1_000_000];

/** What a file may weigh at most, uncompressed; the first that fits. None grows with the number of customers. */
const budgets: {name: RegExp; bytes: number; why: string}[] = [
  // capped at 20,000 customers of some 100 bytes
  {name: /customers(\.\w+)?\.arrow$/, bytes: 4 * megabyte, why: "the list of customers is capped"},
  // some ten thousand cells of 19 columns
  {name: /\.arrow$/, bytes: 3 * megabyte, why: "cells do not grow with the customers"},
  {name: /^snapshot\/orders\/\d+\.json$/, bytes: mostShardBytes, why: "a reader fetches it for one customer"},
  {name: /\.json$/, bytes: megabyte, why: "members hold aggregates"},
  // some twenty stills of a few kilobytes, at three widths
  {name: /\.html$/, bytes: 1.5 * megabyte, why: "a page is read on a phone"},
  {name: /\.css$/, bytes: 150 * kilobyte, why: "styles are waited for before anything is seen"},
  {name: /^embed\/[^/]+\.js$/, bytes: 12 * kilobyte, why: "a chart's module shares its code with the others"},
  {name: /\.js$/, bytes: 800 * kilobyte, why: "Plot and d3, tree-shaken, are 400 KB"},
  {name: /(?:)/, bytes: 2 * megabyte, why: "no file of the site needs more"}
];

/** All of it: a build that weighs more has left something in the folder. */
const site = 60 * megabyte;

/** Every file is within its budget, and so is the site. */
export const checkSizes: Check = ({files}) => {
  let total = 0;
  for (const [name, {length}] of files) {
    total += length;
    const budget = budgets.find((budget) => budget.name.test(name));
    if (budget && length > budget.bytes) {
      throw new Fault(
        `too large: ${name} has ${format(length)}, the budget is ${format(budget.bytes)} (${budget.why})`
      );
    }
  }
  if (total > site) throw new Fault(`too large: the site has ${format(total)}, the budget is ${format(site)}`);
};

function format(bytes: number): string {
  return `${(bytes / kilobyte).toFixed(0)} KB`;
}
