import {resolve} from "node:path";
import type {Plugin} from "esbuild";

/** What no chart here uses of Plot and d3, by what stands in for it: a third of their code. */
const standIns: readonly (readonly [module: RegExp, standIn: string])[] = [
  [/^d3-geo$/, "geo.ts"],
  [/[\\/]schemes\.js$/, "schemes.ts"],
  [/[\\/]legends\.js$/, "legends.ts"]
];

/** They change other modules' objects when they are imported, so that no bundler leaves them out by itself. */
const patches = /^d3-(transition|zoom|brush|drag)$/;

/**
 * Leaves out of a bundle what the charts never use of Plot and d3. A chart that comes to use it fails when its still is
 * drawn, so that the build says so rather than a reader's browser.
 */
export const lean: Plugin = {
  name: "lean",
  setup(build) {
    for (const [module, standIn] of standIns) {
      build.onResolve({filter: module}, ({importer}) =>
        /[\\/]node_modules[\\/](d3|@observablehq[\\/]plot)[\\/]/.test(importer)
          ? {path: resolve("loaders/publish/bundle/lean", standIn), sideEffects: false}
          : undefined
      );
    }
    build.onResolve({filter: patches}, async ({path, pluginData, ...options}) => {
      if (pluginData === lean) return undefined;
      const {resolveDir, kind, importer} = options;
      const found = await build.resolve(path, {resolveDir, kind, importer, pluginData: lean});
      return {...found, sideEffects: false};
    });
    // the modules inside, which the package's index imports for what they change
    build.onResolve({filter: /^\.{1,2}\//}, async ({path, importer, resolveDir, kind, pluginData}) => {
      if (pluginData === lean || !/[\\/]node_modules[\\/]d3-(transition|zoom|brush|drag)[\\/]/.test(importer)) return;
      const found = await build.resolve(path, {resolveDir, kind, importer, pluginData: lean});
      return {...found, sideEffects: false};
    });
  }
};
