/** What can be filtered, in the order of the filter bar: keys of an address's query, and columns of the cube. */
export const dimensionIds = ["persona", "country", "risk", "recency", "frequency", "value", "action"] as const;
