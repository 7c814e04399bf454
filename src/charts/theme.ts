/** How a chart looks, as data: colours are CSS variables on pages and plain values in pictures. */
export interface Theme {
  surface: string;
  text: string;
  muted: string;
  grid: string;
  accent: string;
  danger: string;
  /** fill of a heat map's fullest cell; `text` is readable on it */
  heat: string;
  /** one colour a persona, in the personas' order: told apart with deuteranopia, protanopia and tritanopia */
  personas: readonly string[];
  fontFamily: string;
  /** px; nothing is smaller */
  fontSize: number;
  /** mean advance of the font against DejaVu Sans, for the room that labels need */
  fontWidth: number;
}

/** Plain values for light surroundings: pictures, and what the CSS variables say. */
export const lightTheme: Theme = {
  surface: "#ffffff",
  text: "#1a1f27",
  muted: "#596371",
  grid: "#dde2e8",
  accent: "#3f5d7d",
  danger: "#b3261e",
  heat: "#86b0dc",
  personas: ["#1d5fa6", "#d1660f", "#2b9483", "#6d2160", "#a17adf", "#894c06", "#313a09", "#072c99"],
  fontFamily: '"DejaVu Sans", sans-serif',
  fontSize: 13,
  fontWidth: 1
};

/** The same for dark surroundings. */
export const darkTheme: Theme = {
  ...lightTheme,
  surface: "#16191f",
  text: "#e8ebef",
  muted: "#a3adba",
  grid: "#343b46",
  accent: "#8fb0d3",
  danger: "#ff8a80",
  heat: "#2d6097",
  personas: ["#5b9df0", "#f08c2e", "#9be8d8", "#b8479a", "#7b65e0", "#887311", "#fed917", "#bd8696"]
};

/** The pages' theme: one still is right in light and dark, as its colours are looked up where it is shown. */
export const pageTheme: Theme = {
  surface: "var(--ci-surface)",
  text: "var(--ci-text)",
  muted: "var(--ci-muted)",
  grid: "var(--ci-grid)",
  accent: "var(--ci-accent)",
  danger: "var(--ci-danger)",
  heat: "var(--ci-heat)",
  personas: lightTheme.personas.map((_, i) => `var(--ci-persona-${i + 1})`),
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontSize: 13,
  fontWidth: 1
};

/** The colour of the persona with this index in the personas' order. */
export function personaColor(theme: Theme, index: number): string {
  return theme.personas[index % theme.personas.length] ?? theme.accent;
}

/**
 * CSS text that declares the variables of `pageTheme` for light and dark, and how a chart sits in its box. Dark is what
 * the reader's system asks for, unless `data-theme` on the root element says otherwise.
 */
export function themeCss(root = ":root"): string {
  const light = declarations(lightTheme, "light");
  const dark = declarations(darkTheme, "dark");
  return `${root} {${light}}
@media (prefers-color-scheme: dark) {${root}:not([data-theme="light"]) {${dark}}}
${root}[data-theme="dark"] {${dark}}
.ci-chart {display: block; max-width: 100%; height: auto; overflow: visible;}
.ci-chart text {white-space: pre; font-variant-numeric: tabular-nums;}
`;
}

function declarations(theme: Theme, scheme: "light" | "dark"): string {
  const {surface, text, muted, grid, accent, danger, heat, personas} = theme;
  const colors: Record<string, string> = {surface, text, muted, grid, accent, danger, heat};
  personas.forEach((color, i) => (colors[`persona-${i + 1}`] = color));
  const lines = Object.entries(colors).map(([name, color]) => `--ci-${name}: ${color};`);
  return [`color-scheme: ${scheme};`, ...lines].join(" ");
}
