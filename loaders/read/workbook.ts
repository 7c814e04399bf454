import type {Readable} from "node:stream";
import {SaxesParser} from "saxes";
import {Fault} from "../fault.js";
import {unzip, zipEntries, type ZipEntry} from "../zip.js";

/** What cells are told by: texts by number, and whether a style shows a date. */
interface Shared {
  strings: string[];
  isDate: boolean[];
  /** days before the first of 1970, which dates count from */
  epoch: number;
}

/** A row of cells as text; "" where there is none. `number` is the sheet's own, from 1. */
export interface WorkbookRow {
  number: number;
  cells: string[];
}

/**
 * The rows of one sheet of a workbook (.xlsx; ECMA-376, Part 1, 18.3): the one of that name, else the first. Dates are ISO, to the
 * second; numbers as they are stored, to the 15 digits that a workbook shows; formulas as their last results.
 */
export async function readWorkbook(
  file: {path: string; name: string},
  sheetName: string | undefined,
  onRow: (row: WorkbookRow) => void
): Promise<void> {
  const {part, entries, sheets, epoch} = await openWorkbook(file);
  const sheet = sheetName === undefined ? sheets[0] : sheets.find(({name}) => name === sheetName);
  if (sheet === undefined) {
    const names = sheets.map(({name}) => `"${name}"`).join(", ");
    throw new Fault(`missing sheet "${sheetName}" in ${file.name} (expected source.sheet to be one of ${names})`);
  }
  let target: string | undefined;
  await part("xl/_rels/workbook.xml.rels", {
    open(tag, attributes) {
      if (tag === "Relationship" && attributes.Id === sheet.id) target = attributes.Target;
    }
  });
  const path = target?.startsWith("/") ? target.slice(1) : `xl/${target}`;
  const shared = {strings: await readStrings(part), isDate: await readDates(part), epoch};
  if (!entries.has(path)) throw new Fault(`unreadable source file: ${file.name} (sheet "${sheet.name}" is missing)`);
  await part(path, rowHandlers(shared, onRow));
}

/** The names of a workbook's sheets, in their order. */
export async function sheetNames(file: {path: string; name: string}): Promise<string[]> {
  return (await openWorkbook(file)).sheets.map(({name}) => name);
}

async function openWorkbook(file: {path: string; name: string}) {
  const entries = new Map((await zipEntries(file)).map((entry) => [entry.name.replace(/^\//, ""), entry]));
  const part: ReadPart = async (name, handlers) => parse(file, entries.get(name), handlers);
  const sheets: {name: string; id: string}[] = [];
  // days from the workbook's first one to the first of 1970
  let epoch = 25_569;
  await part("xl/workbook.xml", {
    open(tag, attributes) {
      if (tag === "workbookPr" && /^(1|true)$/.test(attributes.date1904 ?? "")) epoch = 24_107;
      if (tag === "sheet") sheets.push({name: attributes.name ?? "", id: attributes["r:id"] ?? ""});
    }
  });
  if (sheets.length === 0) {
    throw new Fault(`unreadable source file: ${file.name} (expected a workbook: it has no sheet)`);
  }
  return {part, entries, sheets, epoch};
}

type Attributes = Record<string, string | undefined>;

interface Handlers {
  open?: (tag: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (tag: string) => void;
}

type ReadPart = (name: string, handlers: Handlers) => Promise<void>;

async function parse(
  file: {path: string; name: string},
  entry: ZipEntry | undefined,
  {open, text, close}: Handlers
): Promise<void> {
  if (entry === undefined) return;
  const parser = new SaxesParser({position: false});
  let fault: Error | undefined;
  parser.on("error", (error) => (fault ??= error));
  if (open) parser.on("opentag", ({name, attributes}) => open(name.replace(/^\w+:/, ""), attributes as Attributes));
  if (text) parser.on("text", text);
  if (close) parser.on("closetag", ({name}) => close(name.replace(/^\w+:/, "")));
  const decoder = new TextDecoder();
  for await (const bytes of (await unzip(file, entry)) as Readable & AsyncIterable<Buffer>) {
    parser.write(decoder.decode(bytes, {stream: true}));
    if (fault) break;
  }
  if (!fault) parser.write(decoder.decode()).close();
  if (fault) throw new Fault(`unreadable source file: ${file.name} (${entry.name} is damaged)`);
}

/** Texts that cells name by number; what is only how they are spoken is left out. */
async function readStrings(part: ReadPart): Promise<string[]> {
  const strings: string[] = [];
  let [text, isText, spoken] = ["", false, false];
  await part("xl/sharedStrings.xml", {
    open(tag) {
      if (tag === "si") text = "";
      isText = tag === "t";
      if (tag === "rPh") spoken = true;
    },
    text: (more) => void (isText && !spoken && (text += more)),
    close(tag) {
      if (tag === "si") strings.push(text);
      if (tag === "rPh") spoken = false;
      isText = false;
    }
  });
  return strings;
}

/** Whether each style of cells shows a date or a time. */
async function readDates(part: ReadPart): Promise<boolean[]> {
  const own = new Map<string, boolean>();
  const isDate: boolean[] = [];
  let inCells = false;
  await part("xl/styles.xml", {
    open(tag, {numFmtId = "0", formatCode = ""}) {
      if (tag === "numFmt") own.set(numFmtId, showsDate(formatCode));
      if (tag === "cellXfs") inCells = true;
      const id = Number(numFmtId);
      const isBuiltIn =
        (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
      if (tag === "xf" && inCells) isDate.push(own.get(numFmtId) ?? isBuiltIn);
    },
    close(tag) {
      if (tag === "cellXfs") inCells = false;
    }
  });
  return isDate;
}

/** Letters that stand for parts of a date, outside of quotes, colours and escapes. */
function showsDate(code: string): boolean {
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]|General/gi, ""));
}

function rowHandlers({strings, isDate, epoch}: Shared, onRow: (row: WorkbookRow) => void): Handlers {
  let row: WorkbookRow = {number: 0, cells: []};
  let cell = {column: 0, type: "", style: 0};
  let [value, isValue, isText] = ["", false, false];
  return {
    open(tag, attributes) {
      if (tag === "row") row = {number: Number(attributes.r ?? row.number + 1), cells: []};
      else if (tag === "c") {
        const column = attributes.r === undefined ? row.cells.length : columnOf(attributes.r);
        cell = {column, type: attributes.t ?? "n", style: Number(attributes.s ?? 0)};
        value = "";
      } else if (tag === "v") isValue = true;
      else if (tag === "t") isText = cell.type === "inlineStr";
    },
    text: (more) => void ((isValue || isText) && (value += more)),
    close(tag) {
      if (tag === "v") isValue = false;
      else if (tag === "t") isText = false;
      else if (tag === "row") onRow(row);
      else if (tag === "c" && value !== "") {
        while (row.cells.length < cell.column) row.cells.push("");
        row.cells[cell.column] = cellText(value);
      }
    }
  };

  function cellText(value: string): string {
    if (cell.type === "s") return strings[Number(value)] ?? "";
    if (cell.type === "b") return value === "1" ? "TRUE" : "FALSE";
    if (cell.type !== "n") return value;
    const number = Number(value);
    if (!Number.isFinite(number)) return value;
    return isDate[cell.style] ? dateText(number, epoch) : numberText(number);
  }
}

/** 27 of "AB17", counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/\d+$/, "")) column = 26 * column + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** As many digits as a workbook shows, without an exponent: 0.30000000000000004 was 0.3, and 1E+15 is an order's number. */
function numberText(number: number): string {
  const rounded = Number(number.toPrecision(15));
  const text = String(rounded);
  if (!text.includes("e")) return text;
  return Number.isInteger(rounded) ? BigInt(rounded).toString() : rounded.toFixed(20).replace(/0+$/, "");
}

/** Days since `epoch` days before 1970 as an ISO day, with its time where it has one, to the second. */
function dateText(days: number, epoch: number): string {
  // the first of 1900's dates are one less: Lotus took 1900 for a leap year
  const shifted = epoch === 25_569 && days < 60 ? days + 1 : days;
  const seconds = Math.round(shifted * 86_400);
  const iso = new Date((seconds - epoch * 86_400) * 1000).toISOString();
  if (days < 1) return iso.slice(11, 19);
  return seconds % 86_400 === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
}
