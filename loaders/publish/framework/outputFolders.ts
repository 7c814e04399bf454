/** Framework's own client and its copies of packages. */
export const clientFolders = ["_node", "_npm", "_observablehq"];

/** Folders of Framework's output whose files have a hash of their content in their names. */
export const outputFolders = ["_file", "_import", ...clientFolders];
