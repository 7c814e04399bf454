/** What a model of orders needs to know of each customer, as columns. */
export interface Purchases {
  /** repeat purchase occasions: distinct days with an order, less the first */
  x: Int32Array;
  /** days from the first order to the last */
  tx: Int32Array;
  /** days from the first order to the end of observation */
  T: Int32Array;
}

/** The distinct (x, t_x, T) and how many customers share each, ascending by x, then T, then t_x. */
export interface Triples extends Purchases {
  weight: Float64Array;
  customers: number;
}

/** Groups customers who are the same to the model, so that a likelihood costs what its distinct triples cost. */
export function groupTriples({x, tx, T}: Purchases): Triples {
  const n = x.length;
  let longest = 0;
  for (let i = 0; i < n; ++i) {
    if (!(x[i] >= 0 && tx[i] >= 0 && T[i] >= tx[i])) throw new Error(`invalid purchases: ${x[i]}, ${tx[i]}, ${T[i]}`);
    longest = Math.max(longest, T[i]);
  }
  const base = longest + 1;
  const keys = Float64Array.from({length: n}, (_, i) => (x[i] * base + T[i]) * base + tx[i]).sort();
  const begins: number[] = [];
  for (let i = 0; i < n; ++i) if (i === 0 || keys[i] !== keys[i - 1]) begins.push(i);
  return {
    x: Int32Array.from(begins, (i) => Math.floor(keys[i] / (base * base))),
    T: Int32Array.from(begins, (i) => Math.floor(keys[i] / base) % base),
    tx: Int32Array.from(begins, (i) => keys[i] % base),
    weight: Float64Array.from(begins, (begin, g) => (begins[g + 1] ?? n) - begin),
    customers: n
  };
}
