/** What stands where a number is missing. */
export const missingText = "–";

type Maybe<T> = T | null | undefined;

/** The kinds of numbers of which a column of several sizes would be written in several forms. */
export type ColumnKind = "money" | "moneyCompact" | "number";

/** Numbers as text in the store's locale and currency. Nothing here ever returns NaN, Infinity or undefined. */
export interface Formatter {
  locale: string;
  currency: string;
  /** £8,911,407.90 where it is small, £8,911,408 from a thousand up */
  money(value: Maybe<number>): string;
  /** £8.9M */
  moneyCompact(value: Maybe<number>): string;
  /** 4,338 */
  count(value: Maybe<number>): string;
  /** 397.9K; below 10,000 in full */
  countCompact(value: Maybe<number>): string;
  /** a share, 0-1, as the locale writes it: 33%; "<1%" for what is there but rounds to nothing, ">99%" for not quite all */
  percent(share: Maybe<number>, digits?: number): string;
  /** a relative change, 0.12: +12% */
  change(share: Maybe<number>, digits?: number): string;
  /** 90 days */
  days(value: Maybe<number>, digits?: number): string;
  /** at most `digits` digits after the point, default 2 */
  number(value: Maybe<number>, digits?: number): string;
  /** exactly `digits` digits after the point, default 2: 0.70 */
  fixed(value: Maybe<number>, digits?: number): string;
  /** a format that all numbers of one column share: whole pounds as soon as one reaches a thousand, one unit (K, M), as many digits */
  column(kind: ColumnKind, values: Iterable<Maybe<number>>): (value: Maybe<number>) => string;
  /** an ISO day: 9 Dec 2011, without the year 9 Dec */
  date(day: Maybe<string>, options?: {year?: boolean}): string;
  /** an ISO month or day: Nov 2011, without the year Nov */
  month(month: Maybe<string>, options?: {year?: boolean}): string;
}

/** The one place where numbers become text; works in a browser and in Node. */
export function formatter({locale = "en-GB", currency = "GBP"}: {locale?: string; currency?: string} = {}): Formatter {
  const signs = {signDisplay: "negative"} as const;
  const number = cached((digits) => new Intl.NumberFormat(locale, {...signs, maximumFractionDigits: digits}));
  number(0); // every page counts, and the first one takes as long as all others together
  const fixed = cached(
    (digits) => new Intl.NumberFormat(locale, {...signs, maximumFractionDigits: digits, minimumFractionDigits: digits})
  );
  const percent = cached(
    (digits) => new Intl.NumberFormat(locale, {...signs, style: "percent", maximumFractionDigits: digits})
  );
  const change = cached(
    (digits) =>
      new Intl.NumberFormat(locale, {style: "percent", maximumFractionDigits: digits, signDisplay: "exceptZero"})
  );
  // some locales would leave four digits ungrouped here, beside others that are
  const compactly = {notation: "compact", useGrouping: "always"} as const;
  const money = {...signs, style: "currency", currency} as const;
  const small = once(() => new Intl.NumberFormat(locale, money));
  const large = once(() => new Intl.NumberFormat(locale, {...money, maximumFractionDigits: 0}));
  const compact = once(() => new Intl.NumberFormat(locale, {...money, ...compactly}));
  const precise = once(() => new Intl.NumberFormat(locale, {...money, ...compactly, maximumSignificantDigits: 3}));
  const countCompact = once(() => new Intl.NumberFormat(locale, {...signs, ...compactly}));
  return {
    locale,
    currency,
    money: finite((value) => (Math.abs(value) < 1000 ? small : large)().format(value)),
    moneyCompact: finite((value) => suffixed(compact().format(value))),
    count: finite((value) => number(0).format(value)),
    countCompact: finite((value) => suffixed((Math.abs(value) < 1e4 ? number(0) : countCompact()).format(value))),
    percent: finite((share, digits = 0) => percentText(share, 10 ** -(digits + 2), percent(digits))),
    change: finite((share, digits = 0) => change(digits).format(share)),
    // the sentences around it are English, whatever the store's numbers look like
    days: finite((value, digits = 0) => `${number(digits).format(value)} ${value === 1 ? "day" : "days"}`),
    number: finite((value, digits = 2) => number(digits).format(value)),
    fixed: finite((value, digits = 2) => fixed(digits).format(value)),
    column(kind, values) {
      const {most, whole} = sizeOf(values);
      if (kind === "money") return finite((value) => (most < 1000 && !whole ? small : large)().format(value));
      if (kind === "number") {
        const digits = whole ? 0 : most < 10 ? 2 : most < 1000 ? 1 : 0;
        return finite((value) => fixed(digits).format(value));
      }
      // "1M" beside "953K" would be told a hundred times less exactly
      return finite((value) => suffixed((most < 1e6 ? compact : precise)().format(value)));
    },
    date: (day, {year = true} = {}) =>
      formatDay(day, locale, {day: "numeric", month: "short", year: year ? "numeric" : undefined}),
    month: (month, {year = true} = {}) => formatDay(month, locale, {month: "short", year: year ? "numeric" : undefined})
  };
}

/** Wraps a format so that a number that is not finite, or none at all, becomes an en dash. */
function finite(format: (value: number, digits?: number) => string): (value: Maybe<number>, digits?: number) => string {
  return (value, digits) =>
    typeof value === "number" && Number.isFinite(value) ? typeset(format(value, digits)) : missingText;
}

/** Intl formatters are slow to make, so each is made when it is first asked for, and kept. */
function once(make: () => Intl.NumberFormat): () => Intl.NumberFormat {
  let made: Intl.NumberFormat | undefined;
  return () => (made ??= make());
}

/** One for each number of digits. */
function cached(make: (digits: number) => Intl.NumberFormat): (digits: number) => Intl.NumberFormat {
  const made = new Map<number, Intl.NumberFormat>();
  return (digits) => {
    let format = made.get(digits);
    if (format === undefined) made.set(digits, (format = make(digits)));
    return format;
  };
}

/** A share that rounds to nothing or to all without being it says so: `step` is the smallest that `format` can write. */
function percentText(share: number, step: number, format: Intl.NumberFormat): string {
  if (share > 0 && share < step / 2) return `<${format.format(step)}`;
  if (share < 1 && share >= 1 - step / 2) return `>${format.format(1 - step)}`;
  return format.format(share);
}

/** The largest absolute value of those that are numbers, 0 where none is, and whether all are whole. */
function sizeOf(values: Iterable<Maybe<number>>): {most: number; whole: boolean} {
  let most = 0;
  let whole = true;
  for (const value of values) {
    if (typeof value !== "number" || !Number.isFinite(value)) continue;
    most = Math.max(most, Math.abs(value));
    whole &&= Number.isInteger(value);
  }
  return {most, whole};
}

/** Narrow no-break spaces for wide ones, which HTML writes as an entity that an SVG file does not know; hyphens are minus signs. */
function typeset(text: string): string {
  return text.replaceAll("\u00a0", "\u202f").replaceAll("-", "\u2212");
}

/** English suffixes as the site writes them: what en-GB calls a million (M, m) differs from one ICU to the next. */
function suffixed(text: string): string {
  return text.replace(/(\d)(k|m|bn|tn)$/i, (_, digit, unit) => digit + unit[0].toUpperCase());
}

function formatDay(day: Maybe<string>, locale: string, options: Intl.DateTimeFormatOptions): string {
  const time = typeof day === "string" ? Date.parse(day.length === 7 ? `${day}-01` : day) : NaN;
  if (Number.isNaN(time)) return missingText;
  return dayFormat(locale, options).format(time).replace("Sept", "Sep");
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** They are slower still to make than those of numbers, and every axis asks for a dozen. */
function dayFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${options.day} ${options.year}`;
  let format = dayFormats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, {...options, timeZone: "UTC"});
    dayFormats.set(key, format);
  }
  return format;
}
