/** One bar of a sparkline, px from its top left corner; it stands on the bottom. */
export interface SparkBar {
  x1: number;
  x2: number;
  y: number;
  /** whether it is the newest one */
  last: boolean;
}

/** Bars from zero, one a value, as tall as the most of them at most; none where there is no value. */
export function sparkBars(
  values: readonly (number | null)[],
  {width, height, gap = 2}: {width: number; height: number; gap?: number}
): SparkBar[] {
  const most = Math.max(...values.map((value) => value ?? 0));
  const step = width / values.length;
  return values.flatMap((value, i) => {
    if (value === null || !(most > 0)) return [];
    const tall = Math.max(1, (Math.max(0, value) / most) * height);
    return [
      {x1: round(i * step), x2: round((i + 1) * step - gap), y: round(height - tall), last: i === values.length - 1}
    ];
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
