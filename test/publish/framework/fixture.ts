import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";

const cells = (up: string) => `# Every form of cell

An expression in a sentence: \${1 + 1}, text: \${"a < b"}, an element: \${element("b", total)}, a list: \${[1, 2, 3].map((n) => element("i", n))}.

<div class="in-markup">\${element("span", \`\${greeting}, \${numbers.length} numbers\`)}</div>

\`\`\`js
import {element, greeting, slider} from "${up}parts/element.js";
\`\`\`

\`\`\`js
const numbers = FileAttachment("${up}data/numbers.json").json();
\`\`\`

\`\`\`js
const total = numbers.reduce((sum, n) => sum + n, 0);
\`\`\`

\`\`\`js
for (const n of numbers) display(element("p", \`displayed \${n} of \${total}\`));
\`\`\`

\`\`\`js
element("p", "the expression of a block")
\`\`\`

\`\`\`js
const chosen = view(slider(4));
\`\`\`

\`\`\`js
const later = new Promise((resolve) => setTimeout(resolve, 20, "later"));
\`\`\`

\`\`\`ts
display(element("p", later satisfies string));
\`\`\`

The slider says \${chosen}; a promise came \${later}; \${display(element("u", "displayed in a sentence"))}.
`;

/** A page for each thing that the build refuses. */
export const refused: Record<string, string> = {
  width: "The page is ${width} px wide.",
  mutable: "```js\nconst count = Mutable(0);\n```",
  misspelt: "```js\nconst total = 1;\n```\n\n${totl}",
  clock: "${Generators.now()}",
  inspected: "```js\ndisplay(41 + 1);\n```"
};

const files: Record<string, string> = {
  "package.json": '{"type": "module"}',
  "observablehq.config.js": `export default {
  root: process.env.SITE_ROOT ?? "src", output: process.env.SITE_OUTPUT ?? "dist", style: "style.css", globalStylesheets: [],
  dynamicPaths: ["/data/numbers.json", "/early/told.json"], sidebar: false, toc: false, pager: false, search: false, preserveExtension: true
};`,
  "src/style.css": "body {margin: 0}",
  "src/data/numbers.json": "[10, 20, 12]",
  "src/parts/element.ts": `export const greeting: string = "Good day";
export function element(name: string, text: unknown): HTMLElement {
  const made = document.createElement(name);
  made.textContent = String(text);
  return made;
}
export function slider(value: number): HTMLElement {
  const input = Object.assign(document.createElement("input"), {type: "range", min: "0", max: "9"});
  input.value = String(value);
  return input;
}`,
  "src/early.zip.ts": `import {writeFileSync} from "node:fs";
import {zipSync, strToU8} from "fflate";
writeFileSync(1, zipSync({"told.json": strToU8(JSON.stringify("made beside Framework"))}));
`,
  "src/failing.zip.ts": `console.error("error: no lines");
process.exitCode = 1;
`,
  ".work/empty": "",
  "src/index.md": cells("./"),
  "src/deep/er.md": cells("../"),
  "src/404.md": "# Not found\n\n${'nothing'} is here.\n",
  ...Object.fromEntries(Object.entries(refused).map(([name, text]) => [`src/refused/${name}.md`, text]))
};

/** A project for Framework alone, in a folder of its own: a page of every form of cell, at the top and in a folder. */
export function openFixture(): {root: string; remove: () => void} {
  const root = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), {recursive: true});
    writeFileSync(join(root, name), text);
  }
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
  return {root, remove: () => rmSync(root, {recursive: true, force: true, maxRetries: 5})};
}
