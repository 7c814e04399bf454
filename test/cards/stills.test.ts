import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {fewestStillWidths, fewStillWidths, stillClass, stillWidths} from "../../src/cards/stills.js";

const css = readFileSync("src/styles/stills.css", "utf8").replace(/\s+/g, " ");

describe("stillClass(from, to)", () => {
  it.each([[stillWidths], [fewStillWidths], [fewestStillWidths]])(
    "is shown by the style sheet between its bounds: %s",
    (widths) => {
      widths.forEach((from, i) => {
        const to = widths[i + 1] as number | undefined;
        const bounds = [i > 0 ? `(min-width: ${from}px)` : "", to ? `(max-width: ${(to - 0.02).toFixed(2)}px)` : ""];
        const condition = bounds.filter(Boolean).join(" and ");
        expect(css).toContain(`@container ${condition} { .${stillClass(i === 0 ? 0 : from, to)} { display: block; } }`);
      });
    }
  );
});
