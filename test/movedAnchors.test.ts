// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {beforeEach, describe, expect, it, vi} from "vitest";
import {all} from "../src/figures/all.js";
import {leadOn} from "../src/leadOn.js";
import {movedAnchors} from "../src/movedAnchors.js";

describe("movedAnchors", () => {
  it.each(Object.entries(movedAnchors))("knows that %s is on %s", (id, page) => {
    const text = readFileSync(`src/${page.replace(".html", ".md")}`, "utf8");
    const figure = /^figure-(.*)$/.exec(id)?.[1];
    if (figure === undefined) {
      const headings = Array.from(text.matchAll(/^#+ (.*)$/gm), ([, words]) => words);
      expect(
        headings.map((words) =>
          words
            .toLowerCase()
            .replace(/[^a-z ]/g, "")
            .replaceAll(" ", "-")
        )
      ).toContain(id);
    } else {
      expect(text).toContain(`figure("${figure}"`);
      expect(all.find((one) => one.id === figure)?.page).toBe(page);
    }
  });
});

describe("leadOn(location)", () => {
  const replace = vi.fn<(address: string) => void>();
  beforeEach(() => {
    replace.mockReset();
    document.body.innerHTML = '<p id="figure-churn-roc"></p>';
  });
  const lead = (hash: string) => leadOn({hash, search: "?persona=at-risk", replace});

  it("leads from a place that is elsewhere now to that page, with the filters", async () => {
    await lead("#figure-monthly-revenue");
    expect(replace.mock.calls).toEqual([["./trends.html?persona=at-risk#figure-monthly-revenue"]]);
  });

  it.each(["", "#figure-churn-roc", "#no-such-place", "#toString"])("stays at “%s”", async (hash) => {
    await lead(hash);
    expect(replace).not.toHaveBeenCalled();
  });
});
