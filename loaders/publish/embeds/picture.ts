import {boldness, wrap} from "../../../src/charts/parts/text.js";
import type {Theme} from "../../../src/charts/theme.js";
import type {ChartData} from "../../../src/embed/chartData.js";
import type {PublishedChart, Studio} from "./charts.js";
import {escapeXml} from "./escapeXml.js";

/** A picture of a chart before its text is outlined. */
export interface Picture {
  svg: string;
  /** px */
  width: number;
  height: number;
  /** what a screen reader says: the heading, and what the chart shows */
  title: string;
  description: string;
}

const margin = 24;
const heading = {size: 19, line: 25};
const caption = {size: 13, line: 18};
const foot = {size: 12, line: 16};

/** A chart with its heading, what is plotted and in what unit, where the data come from and until when. */
export function picture(
  {figure, data, draw}: Extract<PublishedChart, {data: unknown}>,
  theme: Theme,
  {document, serialize}: Studio
): Picture {
  const {summary, format} = data;
  const chart = draw({width: figure.width, theme, document});
  const description = `${chart.getAttribute("aria-label") ?? ""} ${sourceText(data)}.`;
  const text = [data.caption ?? figure.description, data.scope].filter((part) => part !== "").join(" ");
  const source = `Source: ${summary.store.name}, data as of ${format.date(summary.dataAsOf)}${summary.store.simulated ? " (simulated)" : ""}`;
  return compose({title: data.heading, text, source, description, width: figure.width}, theme, (x, y) => {
    const height = Number(chart.getAttribute("height"));
    chart.setAttribute("x", String(x));
    chart.setAttribute("y", String(y));
    chart.setAttribute("overflow", "visible");
    return {svg: serialize(chart), height};
  });
}

/** A picture in place of a chart that cannot be drawn: it says why. */
export function messagePicture(title: string, text: string, theme: Theme): Picture {
  const about = {title, text, source: "", description: text, width: 640};
  return compose(about, theme, () => ({svg: "", height: 120}));
}

function sourceText({summary, format}: ChartData): string {
  return `${summary.store.name}, as of ${format.date(summary.dataAsOf)}`;
}

interface Words {
  title: string;
  text: string;
  source: string;
  description: string;
  /** px of the chart */
  width: number;
}

function compose(
  {title, text, source, description, width}: Words,
  theme: Theme,
  place: (x: number, y: number) => {svg: string; height: number}
): Picture {
  const lines = (words: string, size: number, wider = 1) => wrap(words, width / wider, {...theme, fontSize: size});
  let y = margin;
  const parts: string[] = [];
  const write = (words: string[], {size, line}: typeof heading, color: string, weight = 400) => {
    for (const word of words) {
      parts.push(
        `<text x="${margin}" y="${y + size}" font-size="${size}" font-weight="${weight}" fill="${color}">${escapeXml(word)}</text>`
      );
      y += line;
    }
  };
  write(lines(title, heading.size, boldness), heading, theme.text, 700);
  y += 2;
  write(lines(text, caption.size), caption, theme.muted);
  y += 14;
  const chart = place(margin, y);
  parts.push(chart.svg);
  y += chart.height + 16;
  if (source !== "") {
    parts.push(`<path d="M${margin} ${y}.5H${margin + width}" stroke="${theme.grid}"/>`);
    y += 10;
    write(lines(source, foot.size), foot, theme.muted);
  }
  const [outerWidth, height] = [width + 2 * margin, Math.ceil(y + margin - 8)];
  const background = `<rect width="${outerWidth}" height="${height}" fill="${theme.surface}"/>`;
  const font = `font-family="${escapeXml(theme.fontFamily)}" font-size="${theme.fontSize}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${outerWidth}" height="${height}" viewBox="0 0 ${outerWidth} ${height}" ${font}>${background}${parts.join("")}</svg>`;
  return {svg, width: outerWidth, height, title, description};
}
