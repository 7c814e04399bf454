import type {Config, FileSource} from "./config/schema.js";
import type {Notice} from "./contract/notices.js";
import type {Engine} from "./engine/engine.js";
import {inspectCurrencies} from "./inspect/currencies.js";
import {inspectDayOrder} from "./inspect/dayOrder.js";
import {inspectDecimals} from "./inspect/decimals.js";
import {inspectIdForms} from "./inspect/idForms.js";
import {inspectIds} from "./inspect/ids.js";
import {inspectLabels} from "./inspect/labels.js";
import {inspectLastDay} from "./inspect/lastDay.js";
import {inspectLineBreaks} from "./inspect/lineBreaks.js";
import {inspectOrderIds} from "./inspect/orderIds.js";
import {inspectOrphans} from "./inspect/orphans.js";
import {inspectRepeated} from "./inspect/repeated.js";
import {inspectUnreadable} from "./inspect/unreadable.js";
import type {ReadFile} from "./read.js";

/** What the checks of the input go by. */
export interface Inspected {
  config: Config;
  source: FileSource;
  files: ReadFile[];
  /** hears what is worth a look and does not end the build: what is published of it, and a line for whoever builds */
  notice: (found: Notice, line: string) => void;
}

/**
 * Asks whether the table `lines` is what it seems, where every line can be read and the whole is still wrong. Throws a
 * Fault that says what would be right, or how the shop accepts what it sees.
 */
export async function inspect(engine: Engine, inspected: Inspected): Promise<void> {
  await inspectOrphans(engine, inspected);
  await inspectLineBreaks(engine, inspected);
  await inspectUnreadable(engine, inspected);
  await inspectRepeated(engine, inspected);
  await inspectDayOrder(engine, inspected);
  await inspectLabels(engine, inspected);
  await inspectCurrencies(engine, inspected);
  await inspectDecimals(engine, inspected);
  await inspectIds(engine, inspected);
  await inspectIdForms(engine, inspected);
  await inspectOrderIds(engine, inspected);
  await inspectLastDay(engine, inspected);
}
