import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";

/**
 * The CDNOW sample of 2,357 customers (the first quarter of 1997, 39 weeks of calibration), derived from the transactions that
 * Fader and Hardie publish with their notes on BG/NBD and Gamma-Gamma (brucehardie.com): repeat orders, days from the first
 * to the last, days from the first to the end, cents spent in repeat orders, customers with the same of all four.
 */
export function readCdnow() {
  const path = fileURLToPath(new URL("../fixtures/cdnow.csv", import.meta.url));
  const [, ...lines] = readFileSync(path, "utf8").trim().split("\n");
  const rows = lines.flatMap((line) => {
    const [x, tx, T, cents, customers] = line.split(",").map(Number);
    return Array.from({length: customers}, () => ({x, tx, T, cents}));
  });
  const repeat = rows.filter(({x}) => x > 0);
  return {
    purchases: {
      x: Int32Array.from(rows, ({x}) => x),
      tx: Int32Array.from(rows, ({tx}) => tx),
      T: Int32Array.from(rows, ({T}) => T)
    },
    spend: {
      x: Int32Array.from(repeat, ({x}) => x),
      mean: Float64Array.from(repeat, ({x, cents}) => cents / 100 / x)
    }
  };
}
