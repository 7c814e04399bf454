import {textWidth} from "../../../src/charts/parts/text.js";
import {lightTheme} from "../../../src/charts/theme.js";
import type {NumberFacts} from "../../../src/charts/numberTile.js";
import type {ChartData} from "../../../src/embed/chartData.js";
import {escapeXml} from "./escapeXml.js";
import type {Picture} from "./picture.js";

const height = 20;
const size = 11;

/** A number the size of a word: its name on the left, its value on the right. It has its own ground, for light and dark. */
export function badge({data, summary, format}: ChartData): Picture {
  const {label, value} = data as NumberFacts;
  const [left, right] = [widthOf(label), widthOf(value)];
  const width = left + right;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(lightTheme.fontFamily)}"><rect width="${width}" height="${height}" rx="3" fill="#3d4550"/><path d="M${left} 0h${right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1 -3 3h-${right - 3}z" fill="${lightTheme.personas[0]}"/>${words(label, left / 2)}${words(value, left + right / 2)}</svg>`;
  const asOf = `${summary.store.name}, as of ${format.date(summary.dataAsOf)}`;
  return {svg, width, height, title: `${label} ${value}`, description: `${label}: ${value}. ${asOf}.`};
}

function widthOf(text: string): number {
  return Math.ceil(textWidth(text, lightTheme, size)) + 12;
}

function words(text: string, x: number): string {
  return `<text x="${x}" y="14" font-size="${size}" fill="#ffffff" text-anchor="middle">${escapeXml(text)}</text>`;
}
