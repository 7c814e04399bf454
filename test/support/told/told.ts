/** What is told of some customers: how many they are, at least and at most. One who counts twice stands there twice. */
export interface Told {
  what: string;
  of: readonly number[];
  low: number;
  high: number;
  /** how many times each counts, where that is not once */
  weights?: readonly number[];
  /** what a site tells of the whole store, or by the meaning of a word ("the top tenth") */
  isPublic?: boolean;
}
