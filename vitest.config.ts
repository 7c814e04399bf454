import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    // two cores: a build or a browser beside the tests leaves nothing for a third worker
    maxWorkers: 2,
    // nothing is measured by it: a busy machine may take long
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // how long a test waits for what a page is about to show
    expect: {poll: {timeout: 15_000}},
    projects: [
      {extends: true, test: {name: "unit", include: ["test/**/*.test.ts"], exclude: ["test/browser/**"]}},
      {
        extends: true,
        // the site is built once, by the README's command, before the first browser test
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/browser/setup.ts"],
          fileParallelism: false
        }
      }
    ]
  }
});
