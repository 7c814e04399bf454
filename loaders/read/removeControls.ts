import type {Engine} from "../engine/engine.js";

/**
 * Takes control characters out of the texts of the table `lines`: pictures and addresses cannot hold them. Different
 * values are few, so they are looked at in place of every line.
 */
export async function removeControls(engine: Engine): Promise<void> {
  for (const column of ["customer_id", "order_id", "country", "channel", "product"]) {
    const {found} = await engine.columns(
      `SELECT CAST(count(*) AS DOUBLE) AS found FROM (SELECT DISTINCT ${column} AS value FROM lines) WHERE ${has("value")}`,
      {found: "float64"}
    );
    if (!(found[0] > 0)) continue;
    await engine.run(
      `UPDATE lines SET ${column} = regexp_replace(${column}, '${controls}', '', 'g') WHERE ${has(column)}`
    );
  }
}

const controls = "[\\x00-\\x1f\\x7f]";

function has(value: string): string {
  return `regexp_matches(${value}, '${controls}')`;
}
