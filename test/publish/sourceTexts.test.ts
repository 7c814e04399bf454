import {existsSync, mkdirSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {
  keepSourceTexts,
  makeSourceTextsKey,
  sourceTextsFile,
  takeSourceTexts
} from "../../loaders/publish/check/sourceTextsFile.js";
import {temporaryFolder} from "../store.js";

const texts = {customers: ["K-00123"], orders: ["C536379"], texts: ["Café, 12 High Street"]};

describe("what the site is searched for", () => {
  const folder = process.cwd();
  beforeEach(() => {
    process.chdir(temporaryFolder());
    delete process.env.SOURCE_TEXTS_KEY;
  });
  afterEach(() => process.chdir(folder));

  it("comes back to the build that made the key, once, and is sealed for everybody else", () => {
    makeSourceTextsKey();
    keepSourceTexts(texts);
    expect(statSync(sourceTextsFile).mode & 0o777).toBe(0o600);
    for (const value of Object.values(texts).flat()) expect(readFileSync(sourceTextsFile).includes(value)).toBe(false);
    expect(takeSourceTexts()).toEqual(texts);
    expect(existsSync(sourceTextsFile)).toBe(false);
  });

  it("ends the build where it is missing, of another build, or was written over", () => {
    makeSourceTextsKey();
    expect(() => takeSourceTexts()).toThrow(`missing ${sourceTextsFile}`);
    keepSourceTexts(texts);
    makeSourceTextsKey();
    expect(() => takeSourceTexts()).toThrow();
    mkdirSync(dirname(sourceTextsFile), {recursive: true});
    writeFileSync(sourceTextsFile, JSON.stringify(texts));
    expect(() => takeSourceTexts()).toThrow();
    expect(existsSync(sourceTextsFile)).toBe(false);
  });

  it("is not written where nobody is going to search, as in npm run dev", () => {
    keepSourceTexts(texts);
    expect(existsSync(sourceTextsFile)).toBe(false);
    expect(takeSourceTexts()).toBeUndefined();
  });
});
