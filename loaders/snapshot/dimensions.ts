import {frequencyBands, recencyBands, riskBands, riskLevels, valueBands} from "../bands.js";
import {schemaVersion} from "../contract/common.js";
import {oldNames} from "../contract/personas.js";
import {dimensionIds, type Dimension, type DimensionId, type Dimensions} from "../contract/dimensions.js";
import type {Analysis} from "../pipeline.js";
import {countryDimension} from "./countries.js";

/** Each dimension's code for every customer, and how many values it has. */
export interface Codes {
  codes: Record<DimensionId, ArrayLike<number>>;
  sizes: Record<DimensionId, number>;
  member: Dimensions;
}

/** What customers are counted by, in the order of the filter bar, with the names that a reader and an address use. */
export function dimensions({history: {customers}, persona, risk, action}: Analysis): Codes {
  const bands: Record<
    DimensionId,
    {name: string; labels: string[]; code: ArrayLike<number>; options?: Dimension["options"]}
  > = {
    persona: {
      name: "Persona",
      labels: persona.names,
      code: persona.assignment,
      options: persona.names.map((label, i) => personaOption(label, persona.ranks[i], i))
    },
    country: {name: "Country", ...countryDimension(customers)},
    risk: {name: "Churn risk", ...riskBands(risk.risk, customers.count), ...(risk.risk ? {options: riskLevels} : {})},
    recency: {name: "Last order", ...recencyBands(customers)},
    frequency: {name: "Orders", ...frequencyBands(customers)},
    value: {name: "Value", ...valueBands(customers)},
    action: {name: "Action", labels: action.names, code: action.assignment}
  };
  const member = dimensionIds.map((id) => {
    const {name, labels, options} = bands[id];
    const slugs = distinctSlugs(labels);
    return {
      id,
      label: name,
      values: labels,
      options: options ?? labels.map((label, i) => ({slug: slugs[i], label, values: [i]}))
    };
  });
  return {
    codes: Object.fromEntries(dimensionIds.map((id) => [id, bands[id].code])) as Codes["codes"],
    sizes: Object.fromEntries(dimensionIds.map((id) => [id, bands[id].labels.length])) as Codes["sizes"],
    member: {schemaVersion, dimensions: member}
  };
}

/** Labels that differ in accents or case alone get a number: "curacao" and "curacao-2"; what has neither letter nor figure, "none". */
function distinctSlugs(labels: readonly string[]): string[] {
  const taken = new Set(labels.map(slug));
  const given = new Set<string>();
  return labels.map((label) => {
    const plain = slug(label);
    let unique = plain;
    for (let n = 2; given.has(unique); ++n) {
      unique = taken.has(`${plain}-${n}`) ? unique : `${plain}-${n}`;
    }
    given.add(unique);
    return unique;
  });
}

/** An address names a persona by its rank, which it keeps when its name changes, by its name, or by the one that it had once. */
function personaOption(label: string, rank: string, value: number): Dimension["options"][number] {
  const old = Object.keys(oldNames).filter((name) => oldNames[name] === rank);
  const aliases = [...new Set([slug(label), ...old.flatMap((name) => [slug(name), name])])].filter(
    (alias) => alias !== slug(rank)
  );
  return {slug: slug(rank), label, values: [value], ...(aliases.length > 0 ? {aliases} : {})};
}

/** "New / Occasional" as "new-occasional", for addresses. */
function slug(label: string): string {
  const plain = label.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "none";
}
