import {lightTheme, type Theme} from "../../../src/charts/theme.js";

const names = ["surface", "text", "muted", "grid", "accent", "danger", "heat"] as const satisfies (keyof Theme)[];
const standIns = lightTheme.personas.concat(names).map((_, i) => `#fe01${i.toString(16).padStart(2, "0")}`);

/** A theme whose colours only stand for those of another: themes differ in nothing else, so that a picture is drawn once for all. */
export const unpainted: Theme = {
  ...lightTheme,
  ...Object.fromEntries(names.map((name, i) => [name, standIns[i]])),
  personas: standIns.slice(names.length)
};

/** What was drawn unpainted, in a theme's colours. */
export function paint(svg: string, theme: Theme): string {
  const colors = [...names.map((name) => theme[name]), ...theme.personas];
  return svg.replace(/#fe01([0-9a-f]{2})/g, (_, index: string) => colors[parseInt(index, 16)]);
}
