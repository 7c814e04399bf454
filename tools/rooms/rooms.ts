/** A room: files with one job, and what they may import of others when the program runs (types are free). */
export interface Room {
  name: string;
  /** its files, by path from the project's root */
  files: RegExp;
  /** the rooms whose values it may import; "*" any */
  may: readonly string[];
  /** what it is for, in a few words */
  what: string;
}

/**
 * Who may import whom: test/rooms.test.ts holds the code to it, and `npm run rooms` draws it. The first room that fits a file
 * has it. Every other file of loaders/ is a stage or its part, and no stage imports another: only the pipeline calls stages. What
 * compares with the last build is read before them and acted on behind them, too.
 */
export const rooms: readonly Room[] = [
  {
    name: "loader",
    files: /^(src\/snapshot\.zip\.ts$|loaders\/publish\/load\/)/,
    may: ["pipeline", "snapshot", "config", "publish/framework", "publish/check", "stage watch"],
    what: "one run a build"
  },
  {
    name: "pages",
    files: /^src\/[^/]+\.(md|ts)$/,
    may: ["figures", "cards", "filters", "tables", "words", "data", "charts", "embed"],
    what: "prose and figures"
  },
  {
    name: "embed",
    files: /^src\/embed\//,
    may: ["figures", "charts", "filters", "tables", "words", "data"],
    what: "charts on other sites"
  },
  {
    name: "cards",
    files: /^src\/cards\//,
    may: ["charts", "filters", "tables", "words", "data"],
    what: "a figure with its frame"
  },
  {
    name: "shared",
    files:
      /^src\/(tables\/(csv|formula)|filters\/(dimensionIds|recencyBounds|shownKeys)|data\/(atStrength|cubeMeasures|orderShard|outlook|profitLines|strengthOf|strengths|supposedKeys|supposedTerms|whatIf))\.ts$/,
    may: [],
    what: "rules of browser and build"
  },
  {
    name: "filters",
    files: /^src\/filters\//,
    may: ["figures", "tables", "words", "data"],
    what: "what a reader selects"
  },
  {name: "tables", files: /^src\/tables\//, may: ["cards", "words", "data"], what: "rows and CSV"},
  {
    name: "figures",
    files: /^src\/figures\//,
    may: ["charts", "words", "data"],
    what: "each defined once"
  },
  {name: "words", files: /^src\/words\//, may: ["data"], what: "sentences, headings"},
  {name: "data", files: /^src\/data\//, may: ["filters", "words"], what: "rows of members"},
  {name: "charts", files: /^src\/charts\//, may: [], what: "one pure function each"},
  {
    name: "publish/framework",
    files: /^loaders\/publish\/framework\//,
    may: ["publish/place", "data"],
    what: "all that knows Framework"
  },
  {
    name: "publish/bundle",
    files: /^loaders\/publish\/bundle\//,
    may: ["publish/framework"],
    what: "the pages' scripts"
  },
  {
    name: "publish/embeds",
    files: /^loaders\/publish\/embeds\//,
    may: ["publish/bundle", "publish/place", "figures", "charts", "embed", "data"],
    what: "pages, modules, pictures"
  },
  {
    name: "publish/pages",
    files: /^loaders\/publish\/pages\//,
    may: ["publish/framework", "publish/bundle", "publish/embeds", "publish/place"],
    what: "what pages show and run"
  },
  {
    name: "publish/hosting",
    files: /^loaders\/publish\/hosting\//,
    may: ["publish/framework", "publish/place", "snapshot", "config"],
    what: "headers, the preview"
  },
  {
    name: "publish/check",
    files: /^loaders\/publish\/check\//,
    may: ["publish/framework", "snapshot"],
    what: "nothing wrong goes out"
  },
  {name: "publish/place", files: /^loaders\/publish\/place\//, may: [], what: "lock, swap, threads"},
  {
    name: "publish",
    files: /^loaders\/publish\//,
    may: [
      "publish/framework",
      "publish/embeds",
      "publish/pages",
      "publish/hosting",
      "publish/check",
      "publish/place",
      "config",
      "snapshot",
      "stage watch"
    ],
    what: "the build around Framework's"
  },
  {
    name: "export",
    files: /^loaders\/(export|campaigns)\//,
    may: ["pipeline", "config", "publish", "publish/place", "snapshot", "math"],
    what: "lists, campaigns"
  },
  {name: "pipeline", files: /^loaders\/pipeline(\.ts$|\/)/, may: ["*"], what: "calls the stages"},
  {
    name: "snapshot",
    files: /^loaders\/snapshot(\.ts$|\/)/,
    may: ["math", "stage watch"],
    what: "what is published"
  },
  {
    name: "demo",
    files: /^loaders\/demo\//,
    may: [],
    what: "a known truth"
  },
  {name: "config", files: /^loaders\/config(\.ts$|\/)/, may: [], what: "what a shop says"},
  {name: "engine", files: /^loaders\/(engine|sql)\//, may: [], what: "SQL on lines"},
  {name: "math", files: /^loaders\/math\//, may: [], what: "knows npm alone"},
  {name: "contract", files: /^loaders\/contract\//, may: ["shared"], what: "schemas and constants"},
  {
    name: "common",
    files:
      /^loaders\/((fault|day|types|bands|playOf|maybeExample|exampleOf|tell|csvLine|zip)\.ts$|(history|campaignLog)\/)/,
    may: ["engine", "math"],
    what: "what several stages need"
  }
];

/** What a stage may import beside its own parts. */
export const stagesMay: readonly string[] = ["engine", "math", "config"];

/** What anybody may import: constants and schemas, and rules that browser and build share; in the build, helpers. */
const forAll: Readonly<Record<"src" | "loaders", readonly string[]>> = {
  src: ["contract", "shared"],
  loaders: ["contract", "shared", "common"]
};

/** Packages that one place alone knows, so that they can be replaced there; of others, anybody may import. */
export const packagesOf: Readonly<Record<string, readonly string[]>> = {
  "@observablehq/framework": ["publish/framework"],
  "@observablehq/runtime": ["publish/framework"],
  "@observablehq/plot": ["charts"],
  "@duckdb/node-api": ["engine"],
  "@resvg/resvg-js": ["publish/embeds"],
  jsdom: ["publish/embeds", "publish/framework"],
  esbuild: ["publish/bundle", "publish/embeds"],
  "apache-arrow": ["snapshot", "publish/check"],
  "@uwdata/flechette": ["data"],
  "ml-kmeans": ["math"],
  "ml-logistic-regression": ["math"],
  "ml-matrix": ["math"]
};

/** The room of a file; a stage's is "stage read", of loaders/read.ts and loaders/read/. */
export function roomOf(file: string): string {
  const room = rooms.find(({files}) => files.test(file));
  if (room) return room.name;
  const [, stage] = /^loaders\/([^/.]+)/.exec(file) ?? [];
  return stage === undefined ? "none" : `stage ${stage}`;
}

/** Whether a room may import values of another. */
export function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  // what knows nobody can be taken anywhere; the contract names what browser and build share
  if (["math", "shared"].includes(from)) return false;
  if (from === "contract") return to === "shared";
  const room = rooms.find(({name}) => name === from);
  const side = room?.files.source.startsWith("^src") && from !== "loader" ? "src" : "loaders";
  const may = from.startsWith("stage ") ? stagesMay : (room?.may ?? []);
  return may.includes("*") || may.includes(to) || forAll[side].includes(to);
}
