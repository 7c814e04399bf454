import type {Stills} from "./drawStills.js";

/**
 * Puts what each cell of a page displays into an <observablehq-loading> before its comment: there it is seen before any script
 * has run, and gives way to the live value by itself.
 */
export function insertStills(html: string, stills: Stills): string {
  return html.replace(
    /(<observablehq-loading><\/observablehq-loading>)?(<!--:[0-9a-f]{8}(?:-\d+)?:-->)/g,
    (match, _, root: string) => {
      const still = stills.get(root) ?? "";
      return still === "" ? match : `<observablehq-loading>${still}</observablehq-loading>${root}`;
    }
  );
}
