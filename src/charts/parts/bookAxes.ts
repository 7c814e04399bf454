import type {Formatter} from "../format.js";
import type {Axis} from "./plane.js";

/** The axes of the book, on which its cells and its dots stand alike: both logarithmic. */
export interface BookAxes {
  x: Axis;
  y: Axis;
  /** where those stand who spent nothing */
  nothing: number;
  /** keeps a point within the axes */
  at(silence: number, spend: number): {x: number; y: number};
}

/** What the axes are to reach over. */
export interface BookExtent {
  silences: Iterable<number>;
  spends: Iterable<number>;
}

/** `spends` and `silences` are what there is to show; those of 0 stand at the edge. */
export function bookAxes({silences, spends}: BookExtent, format: Formatter): BookAxes {
  const [, longest] = extent(silences, 4);
  const [least, most] = extent(spends, 1);
  const nothing = least / 2.5;
  const right = Math.min(mostSilence, Math.max(8, longest * 1.4));
  // over many decades the tens say enough
  const between = most / least < 3e3;
  const money = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7].flatMap((tens) => (between ? [tens, 3 * tens] : [tens]));
  return {
    x: {
      domain: [leastSilence / 1.3, right],
      type: "log",
      ticks: [0.25, 0.5, 1, 2, 4, 8, 16, 32, 64],
      tick: (times) => `${format.number(times, 2)}×`,
      label: "silence, in usual gaps (log scale)"
    },
    y: {
      domain: [nothing / 1.6, most * 1.8],
      type: "log",
      ticks: [nothing, ...money.filter((amount) => amount > nothing * 2)],
      tick: (amount) => (amount === nothing ? "none" : format.moneyCompact(amount)),
      label: "net spend of the last twelve months (log scale)"
    },
    nothing,
    at: (silence, spend) => ({
      x: Math.min(right / 1.05, Math.max(leastSilence, silence)),
      y: spend > 0 ? Math.min(most * 1.7, Math.max(nothing, spend)) : nothing
    })
  };
}

/** A silence shorter than an eighth of the rhythm is nothing, one of more than a hundred rhythms is as good as any. */
const [leastSilence, mostSilence] = [0.125, 110];

/** The least above 0 and the most; `otherwise` where there is none. */
function extent(values: Iterable<number>, otherwise: number): [number, number] {
  let [low, high] = [Infinity, 0];
  for (const value of values) {
    if (!(value > 0)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high > 0 ? [low, high] : [otherwise, otherwise];
}
