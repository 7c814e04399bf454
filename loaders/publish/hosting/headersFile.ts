import {
  arrowType,
  everywhere,
  forAYear,
  hashedFolders,
  readersOf,
  revalidated,
  securityPolicy,
  sharedFolders,
  type HeaderMap,
  type Policy
} from "./policy.js";

/**
 * `_headers` for Netlify and Cloudflare Pages. Both join what several rules say of one header, and two policies joined are
 * stricter than each: so every header of a file comes from one rule, and files outside a folder with a rule are listed. A
 * rule knows nothing of who asks: of several listed origins it can name the first. Hosts cut long lists of rules at the end,
 * where those stand that open something.
 */
export function headersFile(files: string[], policy: Policy): string {
  const within = (name: string) => files.filter((file) => file.startsWith(`${name}/`));
  const present = (name: string) => within(name).length > 0;
  const isOpen = (name: string) =>
    within(name)
      .flatMap(addressesOf)
      .every((path) => readersOf(path, policy) === "all");
  const page = {"Cache-Control": revalidated, "Content-Security-Policy": securityPolicy(policy, false)};
  const rules: [path: string, headers: HeaderMap][] = [["/*", everywhere]];
  for (const name of hashedFolders.filter(present)) rules.push([`/${name}/*`, {"Cache-Control": forAYear}]);
  for (const name of sharedFolders.filter(present)) {
    const headers: HeaderMap = {};
    // a folder in it is kept for a year: a placeholder stands for what is not in a folder, and a page for its own
    const mixed = hashedFolders.some((hashed) => hashed.startsWith(`${name}/`) && present(hashed));
    if (!mixed) headers["Cache-Control"] = revalidated;
    else
      for (const path of [":file", ":id/", ":id/index.html"])
        rules.push([`/${name}/${path}`, {"Cache-Control": revalidated}]);
    if (isOpen(name)) headers["Access-Control-Allow-Origin"] = "*";
    if (name === "embed") headers["Content-Security-Policy"] = securityPolicy(policy, true);
    rules.push([`/${name}/*`, headers]);
  }
  const ruled = new Set([...hashedFolders, ...sharedFolders]);
  for (const file of files) {
    if (file.endsWith(".arrow")) rules.push([`/${file}`, {"Content-Type": arrowType}]);
    if (!file.endsWith(".html") || ruled.has(file.split("/")[0])) continue;
    const headers = file === "404.html" ? {...page, "Content-Security-Policy": securityPolicy(policy, true)} : page;
    for (const path of addressesOf(file)) rules.push([path, headers]);
  }
  for (const path of sharedFolders
    .filter((name) => !isOpen(name))
    .flatMap(within)
    .flatMap(addressesOf)) {
    const origin = readersOf(path, policy) === "all" ? "*" : policy.corsOrigins[0];
    if (origin !== undefined) rules.push([path, {"Access-Control-Allow-Origin": origin}]);
  }
  const text = rules.map(([path, headers]) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n")
  );
  return `${text.join("\n\n")}\n`;
}

/** Hosts serve churn.html as /churn, too, and a folder's index.html as the folder. */
function addressesOf(file: string): string[] {
  return [`/${file}`, ...(file.endsWith(".html") ? [`/${file.replace(/(index)?\.html$/, "")}`] : [])];
}
