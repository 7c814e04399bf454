import type {Studied, StudySplits, StudyVariant} from "../contract/study.js";

type Distribution = StudySplits["frequency"];

/**
 * What of the claim stands on this store, in sentences that follow the numbers. A difference is called clear where its test
 * survives the number of variants (Bonferroni, 5%).
 */
export function studyVerdict({
  claim,
  days,
  variants,
  splits
}: Pick<Studied, "claim" | "days" | "variants" | "splits">): Pick<Studied, "stands" | "verdict"> {
  const clear = (pValue: number) => pValue * variants.length < 0.05;
  const of = (id: string) => variants.find((variant) => variant.id === id);
  const [lines, orders, plain] = [of("lines-ridge"), of("orders-mle"), of("lines-mle")];
  if (lines === undefined || orders === undefined || plain === undefined)
    throw new Error("missing variants of the study");
  const inWindow = variants.filter(({outOfTime}) => !outOfTime);
  const forward = inWindow.filter(({difference}) => difference.estimate > 0 && clear(difference.pValue));
  const backward = inWindow.filter(({difference}) => difference.estimate < 0 && clear(difference.pValue));
  const later = of("orders-out-of-time");
  // Who orders often has ordered lately: in one window that alone makes frequency weigh. Out of time it must predict at all.
  const predicts = later === undefined || later.aucLow > 0.5;
  // The claim's own regression decides; another way of counting may only take away.
  const clearly = forward.includes(lines) && backward.length === 0 ? true : backward.includes(lines) ? false : null;
  const order = predicts ? clearly : null;
  const stands = {
    order,
    frequency: isWithin(splits.frequency),
    monetary: isWithin(splits.monetary),
    // the claim is of a sign, too: an effect the other way does not support it, however clear
    monetaryDiffersFromZero: [orders, plain].every(
      ({monetary}) => clear(monetary.pValue) && Math.sign(monetary.estimate) === Math.sign(claim.monetary)
    ),
    // the claim's AUC is of one split, so splits are what it is set against
    auc: isWithin(splits.auc)
  };
  return {
    stands,
    verdict: [
      `Repeated on this store, ${splits.count} random splits give order lines ${span(splits.frequency)} and monetary ${span(splits.monetary)}; the claim has ${number(claim.frequency)}, above ${formatShare(splits.frequency.claimPercentile)} of the splits, and ${number(claim.monetary)}, above ${formatShare(splits.monetary.claimPercentile)}. ${placeOf(stands)}`,
      orderSentence(
        order,
        {forward: forward.length, backward: backward.length, all: inWindow.length, predicts},
        splits
      ),
      monetarySentence({lines, plain, orders, claimed: claim.monetary}, stands.monetaryDiffersFromZero, clear),
      ...logSentence(of("orders-log-mle"), clear),
      `The claimed AUC of ${number(claim.auc)} is that of one split; on this store 95% of the splits have ${number(splits.auc.low)} to ${number(splits.auc.high)}, so it is ${stands.auc ? "within" : "outside"} what sampling variation explains. It describes and does not predict: the outcome, recency above ${days} days, is measured in the same window as its predictors.`,
      outOfTimeSentence(later, days, clear)
    ]
  };
}

function isWithin({claim, low, high}: Distribution): boolean {
  return claim >= low && claim <= high;
}

function placeOf({frequency, monetary}: Studied["stands"]): string {
  if (frequency && monetary) return "Both claimed coefficients lie within sampling variation.";
  if (frequency) return "The claimed frequency lies within sampling variation, the claimed monetary does not.";
  if (monetary) return "The claimed monetary lies within sampling variation, the claimed frequency does not.";
  return "Neither claimed coefficient lies within sampling variation.";
}

function orderSentence(
  order: boolean | null,
  {forward, backward, all, predicts}: {forward: number; backward: number; all: number; predicts: boolean},
  {frequencyFirst}: StudySplits
): string {
  const share = `${formatShare(frequencyFirst)} of the splits`;
  const counts = `frequency weighs more in ${share}, and clearly so in ${forward} of the ${all} ways to run the regression on the same window`;
  if (order === true) return `The order of the two stands: ${counts}.`;
  if (order === false)
    return `The order of the two does not stand: monetary clearly weighs more in ${backward} of the ${all} ways to run the regression.`;
  if (!predicts)
    return `The order of the two is not settled here: ${counts}, but out of time neither is shown to predict.`;
  return `The order of the two is not settled here: ${counts}${backward > 0 ? `, but clearly less in ${backward}` : ""}.`;
}

function monetarySentence(
  {lines, plain, orders, claimed}: Record<"lines" | "plain" | "orders", StudyVariant> & {claimed: number},
  differs: boolean,
  clear: (pValue: number) => boolean
): string {
  const sizes = `${number(lines.monetary.estimate)} beside order lines, ${number(orders.monetary.estimate)} (s.e. ${number(orders.monetary.standardError)}) beside orders and without a penalty`;
  if (differs) return `Monetary differs from zero: it is ${sizes}.`;
  const opposed = [orders, plain].filter(
    ({monetary}) => clear(monetary.pValue) && Math.sign(monetary.estimate) !== Math.sign(claimed)
  );
  if (opposed.length > 0) {
    const everywhere = opposed.length === 2 ? "" : ", at least where frequency is counted one way";
    return `Monetary opposes the claim${everywhere}: it is ${sizes}, and the claim has ${number(claimed)}.`;
  }
  if (!clear(orders.monetary.pValue)) {
    return `The size of monetary does not stand: it is ${sizes}, which cannot be told from zero.`;
  }
  return `Whether monetary differs from zero depends on how frequency is counted: it is ${sizes}.`;
}

function logSentence(variant: StudyVariant | undefined, clear: (pValue: number) => boolean): string[] {
  if (variant === undefined) return [];
  const {frequency, monetary} = variant;
  const verb = clear(monetary.pValue) ? "does count" : "does not clearly count";
  return [
    `On log values, with very large customers damped, frequency is ${number(frequency.estimate)} (s.e. ${number(frequency.standardError)}) and monetary ${number(monetary.estimate)} (s.e. ${number(monetary.standardError)}): there monetary ${verb}.`
  ];
}

function outOfTimeSentence(
  variant: StudyVariant | undefined,
  days: number,
  clear: (pValue: number) => boolean
): string {
  if (variant === undefined) return "The history is too short to put the claim to the test out of time.";
  const {frequency, monetary, difference, auc, aucLow, aucHigh} = variant;
  const area = `AUC ${number(auc)}, 95% interval ${number(aucLow)} to ${number(aucHigh)}`;
  if (!(aucLow > 0.5))
    return `Out of time, neither is shown to predict who stays away for the next ${days} days (${area}).`;
  const named = [
    {name: "fewer orders", effect: frequency},
    {name: "less money spent", effect: monetary}
  ].filter(({effect}) => effect.estimate < 0 && clear(effect.pValue));
  const signs =
    named.length === 0
      ? "neither alone clearly foretells"
      : `${named.map(({name}) => name).join(" and ")} clearly foretell`;
  const weight = !clear(difference.pValue)
    ? "which of the two weighs more is not clear"
    : `${difference.estimate > 0 ? "frequency" : "monetary"} weighs more`;
  return `Out of time (${area}), ${signs} who stays away for the next ${days} days, and ${weight}: ${number(frequency.estimate)} (s.e. ${number(frequency.standardError)}) against ${number(monetary.estimate)} (s.e. ${number(monetary.standardError)}).`;
}

function span({median, low, high}: Distribution): string {
  return `${number(median)} (95% of them from ${number(low)} to ${number(high)})`;
}

/** Two decimals with a real minus sign. */
function number(value: number): string {
  const text = value.toFixed(2);
  return text === "-0.00" ? "0.00" : text.replace("-", "−");
}

function formatShare(share: number): string {
  return `${Math.round(share * 100)}%`;
}
