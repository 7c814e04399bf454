import {mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";

/**
 * Writes each shard of the customers' orders as a file of its own, snapshot/orders/<n>.json, and removes the one member that held
 * them all: Framework asks for files by names that it knows before the loader runs. Where nothing is told of orders there are none.
 */
export async function takeOrdersApart(folder: string): Promise<void> {
  const whole = join(folder, "snapshot", "orders.json");
  const shards = JSON.parse(await readFile(whole, "utf8")) as unknown[];
  await rm(whole);
  if (shards.length === 0) return;
  await mkdir(join(folder, "snapshot", "orders"));
  for (const [n, shard] of shards.entries()) {
    await writeFile(join(folder, "snapshot", "orders", `${n}.json`), JSON.stringify(shard));
  }
}
