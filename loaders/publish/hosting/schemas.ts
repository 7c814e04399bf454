import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {z} from "zod";
import {build} from "../../contract/build.js";
import {memberSchemas} from "../../snapshot/members.js";

/** Publishes the JSON Schema of every JSON member beside it, as snapshot/schema/<member>.json. */
export async function writeSchemas(folder: string): Promise<void> {
  const target = join(folder, "snapshot", "schema");
  await mkdir(target, {recursive: true});
  for (const [name, schema] of Object.entries({...memberSchemas, build})) {
    await writeFile(join(target, `${name}.json`), `${JSON.stringify(z.toJSONSchema(schema), null, 1)}\n`);
  }
}
