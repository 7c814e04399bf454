import type {Counts, Inspection} from "./inspection.js";

/** What is told of files before a site is built of them, line by line. */
export function inspectionText(found: Inspection): string {
  const {files, title, preset, delimiter, columns, left, lines, from, to, timezone, customers, orders, amount} = found;
  const separator = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}[delimiter ?? ""] ?? delimiter;
  const told: [string, string][] = [
    ["files", files.join(", ")],
    ["taken for", `${title} (preset "${preset}"), by its column names`],
    ["separator", separator ?? "none"],
    ["rows", String(lines)],
    ["days", `${from} to ${to}, in the time zone ${timezone}`],
    ["counted", `${customers} customers, ${orders} orders, ${amount.toFixed(2)} ${found.currency}`],
    ["not counted", listed(found.reasons)],
    ["statuses", listed(found.statuses)],
    ["currencies", listed(found.currencies)],
    [
      "columns read",
      Object.entries(columns)
        .flatMap(([role, name]) => (name ? [`${role}: ${name}`] : []))
        .join(", ")
    ],
    ["columns left", left.join(", ")],
    ...found.doubts.map((sentence): [string, string] => ["look at", sentence])
  ];
  return told
    .filter(([, text]) => text !== "")
    .map(([what, text]) => `${`${what}:`.padEnd(14)}${text}\n`)
    .join("");
}

function listed(counts: Counts): string {
  return counts.map(([value, rows]) => `${value} ${rows}`).join(", ");
}
