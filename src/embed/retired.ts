/** A chart that was published once and is no more. */
export interface Retired {
  id: string;
  title: string;
  /** ISO day */
  since: string;
  /** the id of the chart that answers the same question, if there is one */
  replacedBy?: string;
}

/**
 * Charts that were taken out of the figures. Their addresses stay: each gives a picture, a page and a module that say where
 * the chart went.
 */
export const retired: readonly Retired[] = [];

export function goneText({id, title, since, replacedBy}: Retired): string {
  const where = replacedBy
    ? `Its place is taken by “${replacedBy}”: put that name in its address.`
    : "Nothing took its place.";
  return `The chart “${title}” (${id}) is no longer published since ${since}. ${where}`;
}
