import {readdirSync, readFileSync} from "node:fs";
import {dirname, join, normalize} from "node:path";

/** That one file imports another, or a package. */
export interface Import {
  /** paths from the project's root, with "/": "loaders/churn.ts" */
  from: string;
  /** a file, or a package's name: "d3", "@observablehq/plot", "node:fs" */
  to: string;
  isPackage: boolean;
  /** whether nothing of it is left when the program runs */
  isType: boolean;
  /** whether it is asked for while the program runs */
  isDynamic: boolean;
}

const statement = /^\s*(?:import|export)\s+(type\s+)?(?:[^;"]*?\sfrom\s+)?"([^"]+)"/gm;
const dynamic = /\bimport\(\s*"([^"]+)"\s*\)/g;

/** Every import of the project's own code, that of its pages too. */
export function imports(root = "."): Import[] {
  return ["loaders", "src"].flatMap((room) =>
    readdirSync(join(root, room), {recursive: true, encoding: "utf8"})
      .map((name) => `${room}/${name.replaceAll("\\", "/")}`)
      .filter((name) => /\.(ts|md)$/.test(name) && !/\.d\.ts$|\.observablehq\//.test(name))
      .sort()
      .flatMap((from) => importsOf(from, readFileSync(join(root, from), "utf8")))
  );
}

function importsOf(from: string, code: string): Import[] {
  const written = [
    ...Array.from(code.matchAll(statement), ([, type, to]) => ({to, isType: type !== undefined, isDynamic: false})),
    ...Array.from(code.matchAll(dynamic), ([, to]) => ({to, isType: false, isDynamic: true}))
  ];
  return written.map(({to, ...kind}) =>
    to.startsWith(".")
      ? {from, to: fileOf(from, to), isPackage: false, ...kind}
      : {from, to: packageOf(to), isPackage: true, ...kind}
  );
}

function fileOf(from: string, specifier: string): string {
  return normalize(join(dirname(from), specifier))
    .replaceAll("\\", "/")
    .replace(/\.js$/, ".ts");
}

/** "d3" of "d3/src/x.js", "@observablehq/plot" of "@observablehq/plot/y.js". */
function packageOf(specifier: string): string {
  const [scope, name] = specifier.split("/");
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
}
