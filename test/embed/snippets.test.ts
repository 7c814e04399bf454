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

describe("snippets(chart, {site, query, readable})", () => {
  it.each(all)("has every form for $id, each with what the place allows", (figure) => {
    const all = snippets(figure, {site, query: "?persona=at-risk&country=France", readable: true});
    expect(all.map(({form}) => form)).toEqual(forms);
    for (const {form, note, code} of all) {
      expect(note, form).toMatch(/\.$/);
      expect(code, form).toContain(site);
      expect(code, form).toContain(figure.id);
    }
  });

  it("carries the filters where the chart is live, and says that a picture does not", () => {
    for (const {form, code, note} of snippets(all[0], {site, query: "?country=France", readable: true})) {
      if (/^(iframe|Module|Element|Confluence|Notion|SharePoint)$/.test(form))
        expect(code, form).toContain("country=France");
      else expect(note, form).toContain("A picture always shows all customers.");
    }
  });

  it("listens to its own frame and its own site alone", () => {
    const {code} = snippets(all[0], {site, query: "", readable: true})[0];
    expect(code).toContain('origin === "https://shop.example" && source === frame.contentWindow');
  });

  it("offers no script that reads the data where other sites may not: a frame is all that shows a live chart there", () => {
    const found = snippets(all[0], {site, query: "", readable: false});
    expect(found.map(({form}) => form)).toEqual(forms.filter((form) => form !== "Module" && form !== "Element"));
    for (const {code} of found) expect(code).not.toMatch(/embed\/[\w-]+\.js/);
  });
});
