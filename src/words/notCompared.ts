import type {Change} from "./relativeChange.js";

/** In place of a change that would only repeat the filters. */
export const notCompared: Change = {
  direction: "none",
  text: "not compared: the filters choose customers by what they did since"
};
