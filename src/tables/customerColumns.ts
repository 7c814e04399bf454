import type {Formatter} from "../charts/format.js";
import type {ActionRule} from "../../loaders/contract/actions.js";
import type {PersonaStatistics} from "../../loaders/contract/summary.js";
import type {Columns} from "../data/decode.js";
import {reasonText} from "../words/reasonText.js";
import {codeColumn, numberColumn, textColumn} from "./tableColumn.js";
import type {TableColumn} from "./tableColumn.js";

/**
 * The columns of customers.arrow that a reader sees, what to do and why first. Those that only a churn model can fill are left
 * out without one, and values where none is published, because they did not foretell who spends more.
 */
export function customerColumns(
  customers: Columns,
  {
    format,
    scored,
    rules,
    personas,
    names = null,
    expected = null,
    beforeCosts = false
  }: {
    format: Formatter;
    scored: boolean;
    rules: readonly ActionRule[];
    personas: readonly Pick<PersonaStatistics, "persona" | "play">[];
    /** by key, where the shop has opened its own file; they are shown and searched, and not downloaded */
    names?: ReadonlyMap<string, string> | null;
    /** what each customer's action is expected to bring */
    expected?: Float64Array | null;
    /** whether no cost is known: then that is margin, and no profit */
    beforeCosts?: boolean;
  }
): TableColumn[] {
  const {columns, dictionaries, texts} = customers;
  // pence beside hundreds of pounds are noise
  const money = (id: string, label: string) =>
    numberColumn(
      id,
      label,
      columns[id],
      format.column("money", columns[id].some((v) => v >= 100) ? [1000] : columns[id])
    );
  // the rules in their order, then the plan of each segment for whom none fits
  const plays = dictionaries.persona.map((name) => personas.find(({persona}) => persona === name)?.play ?? "");
  const reasons = [
    ...rules.map((rule) => reasonText(rule, format)),
    ...plays.map((play) => (play ? `No rule applies; segment’s plan: ${play}` : "No rule applies")),
    // chosen by profit
    "A rule applies, but no action is worth its cost or place"
  ];
  const reason = Uint16Array.from(columns.persona, (persona, row) => {
    if (columns.rule[row] >= 0) return columns.rule[row];
    return rules.length + (columns.eligible[row] > 0 ? plays.length : persona);
  });
  const risk = numberColumn("churnRisk", "Churn risk", columns.churnRisk, (value) => format.percent(value));
  // without an amount that passed its check there is a risk, and no amount
  const hasAmount = scored && Number.isFinite(columns.revenueAtRisk[0]);
  return [
    {
      ...textColumn("key", "Customer", (row) => names?.get(texts.key(row)) ?? texts.key(row)),
      cell: texts.key,
      href: (row) => `./customers.html?customer=${encodeURIComponent(texts.key(row))}`
    },
    codeColumn("action", "Action", columns.action, dictionaries.action),
    {...codeColumn("why", "Why", reason, reasons), long: true},
    ...(expected
      ? [
          numberColumn(
            "expectedProfit",
            beforeCosts ? "Expected margin" : "Expected profit",
            expected,
            format.column("money", expected)
          )
        ]
      : []),
    ...(hasAmount ? [money("revenueAtRisk", "Revenue at risk")] : []),
    ...(scored ? [risk] : []),
    codeColumn("persona", "Persona", columns.persona, dictionaries.persona),
    codeColumn("country", "Country", columns.country, dictionaries.country, {alphabetic: true}),
    numberColumn("recency", "Days since order", columns.recency, format.count),
    numberColumn("frequency", "Orders", columns.frequency, format.count),
    money("revenueYear", "Spent, last 12 months"),
    money("monetary", "Spent"),
    ...(Array.from(columns.value).some(Number.isFinite) ? [money("value", "Value, 12 months")] : [])
  ];
}
