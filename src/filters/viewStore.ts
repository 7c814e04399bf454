/** A view that its reader has given a name. */
export interface View {
  name: string;
  /** a page of this site: "segments.html", "" for the Overview */
  page: string;
  /** "?persona=at-risk" or "" */
  query: string;
}

/** What this browser keeps for its reader, and nobody else sees. */
export interface ViewStore {
  read(): View[];
  /** says whether the browser kept it; another view of the name gives way */
  keep(view: View): boolean;
  drop(name: string): void;
}

/** Views: more than anybody finds again. */
const most = 50;

/** Browsers refuse storage to some readers (private windows, policies), and others write to it: what is odd is as if it were not there. */
export function viewStore(site: URL): ViewStore {
  // sites of one origin keep their own
  const key = `saved views ${site.pathname}`;
  const read = (): View[] => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
      return Array.isArray(kept) ? kept.filter(isView) : [];
    } catch {
      return [];
    }
  };
  const write = (views: readonly View[]): boolean => {
    try {
      localStorage.setItem(key, JSON.stringify(views));
      return true;
    } catch {
      return false;
    }
  };
  return {
    read,
    keep: (view) => isView(view) && write([...read().filter(({name}) => name !== view.name), view].slice(-most)),
    drop: (dropped) => void write(read().filter(({name}) => name !== dropped))
  };
}

/** A link is made of it, so it leads to a page of this site and nowhere else. */
function isView(view: unknown): view is View {
  if (typeof view !== "object" || view === null) return false;
  const {name, page, query} = view as Partial<Record<keyof View, unknown>>;
  return (
    typeof name === "string" &&
    name.trim() !== "" &&
    typeof page === "string" &&
    /^([a-z0-9-]+(\.html)?)?$/.test(page) &&
    typeof query === "string" &&
    /^(\?[^#\s]*)?$/.test(query)
  );
}
