import {csvFormatRow} from "d3";
import type {Audience} from "./audiences.js";
import type {AudienceFormat, Member} from "./audienceFormat.js";

export interface AudienceFile {
  action: string;
  /** the texts of one file or, where the program takes none as long, of several; none where nobody is left */
  texts: string[];
  customers: number;
  /** left out: those who gave no consent, who have no key of the format, and whose key is that of a customer before them */
  withoutConsent: number;
  withoutKey: number;
  doubled: number;
}

/**
 * Audiences as a program imports them. Cells are raw (RFC 4180, no byte order mark): what a spreadsheet would have defused, such as
 * the plus of a phone number, a machine reads as it is.
 */
export function audienceFiles(audiences: readonly Audience[], format: AudienceFormat): AudienceFile[] {
  return audiences.map(({action, members, withoutConsent}) => {
    const seen = new Set<string>();
    const keyed = members.flatMap((member) => {
      const key = keyOf(member, format);
      return key === null ? [] : [{member, key}];
    });
    const once = keyed.filter(({key}) => !seen.has(key) && seen.add(key));
    const columns = Object.values(format.columns);
    const lines = once.map(({member}) => `${csvFormatRow(columns.map((of) => String(of(member) ?? "")))}\r\n`);
    return {
      action,
      texts: parts(lines, `${csvFormatRow(Object.keys(format.columns))}\r\n`, format.maxBytes ?? Infinity),
      customers: once.length,
      withoutConsent,
      withoutKey: members.length - keyed.length,
      doubled: keyed.length - once.length
    };
  });
}

function keyOf(member: Member, {keys}: AudienceFormat): string | null {
  for (const key of keys) if (member[key] !== null) return `${key} ${member[key]}`;
  return null;
}

/** Lines in texts of at most `maxBytes`, each with the header. */
function parts(lines: readonly string[], header: string, maxBytes: number): string[] {
  const texts: string[][] = [];
  let bytes = 0;
  for (const line of lines) {
    const size = Buffer.byteLength(line);
    if (texts.length === 0 || !(bytes + size <= maxBytes)) {
      texts.push([header]);
      bytes = Buffer.byteLength(header);
    }
    texts[texts.length - 1].push(line);
    bytes += size;
  }
  return texts.map((text) => text.join(""));
}
