import {Fault} from "../../fault.js";
import {findPhrases, phrases, type Phrase} from "./phrases.js";
import {arrowFiles, arrowTexts, textFiles, type Check} from "./site.js";

/**
 * Nothing of the source's lines stands in the site: no customer id, no order number, no free text. What the project's own
 * texts (`ownTexts`: pages, code, config) hold as well is no leak, such as an article called "discount": a word may, but
 * not what can only be an identifier.
 */
export function checkSourceTexts(ownTexts: Iterable<string>): Check {
  return (site) => {
    const {sourceTexts, config} = site;
    if (sourceTexts === undefined) return;
    // on an identified site customers go by their ids
    const customers = config.privacy.customers === "identified" ? [] : sourceTexts.customers;
    const sought = phrases(new Set([...customers, ...sourceTexts.orders, ...sourceTexts.texts]));
    // by what was found: the file that has it first
    const found = new Map<string, string>();
    const note =
      (name: string) =>
      ({value}: Phrase) => {
        if (!found.has(value)) found.set(value, name);
      };
    for (const [name, text] of textFiles(site, ".html", ".svg", ".xml", ".txt", ".md")) {
      findPhrases(readable(text), sought, note(name));
    }
    for (const [name, text] of textFiles(site, ".json", ".css", ".csv")) findPhrases(text, sought, note(name));
    for (const [name, text] of textFiles(site, ".js")) {
      // words of the packages in it are anybody's
      findPhrases(text, sought, (phrase) => {
        if (phrase.words.length > 2 || (/\d/.test(phrase.value) && phrase.value.length >= 8)) note(name)(phrase);
      });
    }
    for (const [name, table] of arrowFiles(site)) {
      for (const text of arrowTexts(table)) findPhrases(text, sought, note(name));
    }
    const excused = excuses(ownTexts, found.keys());
    for (const id of [...customers, ...sourceTexts.orders]) if (isIdentifier(id)) excused.delete(id);
    for (const [value, name] of found) {
      if (excused.has(value)) continue;
      throw new Fault(`text of the source in the site: ${name} holds ${JSON.stringify(value)}`);
    }
  };
}

/** The values that the project's own texts hold as well; these are read only where there are values. */
function excuses(ownTexts: Iterable<string>, values: Iterable<string>): Set<string> {
  const excused = new Set<string>();
  const sought = phrases(values);
  if (sought.byFirst.size === 0) return excused;
  for (const text of ownTexts) findPhrases(text, sought, ({value}) => excused.add(value));
  return excused;
}

/** "K-00123", but not "guest", nor "h1", which every page has. */
function isIdentifier(id: string): boolean {
  return id.length >= 5 && /\d/.test(id);
}

/** Markup without what nobody reads: the outlines of drawings, and names that files are given. */
function readable(markup: string): string {
  return markup
    .replace(/\s(?:d|points|transform|viewBox|class|style|integrity)=(?:"[^"]*"|'[^']*')/g, " ")
    .replace(/\b(?:href|src)="[^"]*\.[0-9A-Za-z]{8}\.\w+"/g, " ")
    .replace(/&(?:amp|#38);/g, "&")
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:apos|#39);/g, "'")
    .replace(/&(?:nbsp|#160);/g, " ");
}
