import {describe, expect, it} from "vitest";
import {snippets} from "../../src/embed/snippets.js";
import {all} from "../../src/figures/all.js";

const site = "https://shop.example/insights/";
const forms = [
  "iframe",
  "Module",
  "Element",
  "Markdown",
  "HTML",
  "Confluence",
  "Notion",
  "SharePoint",
  "GitHub wiki",
  "GitLab wiki",
  "MediaWiki",
  "PowerPoint or Slides"
];

describe("snippets(chart, {site, query})", () => {
  it.each(all)("has every form for $id, each with what the place allows", (figure) => {
    const all = snippets(figure, {site, query: "?persona=at-risk&country=France"});
    expect(all.map(({form}) => form)).toEqual(forms);
    for (const {form, note, code} of all) {
      expect(note, form).toMatch(/\.$/);
      expect(code, form).toContain(site);
      expect(code, form).toContain(figure.id);
    }
  });

  it("carries the filters where the chart is live, and says that a picture does not", () => {
    for (const {form, code, note} of snippets(all[0], {site, query: "?country=France"})) {
      if (/^(iframe|Module|Element|Confluence|Notion|SharePoint)$/.test(form))
        expect(code, form).toContain("country=France");
      else expect(note, form).toContain("A picture always shows all customers.");
    }
  });

  it("listens to its own frame and its own site alone", () => {
    const {code} = snippets(all[0], {site, query: ""})[0];
    expect(code).toContain('origin === "https://shop.example" && source === frame.contentWindow');
  });
});
