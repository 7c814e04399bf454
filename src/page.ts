import type {MemberName} from "./data/members.js";
import {filterBar} from "./filters/filterBar.js";
import type {FilterBar} from "./filters/filterBar.js";
import {openUnfilteredPage} from "./unfilteredPage.js";
import type {Files as UnfilteredFiles, PageParts, UnfilteredPage} from "./unfilteredPage.js";

/** The page's own members, and the cube that its filters choose from. */
export type Files<Own extends MemberName> = UnfilteredFiles<Own | "cube.arrow">;

export interface Page<Own extends MemberName> extends UnfilteredPage<Own | "cube.arrow"> {
  bar: FilterBar;
}

/** Opens a page: its members, its filters, and its figures by their ids. */
export async function openPage<Own extends MemberName>(files: Files<Own>, parts: PageParts = {}): Promise<Page<Own>> {
  let bar: FilterBar | undefined;
  const page = await openUnfilteredPage<Own | "cube.arrow">(files, {
    ...parts,
    onPick: (dimension, slug) => bar?.toggle(dimension, slug)
  });
  const {
    "cube.arrow": cube,
    "dimensions.json": {dimensions}
  } = page.members;
  bar = filterBar(cube, dimensions, {format: page.format});
  return {...page, bar};
}
