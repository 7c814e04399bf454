import type {Pair, Pairs} from "../pairedDots.js";
import {personaColor} from "../theme.js";
import type {Frame} from "./frame.js";
import {boldness, textWidth, widest, wrap} from "./text.js";

/** A text of paired dots, px; `row` is its place in the data, none in the legend. */
export interface PlacedText {
  row?: number;
  x: number;
  y: number;
  text: string;
  anchor: "start" | "end";
  bold: boolean;
  color: string;
}

/** Where everything of paired dots stands, px. */
export interface PlacedPairs {
  lines: {row: number; x1: number; x2: number; y: number; color: string}[];
  dots: {row?: number; x: number; y: number; filled: boolean; color: string}[];
  texts: PlacedText[];
  /** the rows' own room, and the line of their dots */
  bands: {top: number; bottom: number; middle: number}[];
  /** zero and the largest number */
  from: number;
  to: number;
}

type Names = Pairs["names"];

const lineHeight = 16;
/** between a dot's middle and its number */
const gap = 11;

/**
 * Names and differences stand beside the dots, or over them where it is narrow; numbers stand outside of a pair, so that the
 * line between its dots stays free.
 */
export function placePairs(frame: Frame, names: Names, rows: readonly Pair[]): PlacedPairs {
  const {width, height, theme} = frame;
  const {beside, labels, legend, above, numbers, differences} = roomOf(frame, names, rows);
  const step = (height - legend.height) / rows.length;
  const from = (beside ? widest(labels.flat(), theme) + 10 : 0) + numbers;
  const to = width - numbers - (beside ? differences : 0);
  const most = Math.max(...rows.flatMap(({selection, comparison}) => [selection ?? 0, comparison ?? 0]));
  const at = (value: number | null) =>
    value === null ? null : from + (most > 0 ? Math.max(0, value) / most : 0) * (to - from);
  const placed: PlacedPairs = {lines: [], dots: [...legend.dots], texts: [...legend.texts], bands: [], from, to};
  for (const [row, {label: _, texts, persona, selection, comparison}] of rows.entries()) {
    const top = legend.height + step * row;
    const y = beside ? top + step / 2 : top + above + (step - above) / 2;
    const color = persona === undefined ? theme.accent : personaColor(theme, persona);
    const [a, b] = [at(selection), at(comparison)];
    placed.bands.push({top, bottom: top + step, middle: y});
    if (a !== null && b !== null) placed.lines.push({row, x1: a, x2: b, y, color});
    if (b !== null) placed.dots.push({row, x: b, y, filled: false, color});
    if (a !== null) placed.dots.push({row, x: a, y, filled: true, color});
    const write = (x: number, text: string, right: boolean, own: boolean): PlacedText => ({
      row,
      x: x + (right ? gap : -gap),
      y,
      text,
      anchor: right ? "start" : "end",
      bold: own,
      color: own ? theme.text : theme.muted
    });
    if (a !== null) placed.texts.push(write(a, texts.selection, b === null || a > b, true));
    if (b !== null) placed.texts.push(write(b, texts.comparison, a === null || b >= a, false));
    const head = beside ? y : top + above / 2 + 2;
    placed.texts.push(
      {
        row,
        x: beside ? from - numbers - 6 : 0,
        y: head,
        text: labels[row].join("\n"),
        anchor: beside ? "end" : "start",
        bold: false,
        color: theme.text
      },
      {row, x: width, y: head, text: texts.difference, anchor: "end", bold: true, color: theme.text}
    );
  }
  return placed;
}

/** The height in px that these rows need at this width. */
export function pairsHeight(frame: Frame, names: Names, rows: readonly Pair[]): number {
  if (rows.length === 0) return 120;
  const {beside, labels, legend, above} = roomOf(frame, names, rows);
  const most = Math.max(...labels.map(({length}) => length)) * lineHeight;
  return legend.height + rows.length * (beside ? Math.max(28, most + 8) : above + 26);
}

function roomOf(frame: Frame, names: Names, rows: readonly Pair[]) {
  const {width, theme} = frame;
  const beside = width >= 480;
  const widestOf = (word: keyof Pair["texts"]) =>
    widest(
      rows.map(({texts}) => texts[word]),
      theme
    );
  const differences = widestOf("difference") * boldness + 12;
  const labels = rows.map(({label}) => wrap(label, beside ? width * 0.28 : width - differences - 8, theme));
  return {
    beside,
    labels,
    legend: legendOf(frame, names),
    above: beside ? 0 : Math.max(1, ...labels.map(({length}) => length)) * lineHeight + 2,
    numbers: Math.max(widestOf("selection") * boldness, widestOf("comparison")) + gap + 2,
    differences
  };
}

/** What a filled dot is and what a hollow one, in one line where there is room for it. */
function legendOf({width, theme}: Frame, {selection, comparison}: Names) {
  const sides = [
    {name: selection, filled: true},
    {name: comparison, filled: false}
  ];
  const room = 20; // of a dot with what is around it
  const wide = textWidth(selection, theme) * boldness + textWidth(comparison, theme) + 2 * room + 16;
  const texts: PlacedText[] = [];
  const dots: PlacedPairs["dots"] = [];
  let [x, y] = [0, 10];
  for (const {name, filled} of sides) {
    const lines = wrap(name, width - room, {...theme, fontSize: theme.fontSize * boldness});
    dots.push({x: x + 8, y, filled, color: theme.muted});
    texts.push({
      x: x + room,
      y: y + ((lines.length - 1) * lineHeight) / 2,
      text: lines.join("\n"),
      anchor: "start",
      bold: filled,
      color: filled ? theme.text : theme.muted
    });
    if (wide <= width) x += room + textWidth(name, theme) * boldness + 16;
    else y += lines.length * lineHeight + 4;
  }
  return {dots, texts, height: wide <= width ? 26 : y + 4};
}
