import type {Names} from "./namesOpener.js";

/** The names that the reader has opened on this page, in memory alone, and what shows a list with them. */
export const heldNames: {names: Names; show: () => void} = {names: null, show: () => {}};
