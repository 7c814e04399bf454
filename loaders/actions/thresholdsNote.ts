/** That the rules' thresholds are nobody's finding, and what of the `actions` campaigns have `measured`. */
export function thresholdsNote(actions: readonly string[], measured: readonly string[]): string {
  const known = actions.filter((action) => measured.includes(action));
  if (known.length === 0) return "The thresholds are rules of thumb: nobody has yet measured what each action changes.";
  if (known.length === actions.length) {
    return "The thresholds are rules of thumb: campaigns have measured what the actions change, not where the thresholds should be.";
  }
  const named = new Intl.ListFormat("en-GB").format(known);
  return `The thresholds are rules of thumb: campaigns have measured what ${named} changed, and nobody yet what other actions change.`;
}
