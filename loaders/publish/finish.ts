import type {Config} from "../config.js";
import {mendPages} from "./mend.js";

/** Finishes what Framework built in `folder`, in place: everything between its build and the checks. */
export async function finish(folder: string, _config: Config): Promise<void> {
  await mendPages(folder);
}
