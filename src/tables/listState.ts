/** What a reader has set in a list, as its address says it. */
export interface ListState {
  /** id of the column that the rows are ordered by; "" for the list's own order */
  sort: string;
  descending: boolean;
  search: string;
  /** from 0 */
  page: number;
  /** whether rows are shown that the list leaves out by itself */
  all: boolean;
  /** ids of the columns that are shown; null for the list's own choice */
  columns: readonly string[] | null;
}

/** The keys of an address's query that are a list's. */
export const listKeys = ["sort", "search", "page", "list", "columns"] as const;

/** `?sort=-monetary&search=france&page=2&list=all&columns=key,monetary`; what cannot be read is as if it were not there. */
export function parseList(query: string): ListState {
  const params = new URLSearchParams(query);
  const sort = params.get("sort") ?? "";
  const page = Number(params.get("page") ?? 1);
  const columns = (params.get("columns") ?? "").split(",").filter(Boolean);
  return {
    sort: sort.replace(/^-/, ""),
    descending: sort.startsWith("-"),
    search: params.get("search") ?? "",
    page: Number.isSafeInteger(page) && page > 1 ? page - 1 : 0,
    all: params.get("list") === "all",
    columns: columns.length > 0 ? columns : null
  };
}

/** The query with this state in place of the one it has; every other key keeps its values. */
export function serializeList({sort, descending, search, page, all, columns}: ListState, query: string): string {
  const params = new URLSearchParams(query);
  const put = (key: (typeof listKeys)[number], value: string): void => {
    if (value === "") params.delete(key);
    else params.set(key, value);
  };
  put("sort", sort && `${descending ? "-" : ""}${sort}`);
  put("search", search);
  put("page", page > 0 ? String(page + 1) : "");
  put("list", all ? "all" : "");
  put("columns", columns ? columns.join(",") : "");
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}
