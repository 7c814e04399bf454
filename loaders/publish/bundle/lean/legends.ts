/** Stands in for Plot's legends: a chart labels its series directly. */
export function createLegends(): [] {
  return [];
}

export function exposeLegends(): typeof legend {
  return legend;
}

export function legend(): never {
  throw new Error("unsupported chart: a legend of Plot's own (loaders/publish/lean)");
}
