import type {z} from "zod";
import type {Disclosure} from "../contract/declare.js";
import {derivations} from "./disclose/derivations.js";
import {foldRows} from "./disclose/foldRows.js";
import {joins} from "./disclose/joins.js";
import {maybeElement, maybeFields, maybeOptions, unwrap} from "./disclose/schema.js";
import {inRunningSteps, inSteps, isFew} from "../math/steps.js";
import {thinCurve} from "./disclose/thinCurve.js";
import {significant} from "./roundMoney.js";

export type Row = Record<string, unknown>;

/** What is told of the customers of one value of a cube's dimension. */
export interface Group {
  customers: number;
  /** of a measure; money in major units, risk in whole risks */
  sum: (measure: string) => number;
}

export interface DiscloseOptions {
  /** a group of fewer customers is not told */
  minimum: number;
  /** all customers: their number is no secret */
  everybody: number;
  /** customers by persona, and whether the cube still has one */
  personas: ReadonlyMap<string, number>;
  /** the disclosed cube, by dimension and label */
  groups: (dimension: string) => ReadonlyMap<string, Group>;
}

/** Where a value stands: the objects around it, innermost first, as they are and as they are told. */
interface Place {
  exact: readonly Row[];
  told: readonly Row[];
  /** what the cube tells, of a row that is as the cube has it */
  group?: Group;
}

/**
 * A member as a site may publish it that tells of no group of fewer than `minimum` customers: every field by what its
 * schema declares of it (contract/declare.ts). What is derived comes last, from what is disclosed by then.
 */
export function disclose<T>(schema: z.ZodType<T>, member: T, options: DiscloseOptions): T {
  const later: (() => void)[] = [];
  const result = visit(schema, member, {exact: [], told: []});
  for (const derive of later) derive();
  return result as T;

  function visit(at: z.ZodType, value: unknown, place: Place): unknown {
    const {schema: inner, declared, nullable} = unwrap(at);
    if (declared?.kind === "withheld") return null;
    if (value === null || value === undefined) return value;
    const alternatives = maybeOptions(inner);
    if (alternatives && !declared) {
      const fits = alternatives.find((option) => option.safeParse(value).success);
      if (!fits) throw new Error("invalid member: it fits none of its schema's alternatives");
      return visit(fits, value, place);
    }
    const fields = maybeFields(inner);
    if (fields) return visitObject(fields, value as Row, place);
    const element = maybeElement(inner);
    if (element && maybeFields(unwrap(element).schema)) return visitRows(element, declared, value as Row[], place);
    const leaf = declared ?? (element && unwrap(element).declared);
    if (!leaf) throw new Error("undeclared field");
    // a share of as many as are told may come out above 1
    const most = (inner as z.ZodNumber).maxValue ?? Infinity;
    return Array.isArray(value)
      ? value.map((item) => tell(leaf, item, {...place, nullable, most}))
      : tell(leaf, value, {...place, nullable, most});
  }

  /** Counts come first: sums and shares are told of the customers that are told. */
  function visitObject(fields: Record<string, z.ZodType>, exact: Row, place: Place, counted: Row = {}): Row {
    const told: Row = {};
    const inside = {...place, exact: [exact, ...place.exact], told: [told, ...place.told]};
    const keys = Object.keys(fields).filter((key) => key in exact || kindOf(fields[key]) === "derived");
    const isCount = (key: string) => {
      const {declared} = unwrap(fields[key]);
      if (declared?.kind === "orders") return declared.count === undefined;
      return declared?.kind === "customers" || declared?.kind === "measured";
    };
    // in the order of the schema, whatever comes first
    for (const key of keys) told[key] = undefined;
    for (const key of [...keys.filter(isCount), ...keys.filter((key) => !isCount(key))]) {
      const {declared} = unwrap(fields[key]);
      if (key in counted) told[key] = counted[key];
      else if (declared?.kind === "derived") {
        told[key] = exact[key];
        later.push(() => {
          told[key] = derivations[declared.from]({...inside, key, ...options});
        });
      } else told[key] = visit(fields[key], exact[key], inside);
    }
    return told;
  }

  function visitRows(element: z.ZodType, declared: Disclosure | undefined, rows: Row[], place: Place): Row[] {
    const fields = maybeFields(unwrap(element).schema) ?? {};
    const {minimum, everybody, personas, groups} = options;
    const all = (some: readonly Row[]) => some.map((row) => visitObject(fields, row, place));
    const shared = (some: readonly Row[], count?: string) => {
      if (count === undefined || kindOf(fields[count]) === "derived") return all(some);
      const counts = inRunningSteps(
        some.map((row) => row[count] as number),
        minimum,
        everybody
      );
      return some.map((row, i) => visitObject(fields, row, place, {[count]: counts[i]}));
    };
    switch (declared?.kind) {
      case "folded":
        return shared(foldRows(rows, fields, {...declared, minimum}), declared.count);
      case "survival":
      case "chances":
        return all(thinCurve(rows, {...declared, minimum}));
      case "joined":
        return shared(joins[declared.how](rows, {member: member as Row, minimum}), declared.count);
      case "whole":
        return rows.some((row) => isFew(row[declared.count] as number, minimum)) ? [] : all(rows);
      case "ofPersonas":
        return all(
          rows.filter(
            ({persona}) =>
              (groups("persona").get(persona as string)?.customers ?? 0) > 0 &&
              !isFew(personas.get(persona as string) ?? 0, minimum)
          )
        );
      case "ofCube": {
        const told = groups(declared.dimension);
        return rows.flatMap((row): Row[] => {
          const group = told.get(row[declared.label] as string) ?? {customers: 0, sum: () => 0};
          if (group.customers === 0 && declared.empty === "dropped") return [];
          return [visitObject(fields, row, {...place, group})];
        });
      }
      default:
        return all(rows);
    }
  }

  function tell(declared: Disclosure, value: unknown, place: Place & {nullable: boolean; most: number}): unknown {
    const {minimum, everybody} = options;
    const nothing = place.nullable ? null : 0;
    switch (declared.kind) {
      case "customers":
        if (value === everybody) return value;
        return isFew(value as number, minimum) ? nothing : inSteps(value as number, minimum, everybody);
      case "orders": {
        const {exact, told} = declared.count === undefined ? {exact: 0, told: 0} : counts(declared.count, place);
        const of = exact > 0 ? ((value as number) * told) / exact : (value as number);
        return isFew(of, minimum) ? nothing : inSteps(of, minimum);
      }
      case "estimate":
        return typeof value === "number" ? significant(value, 3) : value;
      case "one":
      case "sum":
      case "mean": {
        const {exact, told} = counts(declared.count, place);
        // a row that is as the cube has it may have been of few: there the mean stands for a median
        if (isFew(exact, minimum)) return place.group && "mean" in place.told[0] ? place.told[0].mean : nothing;
        if (declared.adding !== undefined && isFew(counts(declared.adding, place).exact, minimum)) return nothing;
        if (declared.kind === "one") return significant(value as number, 2);
        // a sum and a mean of the same customers would give their number: a sum is of as many as are told
        const scale = declared.kind === "sum" && exact > 0 ? told / exact : 1;
        return Math.min(place.most, significant((value as number) * scale, 3));
      }
      case "share": {
        const {exact, told} = counts(declared.of, place);
        const part = Math.round((value as number) * exact);
        if (told === 0) return 0;
        const most = isFew(exact - part, minimum) ? told : inSteps(part, minimum, everybody);
        return Math.min(1, most / told);
      }
      case "rate": {
        const {told} = counts(declared.of, place);
        const step = minimum / 2 / Math.max(told, minimum);
        return Math.min(1, Number((Math.round((value as number) / step) * step).toFixed(4)));
      }
      case "measured": {
        const {customers, sum} = place.group as Group;
        const all = [...options.groups("persona").values()].reduce(
          (total, group) => total + group.sum(declared.measure),
          0
        );
        const amount = sum(declared.measure);
        if (declared.as === "sum") return amount;
        if (declared.as === "share") return all > 0 ? Math.min(1, amount / all) : 0;
        return customers > 0 ? significant(amount / customers, 4) : nothing;
      }
      default:
        return value;
    }
  }

  function counts(name: string, {exact, told}: Place): {exact: number; told: number} {
    const {minimum, everybody, personas} = options;
    if (name === "everybody") return {exact: everybody, told: everybody};
    if (name === "persona") {
      const customers = personas.get(exact[0].persona as string) ?? 0;
      return {exact: customers, told: inSteps(customers, minimum, everybody)};
    }
    const at = exact.findIndex((row) => typeof row[name] === "number");
    if (at < 0) throw new Error(`unknown count in a declaration: ${name}`);
    return {exact: exact[at][name] as number, told: (told[at][name] as number | null) ?? 0};
  }
}

function kindOf(schema: z.ZodType): Disclosure["kind"] | undefined {
  return unwrap(schema).declared?.kind;
}
