/** What acquiring customers cost, by ISO month, major currency units; of a month that it lacks nothing is known. */
export type MonthlySpend = ReadonlyMap<string, number>;

export interface Spend {
  /** of all channels, and of none */
  total: MonthlySpend;
  /** by the names that the shop gives its channels; empty where it names none */
  byChannel: ReadonlyMap<string, MonthlySpend>;
}
