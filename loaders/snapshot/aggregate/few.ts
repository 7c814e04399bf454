/** Whether a count or sum is of some customers, but of fewer than may be told. */
export function isFew(customers: number, minimum: number): boolean {
  return customers > 0 && customers < minimum;
}

/** A count of customers in steps of `minimum`, so that no difference of two tells of fewer. */
export function inSteps(customers: number, minimum: number): number {
  return Math.round(customers / minimum) * minimum;
}

/** A part of `whole` customers, moved to none, `minimum` or all where it, or what it leaves, would be few. */
export function partOf(part: number, whole: number, minimum: number): number {
  if (isFew(part, minimum)) return Math.min(whole, inSteps(part, minimum));
  if (isFew(whole - part, minimum)) return whole - Math.min(whole, inSteps(whole - part, minimum));
  return part;
}

/** A sentence in which what a store has, where it is a small number of customers, is "fewer than 10". */
export function wordFew(sentence: string, minimum: number): string {
  return sentence.replace(
    /(?<=\b(?:has|are|and) )(?:only )?(\d+)(?=\.(?!\d)| (?:customers? )?who | customers?\b| and \d+\.)/g,
    (text, digits: string) => (isFew(Number(digits), minimum) ? `fewer than ${minimum}` : text)
  );
}
