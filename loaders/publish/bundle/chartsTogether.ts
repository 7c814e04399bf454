import {readdir} from "node:fs/promises";
import {resolve} from "node:path";
import type {Plugin} from "esbuild";

/**
 * Puts the charts of all pages, which each page asks for later (src/churnCharts.ts and so on), into one file: apart, each two
 * of them would have what they share in a file of its own, and a page would take three times the requests.
 */
export function chartsTogether(root: string): Plugin {
  return {
    name: "chartsTogether",
    setup(build) {
      build.onResolve({filter: /^\.\/\w+Charts\.js$/}, ({kind, importer}) =>
        kind === "dynamic-import" && resolve(importer, "..") === resolve(root)
          ? {path: "charts", namespace: "together"}
          : undefined
      );
      build.onLoad({filter: /.*/, namespace: "together"}, async () => {
        const modules = (await readdir(root)).filter((name) => name.endsWith("Charts.ts")).sort();
        const contents = modules.map((name) => `export * from ${JSON.stringify(`./${name}`)};`).join("\n");
        return {contents, resolveDir: root};
      });
    }
  };
}
