import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {acquisition} from "./acquisition.js";
import {readSpend, type Spend} from "./acquisition/readSpend.js";
import {actions} from "./actions.js";
import {alarms} from "./alarms.js";
import {repeats} from "./alarms/repeats.js";
import {writeAlarms} from "./alarms/writeAlarms.js";
import {atRisk} from "./atRisk.js";
import {vips} from "./bands.js";
import {bridge} from "./bridge.js";
import {exposure} from "./campaignLog/exposure.js";
import {loggedIds} from "./campaignLog/loggedIds.js";
import {readLogs} from "./campaignLog/readLogs.js";
import {churn} from "./churn.js";
import {clean} from "./clean.js";
import type {Config, LoadedConfig} from "./config.js";
import {contacts} from "./contacts.js";
import {noticeIds, type Notice} from "./contract/notices.js";
import {demoSpend} from "./demo/demoSpend.js";
import {demoSource} from "./demo/source.js";
import {parseDay, today} from "./day.js";
import {withDuckDB} from "./engine/duckdb.js";
import type {Engine} from "./engine/engine.js";
import {features} from "./features.js";
import {grossHistory} from "./history/grossHistory.js";
import {inspect} from "./inspect.js";
import {revenueBetween} from "./math/revenueBetween.js";
import {movement} from "./movement.js";
import {naming} from "./naming.js";
import {outcomes} from "./outcomes.js";
import {campaignsMember} from "./outcomes/campaignsMember.js";
import {personas} from "./personas.js";
import {profit} from "./profit.js";
import {read} from "./read.js";
import {sourceTexts, type SourceTexts} from "./read/sourceTexts.js";
import {returns} from "./returns.js";
import {rfm} from "./rfm.js";
import {scale} from "./scale.js";
import {segments} from "./segments.js";
import {study} from "./study.js";
import {teller} from "./tell.js";
import {timing} from "./timing.js";
import {nearestPersona} from "./timing/nearestPersona.js";
import {value} from "./value.js";

/** All that one run finds out; every page, chart and feed shows this. */
export type Analysis = Awaited<ReturnType<typeof analyse>>;

/** Calls `stage` with the name of each stage before it begins. */
export type Progress = (stage: string) => void;

export interface PipelineOptions {
  rejectedPath: string;
  /** where to name what the data alarms are about */
  alarmsPath?: string;
  progress?: Progress;
  /** hears in one line what of the input is worth a look */
  onNotice?: (line: string) => void;
  /** is given what of the source's lines must not be found in the site */
  onTexts?: (texts: SourceTexts) => void;
  /** where the logs of campaigns and the list of those not to be contacted stand */
  campaigns?: string;
  suppressed?: string;
}

/** Runs the stages in order, from the source's order lines to actions. Throws a Fault for what the shop can mend. */
export async function pipeline(loaded: LoadedConfig, options: PipelineOptions): Promise<Analysis> {
  const {source, acquisition} = loaded.config;
  const spend =
    source.kind === "demo" && acquisition.spend === undefined ? demoSpend(source) : await readSpend(acquisition.spend);
  const folder = await mkdtemp(join(tmpdir(), `customer-intelligence-${process.pid}-source-`));
  try {
    // closed before the models begin: neither has to share the machine's memory with the other
    const counted = await withDuckDB((engine) => count(engine, loaded, {...options, folder}));
    return await analyse(loaded.config, {...counted, spend}, options);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** What is known of the lines once each is counted or not: all that the models need. */
async function count(
  engine: Engine,
  {config, path}: LoadedConfig,
  {rejectedPath, folder, onTexts, onNotice = () => {}, progress = () => {}, ...from}: PipelineOptions & {folder: string}
) {
  if (config.source.kind === "demo") progress("simulate");
  const {source, asOf} =
    config.source.kind === "demo"
      ? await demoSource(config.source, join(folder, "demo-orders.csv"))
      : {source: config.source, asOf: undefined};
  const latestDay = config.asOf ?? asOf ?? today(config.store.timezone);

  const logs = await readLogs(config, {latestDay: parseDay(latestDay), notice: onNotice, ...from});

  progress("read");
  const files = await read(engine, config, {source, configPath: path, latestDay, withTexts: onTexts !== undefined});
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
  const history = await features(engine, {asOf: config.asOf, hasProduct});
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

async function analyse(
  config: Config,
  {
    files,
    quality,
    repeated,
    history,
    latestDay,
    campaigns,
    suppressed,
    spend
  }: Awaited<ReturnType<typeof count>> & {spend: Spend | undefined},
  {alarmsPath, progress = () => {}}: PipelineOptions
) {
  const horizonDays = config.churn.horizonDays;
  const tell = teller(config.privacy, history.customers.count);
  const {customers} = history;

  progress("personas");
  const scaled = scale(customers);
  const ranked = personas(customers, scaled, config.personas);
  progress("value");
  const worth = value(history, {horizonDays, economics: config.economics, tell});
  progress("churn");
  const windowDays = config.campaigns.windowDays ?? horizonDays;
  const exposed = exposure(campaigns, {ids: history.ledger.id, windowDays});
  const risk = churn(exposed ? {...history, exposure: exposed} : history, {
    horizonDays,
    tell,
    extraBaselines: [{id: "bg-nbd", label: "BG/NBD", score: worth.noOrderProbability}],
    noOrder: worth.noOrderProbability
  });
  progress("study");
  const claim = study(grossHistory(history), {tell});
  progress("timing");
  const nearest = nearestPersona(ranked.names, ranked.member.centroids, scaled);
  const timed = timing(history, {
    horizonDays,
    personas: nearest,
    minimumGroup: config.privacy.minimumGroup,
    tell
  });
  progress("naming");
  const {persona, timing: named} = naming(
    {customers, persona: ranked, risk: risk.risk, recency: timed.recency, timing: timed.timing},
    {horizonDays}
  );
  const times = {...timed, timing: named};
  const grid = rfm(customers, persona, {
    horizonDays,
    tippingDays: times.recency.defection.days,
    minimumGroup: config.privacy.minimumGroup
  });
  progress("actions");
  const vip = vips(customers, config.vipShare);
  const revenueYear = revenueBetween(history.orders, history.asOfDay - 364, history.asOfDay).revenue;
  progress("revenue at risk");
  const stake = atRisk(history, {
    horizonDays,
    riskAt: risk.riskBefore,
    riskKnownAt: risk.riskKnownAt,
    expectedAt: worth.expectedAt
  });
  progress("campaigns");
  const assumed = new Map(
    config.actions.flatMap(({action, effect}) => (effect === undefined ? [] : [[action, effect]]))
  );
  const measured = outcomes(history, campaigns, {windowDays, horizonDays, assumed, ...config.economics});
  progress("profit");
  const money = profit(
    {
      risk: risk.risk,
      loss: stake.loss,
      lossHolds: stake.amount !== null,
      orderValue: worth.expectedSpend ?? customers.monetary.map((amount, i) => amount / customers.frequency[i]),
      order: worth.spendPrior,
      riskError: risk.riskError
    },
    {
      rules: config.actions,
      policy: config.policy,
      budget: config.budget,
      horizonDays,
      measured: new Map(measured.effects.map(({action, used}) => [action, used])),
      ...config.economics
    }
  );
  const contact = contacts(
    {ids: customers.id, asOfDay: history.asOfDay, campaigns, suppressed},
    {...config.campaigns, windowDays}
  );
  const action = actions(
    {
      customers,
      orders: history.orders,
      personas: persona,
      risk: risk.risk,
      vip,
      revenueYear,
      revenueAtRisk: stake.amount,
      usualGapDays: times.recency.gaps.medianDays,
      lapsedAfterDays: times.recency.lapsedAfterDays,
      measured: measured.campaigns.flatMap(({action, measured}) => (measured === null ? [] : [action])),
      barred: contact.barred
    },
    {rules: config.actions, vipShare: config.vipShare, economics: config.economics, choose: money.choose}
  );
  const priced = money.memberOf(action);
  const campaignMember = campaignsMember(
    {...measured, barred: contact.counts, due: action, risk: risk.risk, profit: priced},
    {windowDays, horizonDays}
  );
  const statistics = segments(customers, persona, risk.risk);
  progress("bridge");
  const bridged = bridge(history, persona);
  progress("movement");
  const moved = movement(history, nearest, persona.names);
  progress("acquisition");
  const acquired = acquisition(history, {
    spend,
    margin: config.economics.ownMargin,
    burnInMonths: config.acquisition.burnInMonths,
    minimumGroup: config.privacy.minimumGroup,
    expectedAt: (day, days) => worth.expectedAt(day, days)?.revenue ?? null
  });
  progress("alarms");
  const alarmed = alarms({history, recency: times.recency, repeats: repeated});
  if (alarmsPath !== undefined) await writeAlarms(alarmsPath, alarmed.details);
  return {
    config,
    files,
    quality: {...quality, alarms: alarmed.alarms},
    history,
    scaled,
    persona,
    nearest,
    grid,
    worth,
    risk,
    atRisk: stake,
    claim,
    times,
    vip,
    revenueYear,
    action,
    bridge: bridged,
    profit: priced,
    outlayOf: money.outlayOf,
    latestDay,
    logs: campaigns,
    campaigns: campaignMember,
    movement: moved,
    acquisition: acquired,
    statistics
  };
}
