import type {Columns} from "../data/decode.js";
import type {Context, Shown, Source} from "./sources.js";

/** A source of customers, or of groups where single customers are not published. */
export function customersOrGroups(
  page: string,
  show: Record<"customers" | "groups", (member: Columns, context: Context) => Shown>
): Source {
  return {
    page,
    show: async (read, context) =>
      context.summary.privacy.customers === "aggregate"
        ? show.groups(await read("cube.arrow"), context)
        : show.customers(await read("customers.arrow"), context)
  };
}
