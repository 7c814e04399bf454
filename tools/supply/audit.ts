import {spawnSync} from "node:child_process";

/** What the registry knows against the packages of the build; null where it does not answer. */
export function audit(): {faults: string[]; lesser: number} | null {
  const {stdout} = spawnSync("npm", ["audit", "--omit=dev", "--json", "--fetch-retries=0", "--fetch-timeout=20000"], {
    encoding: "utf8",
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32"
  });
  return readAudit(stdout ?? "");
}

interface Report {
  vulnerabilities?: Record<string, {name: string; severity: string; range?: string}>;
}

/** Reads what `npm audit --json` has printed: a report, or anything else where the registry gave none. */
export function readAudit(printed: string): {faults: string[]; lesser: number} | null {
  let report: Report | null;
  try {
    report = JSON.parse(printed) as Report | null;
  } catch {
    return null;
  }
  if (!report?.vulnerabilities) return null;
  const found = Object.values(report.vulnerabilities);
  const high = found.filter(({severity}) => severity === "high" || severity === "critical");
  return {
    faults: high.map(({name, severity, range}) => `known fault, ${severity}: ${name} ${range ?? ""}`.trim()),
    lesser: found.length - high.length
  };
}
