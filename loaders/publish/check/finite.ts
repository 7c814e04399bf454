import {DataType} from "apache-arrow";
import {Fault} from "../../fault.js";
import {memberOf} from "../framework/memberOf.js";
import {arrowFiles, textFiles, type Check} from "./site.js";

const withRisks = ["customers.arrow", "cube.arrow"];
const riskColumns = ["churnRisk", "revenueAtRisk", "revenueAtRiskBefore", "riskSum"];

/** What is not known of every customer: a rhythm of their own, a day of the next order; what no model tells. */
const mayBeMissing = /^(value|usualGap|nextOrder(Low|High)?|odds[A-Z]\w+)$/;

/** Every number of a member and of a drawing is one. */
export const checkFinite: Check = (site) => {
  for (const [name, text] of textFiles(site, ".json")) {
    const wrong = /[:[,]\s*(-?\d[\d.]*[eE]\+?\d{3,}|NaN|-?Infinity)\b/.exec(text.replace(/"(?:[^"\\]|\\.)*"/g, '""'));
    if (wrong) throw new Fault(`number that is none: ${name} holds ${wrong[1]}`);
  }
  const summary = site.files.get("snapshot/summary.json")?.toString("utf8") ?? "";
  const scored = !/"revenueAtRisk":null/.test(summary);
  for (const [name, table] of arrowFiles(site)) {
    for (const {name: column, type} of table.schema.fields) {
      const vector = table.getChild(column);
      if (!DataType.isFloat(type) || !vector) continue;
      // without a churn model there is no risk, and without an equal year before nothing to compare it with
      if (column === "revenueAtRiskBefore") continue;
      if (!scored && riskColumns.includes(column) && withRisks.includes(memberOf(name) ?? "")) continue;
      const isNone = mayBeMissing.test(column) ? (value: number) => Math.abs(value) === Infinity : isNotFinite;
      const row = Array.from(vector, Number).findIndex(isNone);
      if (row >= 0) throw new Fault(`number that is none: ${name}, ${column}, row ${row}`);
    }
  }
  for (const [name, text] of textFiles(site, ".html", ".svg")) {
    const wrong =
      /\s(?!alt|title|content|aria-)[\w:-]+="[^"<>]*(?<![\w-])(NaN|Infinity|undefined)(?![\w-])[^"<>]*"/.exec(text);
    if (wrong) throw new Fault(`number that is none: ${name} holds${wrong[0].slice(0, 80)}`);
  }
};

function isNotFinite(value: number): boolean {
  return !Number.isFinite(value);
}
