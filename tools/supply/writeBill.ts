import {spawnSync} from "node:child_process";
import {readFileSync, writeFileSync} from "node:fs";

/** Beside the site, and outside of it: what a site was built with is nobody's business but the shop's. */
export const billFile = "sbom.cdx.json";

/** Writes the bill of materials (CycloneDX) of what a build uses, from the lock file; returns the number of packages. */
export function writeBill(): number {
  const {stdout, stderr, status} = spawnSync(
    "npm",
    ["sbom", "--omit=dev", "--package-lock-only", "--sbom-format=cyclonedx", "--sbom-type=application"],
    {encoding: "utf8", maxBuffer: 64 * 1024 * 1024, shell: process.platform === "win32"}
  );
  if (status !== 0) throw new Error(`npm sbom fails: ${stderr.trim()}`);
  const bill = JSON.parse(stdout) as {metadata: {component: {name: string}}; components: unknown[]};
  // npm takes the folder's name for the project's
  bill.metadata.component.name = (JSON.parse(readFileSync("package.json", "utf8")) as {name: string}).name;
  writeFileSync(billFile, `${JSON.stringify(bill, null, 1)}\n`);
  return bill.components.length;
}
