import type {z} from "zod";
import {maybeElement, maybeFields, maybeOptions, unwrap} from "./schema.js";

/**
 * Throws where a field of a member's schema does not say what it tells of people. Objects and unions need not: their fields
 * do. Lists of objects may (how their rows are kept from being few), and their fields must.
 */
export function checkDeclared(schema: z.ZodType, member: string): void {
  check(schema, member, "");
}

function check(schema: z.ZodType, member: string, path: string): void {
  const {schema: inner, declared} = unwrap(schema);
  const fields = maybeFields(inner);
  if (fields) {
    for (const [key, field] of Object.entries(fields)) {
      check(field, member, path ? `${path}.${key}` : key);
    }
    return;
  }
  const element = maybeElement(inner);
  if (element && (maybeFields(unwrap(element).schema) || !declared)) return check(element, member, `${path}[]`);
  const options = maybeOptions(inner);
  if (options && !declared) return options.forEach((option) => check(option, member, path));
  if (!declared) {
    throw new Error(
      `undeclared field in ${member}: ${path}: say what it tells of customers, e.g. count.meta(customers), money.meta(sumOf("customers")) or z.string().meta(harmless); loaders/contract/declare.ts lists them`
    );
  }
}
