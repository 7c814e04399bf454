import type {Acquisition} from "../../loaders/contract/acquisition.js";
import type {Formatter} from "../charts/format.js";

/** More names than these are counted. */
const mostNames = 5;

/** Whose channel counts, and who and what is not in the costs by channel. */
export function channelNote(channels: Acquisition["channels"], format: Formatter): string {
  if (channels === null) return "";
  const {rows, others, unnamed, unmatched} = channels;
  const told = rows.some(({cac}) => cac !== null);
  const sentences = told ? ["A customer’s channel is that of the first order."] : [];
  if (told && others.customers > 0) {
    sentences.push(
      `${customers(others.customers, format)} came by ${others.channels === 1 ? "one other channel" : `${format.count(others.channels)} other channels`}, too few to tell of each.`
    );
  }
  if (told && unnamed > 0) sentences.push(`Of ${customers(unnamed, format, false)} the first order names none.`);
  if (unmatched.length > 0) {
    const named = unmatched.slice(0, mostNames);
    const more = unmatched.length - named.length;
    const all = [...named, ...(more > 0 ? [`${format.count(more)} more`] : [])];
    const list = all.length === 1 ? all[0] : `${all.slice(0, -1).join(", ")} and ${all[all.length - 1]}`;
    sentences.push(
      `What was spent on ${list} is in the cost of all alone: no customer’s first order names ${unmatched.length === 1 ? "it" : "them"}.`
    );
  }
  return sentences.join(" ");
}

function customers(count: number, format: Formatter, begins = true): string {
  return count === 1 ? `${begins ? "One" : "one"} new customer` : `${format.count(count)} new customers`;
}
