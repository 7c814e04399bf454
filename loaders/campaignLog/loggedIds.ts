import type {Campaign} from "../types.js";

/** The ids that the logs hold and that can be searched for: as long as those of the source that are (read/sourceTexts). */
export function loggedIds(campaigns: readonly Campaign[]): string[] {
  const ids = campaigns.flatMap(({rows}) => rows.map(({customer}) => customer));
  return [...new Set(ids)].filter((id) => id.length >= 8 || (id.length >= 4 && /\p{L}/u.test(id)));
}
