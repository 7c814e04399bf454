import {bisectLeft, bisectRight} from "d3";
import {demoArticles} from "./articles.js";

/** A line of an order: `article` indexes `demoArticles`, `cents` is the price of one piece. */
export interface BasketLine {
  article: number;
  quantity: number;
  cents: number;
}

/**
 * Makes the function that fills baskets: lines that sum to `total` cents, about `mean` of them (geometric, at least one,
 * fewer where the total is too small). All lines but the last are at catalogue prices; the last takes an article whose
 * price fits what is left, at the price that makes the sum, as a special offer would: that is how the order's value
 * follows the spend law exactly, but for half a cent a piece.
 */
export function basketFiller(random: () => number): (total: number, mean: number) => BasketLine[] {
  return function fill(total, mean) {
    const lines: BasketLine[] = [];
    let left = Math.max(1, Math.round(total));
    for (let wanted = linesOf(mean); wanted > 1; wanted--) {
      // At most three quarters of what is left, so that something remains for the last line.
      const share = (left / wanted) * (0.5 + random());
      if (share < prices[0]) break;
      const article = popular(share);
      const quantity = Math.floor(share / prices[article]);
      add(lines, {article, quantity, cents: prices[article]});
      left -= quantity * prices[article];
    }
    const quantity = left < prices[0] ? 1 : Math.max(1, Math.round(left / prices[popular(left)]));
    const cents = Math.max(1, Math.round(left / quantity));
    add(lines, {article: priced(cents), quantity, cents});
    return lines;
  };

  function linesOf(mean: number) {
    return mean > 1 ? 1 + Math.floor(Math.log(1 - random()) / Math.log(1 - 1 / mean)) : 1;
  }

  /** An article to spend so much on, by popularity: affordable, and not so cheap that it takes more than two dozen. */
  function popular(cents: number) {
    const end = bisectRight(prices, cents);
    const start = Math.min(end - 1, bisectLeft(prices, cents / 24));
    const below = start > 0 ? popularity[start - 1] : 0;
    const article = bisectRight(popularity, below + random() * (popularity[end - 1] - below));
    return Math.min(end - 1, article);
  }

  /** One of the articles whose catalogue price is next to this one. */
  function priced(cents: number) {
    const above = Math.min(prices.length - 1, bisectRight(prices, cents));
    const nearest = above > 0 && cents - prices[above - 1] < prices[above] - cents ? above - 1 : above;
    return nearest - (nearest % variants) + Math.floor(random() * variants);
  }
}

/** What is in the basket already is taken more often, not written twice, as a shop does it. */
function add(lines: BasketLine[], line: BasketLine): void {
  const same = lines.find(({article, cents}) => article === line.article && cents === line.cents);
  if (same) same.quantity += line.quantity;
  else lines.push(line);
}

/** Articles come in variants of one price, side by side. */
const variants = 4;
const prices = Float64Array.from(demoArticles, (article) => article.cents);
/** cumulative */
const popularity = Float64Array.from(demoArticles, (article) => article.popularity);
for (let i = 1; i < popularity.length; i++) popularity[i] += popularity[i - 1];
