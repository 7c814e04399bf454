import {Fault} from "../../fault.js";
import type {BuiltPage} from "./pages.js";

/** What cells of a page may name without defining it. */
const provided = ["display", "view", "FileAttachment", "Generators", "invalidation"];
const generators = ["input"];
const readers = ["json", "text", "arrayBuffer"];

/** A cell as Framework 1.13 writes it; what it reads, displays and defines is in its head. */
const heads = /^define\(\{id: "[^"]+"(?:, mode: "(\w+)")?(?:, inputs: (\[.*?\]))?(?:, outputs: (\[.*?\]))?, body: /gm;
/** What Framework itself imports into a page whose cells the client runs. */
const ownImports = /^import (?:\{(?:define|registerFile)\} from )?"[^"]*";$/;

/**
 * Throws a Fault that names what a page uses and the build's client has not, though `npm run dev` shows it; an Error where a
 * page does not look as Framework 1.13 writes it.
 */
export function checkCells({file, html, script}: BuiltPage): void {
  const refuse = (what: string, instead: string) => {
    throw new Fault(`unsupported in ${file}: ${what} (${instead})`);
  };
  for (const [line] of script.matchAll(/^import .*$/gm)) {
    if (!ownImports.test(line)) refuse(line, "a page's own files and the modules of src are all that it may name");
  }
  const cells = Array.from(script.matchAll(heads), ([, mode, inputs = "[]", outputs = "[]"]) => ({
    mode,
    inputs: JSON.parse(inputs) as string[],
    outputs: JSON.parse(outputs) as string[]
  }));
  const places = html.match(/<!--:[0-9a-f]{8}(?:-\d+)?:-->/g) ?? [];
  const defined = script.match(/^define\(/gm) ?? [];
  if (cells.length !== defined.length || cells.length !== places.length) {
    throw new Error(
      `unknown form of Framework's pages: ${file} has ${places.length} places for ${defined.length} cells, ${cells.length} of them legible`
    );
  }
  const known = new Set([...provided, ...cells.flatMap(({outputs}) => outputs)]);
  for (const {mode, inputs} of cells) {
    if (mode !== undefined && mode !== "inline") refuse(`a block of ${mode}`, "write it in js");
    for (const name of inputs)
      if (!known.has(name)) refuse(name, `no cell defines it, and it is none of ${list(provided)}`);
  }
  for (const [, address] of script.matchAll(/\bimport\("([^"]*)"\)/g)) {
    if (!/^(\.\.?\/)+_import\//.test(address)) refuse(`import of ${address}`, "import it in a module of src");
  }
  for (const [, name] of script.matchAll(/\bGenerators\.(\w+)/g)) {
    if (!generators.includes(name)) refuse(`Generators.${name}`, `there is ${list(generators)}`);
  }
  for (const [, name] of script.matchAll(/\bFileAttachment\([^()]*\)\.(\w+)/g)) {
    if (!readers.includes(name)) refuse(`FileAttachment().${name}`, `there is ${list(readers)}`);
  }
}

function list(names: readonly string[]): string {
  return names.join(", ");
}
