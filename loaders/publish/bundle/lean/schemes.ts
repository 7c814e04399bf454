/** Stands in for Plot's colour schemes: a chart's colours are its theme's. */
export function isCategoricalScheme(): boolean {
  return false;
}

export function isDivergingScheme(): boolean {
  return false;
}

/** Plot asks for these where a mark has no rows too, and uses none of their colours there. */
export function quantitativeScheme(): () => never {
  return unsupported;
}

export function ordinalScheme(): (domain: readonly unknown[]) => [] {
  return (domain) => (domain.length === 0 ? [] : unsupported());
}

function unsupported(): never {
  throw new Error("unsupported chart: a colour scale of Plot's own (loaders/publish/lean)");
}

export {unsupported as maybeBooleanRange, unsupported as ordinalRange};
