import type {z} from "zod";
import {acquisition, type Acquisition} from "../contract/acquisition.js";
import {actions, type Actions} from "../contract/actions.js";
import {bridge, type Bridge} from "../contract/bridge.js";
import {campaigns, type Campaigns} from "../contract/campaigns.js";
import {churn, type Churn} from "../contract/churn.js";
import {dimensions, type Dimensions} from "../contract/dimensions.js";
import {history, type BuildHistory} from "../contract/history.js";
import {movement, type Movement} from "../contract/movement.js";
import {personas, type Personas} from "../contract/personas.js";
import {profit, type Profit} from "../contract/profit.js";
import {quality, type Quality} from "../contract/quality.js";
import {recency, type Recency} from "../contract/recency.js";
import {rfm, type Rfm} from "../contract/rfm.js";
import {study, type Study} from "../contract/study.js";
import {summary, type Summary} from "../contract/summary.js";
import {timing, type Timing} from "../contract/timing.js";
import {value, type Value} from "../contract/value.js";
import {watch, type Watch} from "../contract/watch.js";

/** The JSON members that are the same for the same input, before they are written. */
export interface Members {
  summary: Summary;
  quality: Quality;
  personas: Personas;
  churn: Churn;
  recency: Recency;
  timing: Timing;
  value: Value;
  study: Study;
  rfm: Rfm;
  actions: Actions;
  bridge: Bridge;
  profit: Profit;
  campaigns: Campaigns;
  movement: Movement;
  acquisition: Acquisition;
  dimensions: Dimensions;
  history: BuildHistory;
  watch: Watch;
}

export const memberSchemas: {[name in keyof Members]: z.ZodType<Members[name]>} = {
  summary,
  quality,
  personas,
  churn,
  recency,
  timing,
  value,
  study,
  rfm,
  actions,
  bridge,
  profit,
  campaigns,
  movement,
  acquisition,
  dimensions,
  history,
  watch
};
