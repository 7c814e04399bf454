import type {MemberName} from "./data/members.js";
import {filterBar} from "./filters/filterBar.js";
import type {FilterBar} from "./filters/filterBar.js";
import {openUnfilteredPage} from "./unfilteredPage.js";
import type {Comparing, Files as UnfilteredFiles, PageParts, UnfilteredPage} from "./unfilteredPage.js";

/** The page's own members, and the cube that its filters choose from. */
export type Files<Own extends MemberName> = UnfilteredFiles<Own | "cube.arrow">;

export interface Page<Own extends MemberName> extends UnfilteredPage<Own | "cube.arrow"> {
  bar: FilterBar;
}

/** Opens a page: its members, its filters, and its figures by their ids. */
export async function openPage<Own extends MemberName>(
  files: Files<Own>,
  {
    before = false,
    ...parts
  }: PageParts & {
    /** whether it has a figure that can be compared with the period before */
    before?: boolean;
  } = {}
): Promise<Page<Own>> {
  let bar: FilterBar | undefined;
  const page = await openUnfilteredPage<Own | "cube.arrow">(files, {
    ...parts,
    comparing,
    onPick: (dimension, slug) => bar?.toggle(dimension, slug)
  });
  const {
    "cube.arrow": cube,
    "dimensions.json": {dimensions}
  } = page.members;
  const own = filterBar(cube, dimensions, {format: page.format, before});
  bar = own;
  const notice = async (): Promise<void> => {
    const selection = own.value;
    const text = selection.compare ? (await comparing()).comparedNotice(selection, {cube, dimensions}) : "";
    if (selection === own.value) own.say(text);
  };
  own.addEventListener("input", () => void notice());
  void notice();
  return {...page, bar: own};
}

async function comparing(): Promise<Comparing> {
  const [compared, drawn] = await Promise.all([import("./compared.js"), import("./comparedCharts.js")]);
  return {...compared, ...drawn};
}
