import {afterEach, describe, expect, it, vi} from "vitest";
import {fetchBuild} from "../../src/data/fetchBuild.js";

afterEach(() => void vi.unstubAllGlobals());

function serve(files: Record<string, string>): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    const text = files[new URL(address, "http://site/evidence").pathname];
    return new Response(text ?? "<!DOCTYPE html>", {status: text === undefined ? 404 : 200});
  });
  return asked;
}

describe("fetchBuild()", () => {
  it("asks a built site once", async () => {
    const asked = serve({"/snapshot/build.json": '{"version":"1.0.0"}'});
    expect(await fetchBuild()).toEqual({version: "1.0.0"});
    expect(asked).toHaveLength(1);
  });

  it("finds it in Framework's preview, which answers the member's own address with its 404 page", async () => {
    serve({"/_file/snapshot/build.json": '{"version":"1.0.0"}'});
    expect(await fetchBuild()).toEqual({version: "1.0.0"});
  });

  it("says what it could not read where neither is there", async () => {
    serve({});
    await expect(fetchBuild()).rejects.toThrow("unreadable file: snapshot/build.json");
  });
});
