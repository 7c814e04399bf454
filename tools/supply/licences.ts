import type {LockFile} from "./lockFile.js";

/** Licences that ask for no more than that they are named, or (MPL) that changes to the package itself are open. */
const allowed = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BSL-1.0",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "Python-2.0",
  "Unlicense",
  "Zlib"
]);

/** Packages that name theirs in words of their own, each looked at. */
const lookedAt: Readonly<Record<string, string>> = {
  // the fonts' own licence, of Bitstream Vera: free to use and to pass on
  "dejavu-fonts-ttf": "SEE LICENSE IN README.md AND LICENSE",
  // MIT, in the form that package.json had before 2014
  "json-bignum": ""
};

/** The packages of a site's build (not those that test it) whose licence is not allowed. */
export function licenceFaults({packages}: LockFile): string[] {
  return Object.entries(packages).flatMap(([place, {license, dev, version}]) => {
    const name = place.replace(/^.*node_modules\//, "");
    if (place === "" || dev || isAllowed(license ?? "") || lookedAt[name] === (license ?? "")) return [];
    return [`licence that is not allowed: ${name} ${version ?? ""} (${license ?? "none named"})`];
  });
}

/** "MIT", "(MIT OR GPL-3.0-or-later)", "Apache-2.0 AND BSL-1.0". */
function isAllowed(expression: string): boolean {
  const inner = /^\((.*)\)$/.exec(expression)?.[1] ?? expression;
  if (inner.includes(" AND ")) return inner.split(" AND ").every(isAllowed);
  return inner.split(" OR ").some((one) => allowed.has(one));
}
