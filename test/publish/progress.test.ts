import {mkdirSync, mkdtempSync, readdirSync, rmSync} from "node:fs";
import {spawnSync} from "node:child_process";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it, onTestFinished} from "vitest";
import {Fault, faultLine} from "../../loaders/fault.js";
import {removeLeftovers} from "../../loaders/publish/place/leftovers.js";
import {stepReporter} from "../../loaders/publish/steps.js";
import {usefulLine} from "../../loaders/publish/framework/usefulLine.js";

function report(isTTY: boolean, columns = 80): {written: () => string; steps: ReturnType<typeof stepReporter>} {
  let text = "";
  const write = (chunk: string | Uint8Array) => {
    text += String(chunk);
    return true;
  };
  return {written: () => text, steps: stepReporter({isTTY, columns, write})};
}

/** What a terminal shows in the end. */
function onScreen(text: string): string[] {
  return text.split("\n").map((line) => line.split("\r\u001b[K").at(-1) ?? "");
}

describe("stepReporter(stream)", () => {
  it("writes plain lines where nobody watches", () => {
    const {steps, written} = report(false);
    steps.begin("config");
    steps.say("notice: customers are published");
    steps.begin("churn");
    steps.end();
    expect(written()).toMatch(/^ +0\.\d s {2}config\nnotice: customers are published\n +0\.\d s {2}churn\n$/);
  });

  it("overwrites one line on a terminal, and keeps what it says above it", () => {
    const {steps, written} = report(true);
    steps.begin("config");
    steps.begin("churn");
    expect(onScreen(written())).toEqual([expect.stringMatching(/^ +0\.\d s {2}churn$/)]);
    steps.say("notice: customers are published");
    expect(onScreen(written())).toEqual(["notice: customers are published", expect.stringMatching(/churn$/)]);
    steps.end();
    expect(onScreen(written())).toEqual(["notice: customers are published", ""]);
  });

  it("never fills a terminal's line, which would break and stay", () => {
    const {steps, written} = report(true, 12);
    steps.begin("a step with a long name");
    expect(onScreen(written())[0]).toHaveLength(11);
  });
});

describe("usefulLine(lines)", () => {
  it("finds the error above its stack, inside the project", () => {
    const lines = [
      "load /index in 12ms",
      "/shop/loaders/timing.ts:9",
      "  throw new TypeError('no');",
      "        ^",
      "",
      "\u001b[31mTypeError: no gaps in /shop/loaders/timing.ts\u001b[39m",
      "    at file:///shop/loaders/timing.ts:9:7",
      "error in 300ms: loader exited with code 1",
      "Error: loader exited with code 1"
    ];
    expect(usefulLine(lines, "/shop")).toBe("TypeError: no gaps in loaders/timing.ts");
  });

  it("adds the line that a heading needs", () => {
    const lines = ["Error: Transform failed with 1 error:", '/shop/loaders/a.ts:3:5: ERROR: Expected ";"', "    at x"];
    expect(usefulLine(lines, "/shop")).toBe(
      'Error: Transform failed with 1 error: loaders/a.ts:3:5: ERROR: Expected ";"'
    );
  });

  it("keeps an error's code, and prefers what the disk says", () => {
    const missing = "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/shop/src/a.js'";
    expect(usefulLine([missing], "/shop")).toBe("Error [ERR_MODULE_NOT_FOUND]: Cannot find module 'src/a.js'");
    const full = "load snapshot.zip → error in 2ms: ENOSPC: no space left on device, write";
    expect(usefulLine(["Error: unreadable archive", full])).toBe("ENOSPC: no space left on device, write");
  });

  it("makes do with the last line, or none", () => {
    expect(usefulLine(["one", "two", " "])).toBe("two");
    expect(usefulLine([])).toBe("it printed nothing");
  });
});

describe("faultLine(error)", () => {
  it("is one line, and tells the shop's fault from the disk's and from the program's", () => {
    expect(faultLine(new Fault("missing column: price"))).toBe("missing column: price");
    expect(faultLine(new Error("ENOSPC: no space left on device, write"))).toMatch(/^full disk: ENOSPC/);
    expect(faultLine(new Error("IO Error: Could not write file: No space left on device"))).toMatch(/^full disk: IO/);
    expect(faultLine(new Error("one\n  two"))).toBe("unexpected failure: one; two");
    expect(faultLine("text")).toBe("unexpected failure: text");
  });
});

describe("removeLeftovers(folder)", () => {
  it("removes the temporary folders of dead processes, and no others", async () => {
    const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
    onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
    const {pid: dead} = spawnSync(process.execPath, ["-e", ""]);
    const kept = [`customer-intelligence-${process.pid}-a`, "customer-intelligence-test-a", `other-${dead}-a`];
    for (const name of [...kept, `customer-intelligence-${dead}-source-a`]) mkdirSync(join(folder, name));
    await removeLeftovers(folder);
    expect(readdirSync(folder).sort()).toEqual(kept.sort());
  });
});
