import {all} from "../figures/all.js";
import type {Figure} from "../figures/parts/figure.js";
import {listText} from "../words/listText.js";
import {Problem} from "./problem.js";
import {goneText, retired} from "./retired.js";

/** The figure of an id; a Problem that says where a retired one went, or which there are. */
export function findFigure(id: string): Figure {
  const figure = all.find((figure) => figure.id === id);
  if (figure !== undefined) return figure;
  const gone = retired.find((chart) => chart.id === id);
  if (gone !== undefined) throw new Problem(goneText(gone));
  const ids = listText(all.map((figure) => figure.id));
  throw new Problem(id === "" ? `No chart is named. There is ${ids}.` : `Unknown chart “${id}”. There is ${ids}.`);
}
