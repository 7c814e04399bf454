import {z} from "zod";

const text = z.string().min(1);
const texts = z.union([text, z.array(text).min(1)]);
/** One of which a rule has. */
const conditions = ["startsWith", "equals", "contains", "filled", "empty"];
const rule = {column: text, startsWith: text.optional(), equals: texts.optional()};

/** A column and the values of it that tell an order as cancelled. */
export const cancelled = z.strictObject(rule).refine((given) => countOf(given) === 1, {
  message: "expected one of startsWith and equals"
});

/** A column and the values of it that tell a line as no sale, counted under the name `reason`. */
export const exclusion = z
  .strictObject({
    ...rule,
    contains: texts.optional(),
    filled: z.literal(true).optional(),
    empty: z.literal(true).optional(),
    // it stands on Evidence and in a file: a few words
    reason: z.string().trim().min(1).max(40)
  })
  .refine((given) => countOf(given) === 1, {
    message: "expected one of startsWith, equals, contains, filled and empty"
  });

/** What one unit of other currencies is worth in the store's. */
export const currencies = z.strictObject({
  rates: z.record(
    text.refine(isCurrency, {message: 'expected ISO 4217 currency codes such as "USD"'}),
    z.number().positive()
  )
});

// what stands before the dot of "customers.id"
const name = z.string().regex(/^[A-Za-z]\w*$/, {message: 'expected a name such as "customers"'});

export const tables = z.record(name, texts);

/** In their order: `on` is a column of the lines, or of a table joined before ("orders.customer_id"), `key` that of the table. */
export const joins = z.array(z.strictObject({table: name, on: text, key: text.optional()})).min(1);

export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf("currency").includes(code);
}

function countOf(given: Record<string, unknown>): number {
  return conditions.filter((name) => given[name] !== undefined).length;
}
