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
  const keys = new Float64Array(n);
  for (let i = 0; i < n; ++i) keys[i] = (x[i] * base + T[i]) * base + tx[i];
  keys.sort();
  let groups = 0;
  for (let i = 0; i < n; ++i) if (i === 0 || keys[i] !== keys[i - 1]) ++groups;
  const triples: Triples = {
    x: new Int32Array(groups),
    tx: new Int32Array(groups),
    T: new Int32Array(groups),
    weight: new Float64Array(groups),
    customers: n
  };
  for (let i = 0, group = -1; i < n; ++i) {
    const key = keys[i];
    if (i === 0 || key !== keys[i - 1]) {
      const pair = Math.floor(key / base);
      ++group;
      triples.x[group] = Math.floor(pair / base);
      triples.T[group] = pair % base;
      triples.tx[group] = key % base;
    }
    ++triples.weight[group];
  }
  return triples;
}
