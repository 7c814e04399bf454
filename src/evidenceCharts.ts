import {churnCalibration} from "./figures/churnCalibration.js";
import {churnDrivers} from "./figures/churnDrivers.js";
import {churnGains} from "./figures/churnGains.js";
import {churnRoc} from "./figures/churnRoc.js";
import {expectedOrdersGroups} from "./figures/expectedOrdersGroups.js";
import {expectedOrdersHoldout} from "./figures/expectedOrdersHoldout.js";
import {modelComparison} from "./figures/modelComparison.js";
import {personaSelection} from "./figures/personaSelection.js";
import {rejectedLines} from "./figures/rejectedLines.js";
import {studySplits} from "./figures/studySplits.js";
import {studyVariants} from "./figures/studyVariants.js";
import type {Chart} from "./figures/parts/figure.js";

/** The charts of the page Evidence. */
export const evidenceCharts: readonly Chart[] = [
  churnRoc,
  churnCalibration,
  churnGains,
  modelComparison,
  expectedOrdersHoldout,
  expectedOrdersGroups,
  churnDrivers,
  rejectedLines,
  personaSelection,
  studyVariants,
  studySplits
];
