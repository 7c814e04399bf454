import {
  arrowType,
  everywhere,
  forAYear,
  hashedFolders,
  revalidated,
  securityPolicy,
  sharedFolders,
  type HeaderMap,
  type Policy
} from "./policy.js";

/**
 * `_headers` for Netlify and Cloudflare Pages. Both join what several rules say of one header, and two policies joined are
 * stricter than each: so every header of a file comes from one rule, and files outside a folder with a rule are listed.
 */
export function headersFile(files: string[], policy: Policy): string {
  const present = (name: string) => files.some((file) => file.startsWith(`${name}/`));
  const page = {"Cache-Control": revalidated, "Content-Security-Policy": securityPolicy(policy, false)};
  const rules: [path: string, headers: HeaderMap][] = [["/*", everywhere]];
  for (const name of hashedFolders.filter(present)) rules.push([`/${name}/*`, {"Cache-Control": forAYear}]);
  for (const name of sharedFolders.filter(present)) {
    const headers: HeaderMap = {"Cache-Control": revalidated, "Access-Control-Allow-Origin": "*"};
    if (name === "embed") headers["Content-Security-Policy"] = securityPolicy(policy, true);
    rules.push([`/${name}/*`, headers]);
  }
  const ruled = new Set([...hashedFolders, ...sharedFolders]);
  for (const file of files) {
    if (file.endsWith(".arrow")) rules.push([`/${file}`, {"Content-Type": arrowType}]);
    if (!file.endsWith(".html") || ruled.has(file.split("/")[0])) continue;
    // hosts serve churn.html as /churn, and a folder's index.html as the folder
    const short = file.endsWith("index.html") ? file.slice(0, -"index.html".length) : file.slice(0, -".html".length);
    const headers = file === "404.html" ? {...page, "Content-Security-Policy": securityPolicy(policy, true)} : page;
    rules.push([`/${file}`, headers], [`/${short}`, headers]);
  }
  const text = rules.map(([path, headers]) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n")
  );
  return `${text.join("\n\n")}\n`;
}
