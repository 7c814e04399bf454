import type {z} from "zod";
import type {Disclosure} from "../../contract/declare.js";

/** What a schema is below its wrappers, for the value at hand, and what it or one of them declares. */
export interface Unwrapped {
  schema: z.ZodType;
  declared: Disclosure | undefined;
  /** whether null is a value */
  nullable: boolean;
}

/** Looks below `nullable`, `optional` and `default`, where the outermost declaration counts. */
export function unwrap(schema: z.ZodType): Unwrapped {
  let [inner, declared, nullable] = [schema, disclosureOf(schema), false];
  for (;;) {
    const {innerType, type} = inner.def as unknown as {innerType?: z.ZodType; type: string};
    if (innerType === undefined) return {schema: inner, declared, nullable};
    nullable ||= type === "nullable";
    inner = innerType;
    declared ??= disclosureOf(inner);
  }
}

/** The fields of an object's schema, or undefined. */
export function maybeFields(schema: z.ZodType): Record<string, z.ZodType> | undefined {
  return (schema.def as unknown as {shape?: Record<string, z.ZodType>}).shape;
}

/** What a list's schema has as its elements, or undefined. */
export function maybeElement(schema: z.ZodType): z.ZodType | undefined {
  return (schema.def as unknown as {element?: z.ZodType}).element;
}

/** What a union's schema offers, or undefined. */
export function maybeOptions(schema: z.ZodType): readonly z.ZodType[] | undefined {
  return (schema.def as unknown as {options?: readonly z.ZodType[]}).options;
}

function disclosureOf(schema: z.ZodType): Disclosure | undefined {
  const {disclosure} = schema.meta() ?? {};
  return disclosure as Disclosure | undefined;
}
