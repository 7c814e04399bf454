import {actionsHeadline} from "./actionsHeadline.js";
import {averageCustomerValue} from "./averageCustomerValue.js";
import {breakEven} from "./breakEven.js";
import {budgetFrontier} from "./budgetFrontier.js";
import {cacByMonth} from "./cacByMonth.js";
import {campaignPower} from "./campaignPower.js";
import {churnCalibration} from "./churnCalibration.js";
import {churnDrivers} from "./churnDrivers.js";
import {churnGains} from "./churnGains.js";
import {churnHeadline} from "./churnHeadline.js";
import {churnRoc} from "./churnRoc.js";
import {cohortRetention} from "./cohortRetention.js";
import {customerValue} from "./customerValue.js";
import {customers} from "./customers.js";
import {customerBook} from "./customerBook.js";
import {customersAtRisk} from "./customersAtRisk.js";
import {customersByAction} from "./customersByAction.js";
import {customersByPersona} from "./customersByPersona.js";
import {customersHeadline} from "./customersHeadline.js";
import {driversHeadline} from "./driversHeadline.js";
import {expectedOrders} from "./expectedOrders.js";
import {expectedOrdersGroups} from "./expectedOrdersGroups.js";
import {expectedOrdersHoldout} from "./expectedOrdersHoldout.js";
import {expectedRevenue} from "./expectedRevenue.js";
import {gapSurvival} from "./gapSurvival.js";
import {marginByCohort} from "./marginByCohort.js";
import {meanChurnRisk} from "./meanChurnRisk.js";
import {methodsHeadline} from "./methodsHeadline.js";
import {modelAuc} from "./modelAuc.js";
import {modelBrier} from "./modelBrier.js";
import {modelComparison} from "./modelComparison.js";
import {monthlyRevenue} from "./monthlyRevenue.js";
import {overviewHeadline} from "./overviewHeadline.js";
import {paybackByCohort} from "./paybackByCohort.js";
import {personaCrosstab} from "./personaCrosstab.js";
import {personaFlow} from "./personaFlow.js";
import {personaMap} from "./personaMap.js";
import {personaSelection} from "./personaSelection.js";
import {promisedMeasured} from "./promisedMeasured.js";
import {uplift} from "./uplift.js";
import {profitByAction} from "./profitByAction.js";
import {profitCurve} from "./profitCurve.js";
import {profitHeadline} from "./profitHeadline.js";
import {recencyDistribution} from "./recencyDistribution.js";
import {recentCustomers} from "./recentCustomers.js";
import {recentRevenue} from "./recentRevenue.js";
import {recentSpend} from "./recentSpend.js";
import {rejectedLines} from "./rejectedLines.js";
import {returnByPersona} from "./returnByPersona.js";
import {returnProbability} from "./returnProbability.js";
import {revenue} from "./revenue.js";
import {revenueAtRisk} from "./revenueAtRisk.js";
import {revenueAtRiskByPersona} from "./revenueAtRiskByPersona.js";
import {revenueBridge} from "./revenueBridge.js";
import {revenueByAction} from "./revenueByAction.js";
import {revenueByCountry} from "./revenueByCountry.js";
import {revenueByPersona} from "./revenueByPersona.js";
import {revenueSeason} from "./revenueSeason.js";
import {rfmGrid} from "./rfmGrid.js";
import {riskByPersona} from "./riskByPersona.js";
import {riskDistribution} from "./riskDistribution.js";
import {segmentsHeadline} from "./segmentsHeadline.js";
import {studySplits} from "./studySplits.js";
import {studyVariants} from "./studyVariants.js";
import {thresholdOutcome} from "./thresholdOutcome.js";
import {timingHeadline} from "./timingHeadline.js";
import {topSegment} from "./topSegment.js";
import {trendsHeadline} from "./trendsHeadline.js";
import {valueByPersona} from "./valueByPersona.js";
import {valueConcentration} from "./valueConcentration.js";
import type {Figure} from "./parts/figure.js";

/**
 * Every figure, once, in the order of the gallery. An id is a promise to whoever embeds it: it is never renamed or taken away.
 */
export const all: readonly Figure[] = [
  monthlyRevenue,
  revenueBridge,
  revenueByPersona,
  customersByPersona,
  revenueByCountry,
  personaMap,
  personaFlow,
  personaSelection,
  customersByAction,
  revenueByAction,
  profitByAction,
  uplift,
  promisedMeasured,
  campaignPower,
  breakEven,
  profitCurve,
  budgetFrontier,
  rejectedLines,
  riskByPersona,
  revenueAtRiskByPersona,
  riskDistribution,
  customersAtRisk,
  customerBook,
  churnDrivers,
  churnRoc,
  churnCalibration,
  churnGains,
  modelComparison,
  thresholdOutcome,
  studySplits,
  studyVariants,
  revenueSeason,
  recencyDistribution,
  returnProbability,
  cohortRetention,
  marginByCohort,
  cacByMonth,
  paybackByCohort,
  gapSurvival,
  returnByPersona,
  rfmGrid,
  personaCrosstab,
  valueByPersona,
  valueConcentration,
  expectedOrdersHoldout,
  expectedOrdersGroups,
  overviewHeadline,
  recentRevenue,
  recentCustomers,
  recentSpend,
  customers,
  revenue,
  averageCustomerValue,
  topSegment,
  revenueAtRisk,
  customersHeadline,
  expectedOrders,
  expectedRevenue,
  customerValue,
  segmentsHeadline,
  churnHeadline,
  meanChurnRisk,
  modelAuc,
  modelBrier,
  driversHeadline,
  actionsHeadline,
  profitHeadline,
  timingHeadline,
  trendsHeadline,
  methodsHeadline
];
