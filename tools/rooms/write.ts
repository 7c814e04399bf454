import {mkdirSync, writeFileSync} from "node:fs";
import {arrows} from "./arrows.js";
import {drawRooms} from "./drawRooms.js";
import {imports} from "./imports.js";
import {roomOf} from "./rooms.js";

// Draws the rooms from what the code imports.
const stages = new Set(
  imports().flatMap(({from}) => {
    const [, stage] = /^stage (.*)/.exec(roomOf(from)) ?? [];
    return stage === undefined ? [] : [stage];
  })
);
mkdirSync("docs", {recursive: true});
writeFileSync("docs/rooms.svg", drawRooms(arrows(), [...stages].sort()));
