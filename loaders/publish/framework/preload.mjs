// Runs in Framework's process before Framework does, which knows no TypeScript yet. What it is to do stands in BUILD_TASK.
import {spawn} from "node:child_process";
import {closeSync, openSync, renameSync} from "node:fs";

const {build, loader, archive} = JSON.parse(process.env.BUILD_TASK);
delete process.env.BUILD_TASK;

endWithBuild();
if (loader !== undefined) loadEarly();

/** Ends the group of this process once the build is gone, however it went. */
function endWithBuild() {
  setInterval(() => isGone() && end(), 250).unref();
}

function isGone() {
  try {
    return process.ppid !== build || !process.kill(build, 0);
  } catch ({code}) {
    return code !== "EPERM";
  }
}

function end() {
  if (process.platform === "win32") process.exit(1);
  else process.kill(-process.pid, "SIGKILL");
}

/** Framework runs a loader once it has read every page: this one has begun by then, and its archive is passed on. */
function loadEarly() {
  const part = `${archive}.part`;
  const output = openSync(part, "w", 0o600);
  const child = spawn(process.execPath, ["--import", "tsx", loader], {
    stdio: ["ignore", output, "inherit"],
    windowsHide: true
  });
  closeSync(output);
  child.on("error", () => process.exit(1));
  child.on("exit", (code) => {
    // it has said why
    if (code !== 0) process.exit(1);
    renameSync(part, archive);
    process.stderr.write("archive: written\n");
  });
  process.env.SNAPSHOT_ARCHIVE = archive;
}
