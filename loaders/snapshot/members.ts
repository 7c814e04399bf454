import type {z} from "zod";
import {actions, type Actions} from "../members/actions.js";
import {churn, type Churn} from "../members/churn.js";
import {dimensions, type Dimensions} from "../members/dimensions.js";
import {personas, type Personas} from "../members/personas.js";
import {quality, type Quality} from "../members/quality.js";
import {recency, type Recency} from "../members/recency.js";
import {rfm, type Rfm} from "../members/rfm.js";
import {study, type Study} from "../members/study.js";
import {summary, type Summary} from "../members/summary.js";
import {timing, type Timing} from "../members/timing.js";
import {value, type Value} from "../members/value.js";

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
  dimensions: Dimensions;
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
  dimensions
};
