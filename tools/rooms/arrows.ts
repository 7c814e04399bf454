import {imports} from "./imports.js";
import {roomOf} from "./rooms.js";

/** "pages figures": that files of one room import values of another, as the picture has the rooms; sorted. */
export function arrows(root = "."): string[] {
  const found = imports(root)
    .filter(({isType, isPackage}) => !isType && !isPackage)
    .map(({from, to}) => [drawnRoomOf(from), drawnRoomOf(to)])
    .filter(([from, to]) => from !== to && !foundation.includes(from) && !foundation.includes(to))
    .map((arrow) => arrow.join(" "));
  return [...new Set(found)].sort();
}

/** Rooms that anybody may import, and that the picture has at its foot, without arrows. */
export const foundation: readonly string[] = ["contract", "shared", "common"];

/** Stages are one box, and so are the rooms of publishing. */
function drawnRoomOf(file: string): string {
  return roomOf(file)
    .replace(/^publish\/.*/, "publish")
    .replace(/^stage .*/, "stages");
}
