import {repeats} from "../alarms/repeats.js";
import {loggedIds} from "../campaignLog/loggedIds.js";
import {readLogs} from "../campaignLog/readLogs.js";
import {clean} from "../clean.js";
import type {LoadedConfig} from "../config.js";
import {noticeIds, type Notice} from "../contract/notices.js";
import {parseDay, today} from "../day.js";
import type {Engine} from "../engine/engine.js";
import {features} from "../features.js";
import {inspect} from "../inspect.js";
import {read} from "../read.js";
import {sourceTexts, type SourceTexts} from "../read/sourceTexts.js";
import {returns} from "../returns.js";
import {fileOf} from "./fileOf.js";

export interface CountOptions {
  rejectedPath: string;
  /** where the orders of a source that is no file may be written, readable to this user alone */
  folder: string;
  /** hears the name of each stage before it begins */
  progress?: (stage: string) => void;
  /** hears in one line what of the input is worth a look */
  onNotice?: (line: string) => void;
  /** is given what of the source's lines must not be found in the site */
  onTexts?: (texts: SourceTexts) => void;
  /** where the logs of campaigns and the list of those not to be contacted stand */
  campaigns?: string;
  suppressed?: string;
}

/** What is known of the lines once each is counted or not: all that the models need. */
export async function count(
  engine: Engine,
  {config, path}: LoadedConfig,
  {rejectedPath, folder, onTexts, onNotice = () => {}, progress = () => {}, ...from}: CountOptions
) {
  if (config.source.kind === "demo") progress("simulate");
  const {source, asOf, called, ...own} = await fileOf(config.source, folder);
  const latestDay = config.asOf ?? asOf ?? today(config.store.timezone);

  const logs = await readLogs(config, {latestDay: parseDay(latestDay), notice: onNotice, ...from, ...own});

  progress("read");
  const files = await read(engine, config, {
    source,
    configPath: path,
    latestDay,
    called,
    withTexts: onTexts !== undefined
  });
  progress("inspect");
  const notices: Notice[] = [];
  const notice = (found: Notice, line: string) => {
    notices.push(found);
    onNotice(line);
  };
  await inspect(engine, {config, source, files, notice});
  notices.sort((a, b) => noticeIds.indexOf(a.id) - noticeIds.indexOf(b.id));
  progress("returns");
  const returned = await returns(engine, config);
  progress("clean");
  const quality = await clean(engine, files, {rejectedPath, returns: returned});
  progress("repeats");
  const repeated = await repeats(
    engine,
    files.map(({name}) => name)
  );
  progress("features");
  const hasProduct = files.every(({columns}) => columns.product !== undefined);
  const hasChannel = files.some(({columns}) => columns.channel !== undefined);
  const history = await features(engine, {asOf: config.asOf, hasProduct, hasChannel});
  if (onTexts) {
    const hasOrderIds = files.every(({columns}) => columns.orderId !== undefined);
    const texts = await sourceTexts(engine, {hasOrderIds, identified: config.privacy.customers === "identified"});
    onTexts({...texts, customers: [...texts.customers, ...loggedIds(logs.campaigns)]});
  }
  return {
    files,
    quality: {...quality, notices},
    repeated,
    history,
    latestDay: parseDay(latestDay),
    ...logs
  };
}
