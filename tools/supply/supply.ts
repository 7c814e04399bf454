import {readFileSync} from "node:fs";
import {audit} from "./audit.js";
import {licenceFaults} from "./licences.js";
import {lockFaults, type LockFile} from "./lockFile.js";
import {billFile, writeBill} from "./writeBill.js";

// Looks at the packages that sites are built with. Without a network it says what it could not ask, and fails for that no more.
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as LockFile;
const known = audit();
const faults = [...lockFaults(lock), ...licenceFaults(lock), ...(known?.faults ?? [])];
const packages = writeBill();

const asked =
  known === null
    ? "the registry does not say what faults are known"
    : `${known.lesser} known faults that are less than high`;
process.stdout.write(`${packages} packages (${billFile}); ${asked}\n`);
for (const fault of faults) process.stderr.write(`error: ${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
