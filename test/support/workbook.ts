import {zipSync, strToU8} from "fflate";

/** A cell as a workbook's XML has it: `<c r="A1" ...>...</c>` without its place, or nothing. */
export type CellXml = string | null;

export const inline = (text: string): CellXml => `t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is>`;
export const number = (value: number | string, style = 0): CellXml => `s="${style}"><v>${value}</v>`;
export const string = (index: number): CellXml => `t="s"><v>${index}</v>`;
export const result = (text: string): CellXml => `t="str"><f>A1&amp;B1</f><v>${escape(text)}</v>`;
export const fault = (text: string): CellXml => `t="e"><v>${text}</v>`;

export interface SheetXml {
  name: string;
  /** by number, from 1 */
  rows: Map<number, CellXml[]>;
}

/** Styles: 0 plain, 1 a day (built in), 2 a moment (its own format), 3 money with a coloured format that holds no date. */
const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2">
<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm:ss"/><numFmt numFmtId="165" formatCode="[Red]&quot;days&quot; #,##0.00"/></numFmts>
<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

/** A workbook's bytes, as spreadsheet programs write them. */
export function workbook(sheets: SheetXml[], {strings = [] as string[], date1904 = false} = {}): Uint8Array {
  const files: Record<string, string> = {
    "xl/workbook.xml": `<workbook xmlns="m" xmlns:r="r"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${sheets
      .map(({name}, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="p">${sheets
      .map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join("")}</Relationships>`,
    "xl/styles.xml": styles,
    "xl/sharedStrings.xml": `<sst xmlns="m">${strings.join("")}</sst>`
  };
  for (const [i, {rows}] of sheets.entries()) {
    const xml = Array.from(rows, ([number, cells]) => {
      const filled = cells.map((cell, c) => (cell === null ? "" : `<c r="${columnName(c)}${number}" ${cell}</c>`));
      return `<row r="${number}">${filled.join("")}</row>`;
    });
    files[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="m"><sheetData>${xml.join("")}</sheetData></worksheet>`;
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
