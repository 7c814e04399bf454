import type {Formatter} from "../charts/format.js";

/** "1 customer", "4,338 customers", "0 customers". */
export function quantity(format: Formatter, count: number, one: string, many = `${one}s`): string {
  return `${format.count(count)} ${count === 1 ? one : many}`;
}
