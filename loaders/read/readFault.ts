import {Fault, isFullDisk} from "../fault.js";

/** What a failed reading means: the error to throw, and whether another encoding may be the answer. */
export function readFault(error: unknown, fileName: string): {error: Error; notUtf8: boolean} {
  if (error instanceof Fault || !(error instanceof Error)) {
    return {error: error instanceof Error ? error : new Error(String(error)), notUtf8: false};
  }
  const {message} = error;
  const notUtf8 = /unicode|utf-?8/i.test(message);
  const line = /CSV Error on Line: (\d+)/i.exec(message)?.[1];
  const where = line ? `${fileName} line ${line}` : fileName;
  const fields = /Expected Number of Columns: (\d+) Found: (\d+)/i.exec(message);
  if (notUtf8) {
    return {
      error: new Fault(`invalid encoding: ${where} is not utf-8 (source.encoding names another, such as "iso-8859-1")`),
      notUtf8
    };
  }
  if (fields) {
    return {
      error: new Fault(`invalid line: ${where} has ${fields[2]} fields (expected ${fields[1]}, as in the header)`),
      notUtf8
    };
  }
  if (/unterminated quote|quote should/i.test(message) && line) {
    return {
      error: new Fault(`invalid quoting: ${where} (expected every field that opens with " to close with ")`),
      notUtf8
    };
  }
  if (/state machine reached an invalid state/i.test(message)) {
    return {
      error: new Fault(`invalid line endings: ${where} has several kinds (expected one of LF and CR LF on every line)`),
      notUtf8
    };
  }
  const json = /malformed JSON.* in line (\d+)/is.exec(message)?.[1];
  if (json || /JSON/.test(message.split("\n")[0])) {
    const at = json ? `${fileName} line ${json}` : fileName;
    return {error: new Fault(`invalid JSON: ${at} (expected an array of orders, or an object a line)`), notUtf8};
  }
  if (/maximum line size/i.test(message)) {
    return {error: new Fault(`invalid line: ${where} is longer than 10 MB (is a quote left open?)`), notUtf8};
  }
  if (/^(IO|Invalid Input) Error/.test(message)) {
    return {error: new Fault(`unreadable source file: ${where} (${excerpt(message.split("\n")[0])})`), notUtf8};
  }
  return {error, notUtf8};
}

/** What a failed reading of a Parquet file means: the engine says of damage whatever it stumbled on. */
export function parquetFault(error: unknown, fileName: string): unknown {
  if (error instanceof Fault || !(error instanceof Error)) return error;
  const [line] = error.message.split("\n");
  if (isFullDisk(line) || /^(Out of Memory|INTERNAL|Interrupt|Binder|Parser) Error/.test(line)) return error;
  return new Fault(`unreadable source file: ${fileName} (${excerpt(line)}; expected a whole Parquet file)`);
}

/** An engine's words quote what they stumbled on: of any length, with any character. */
function excerpt(text: string): string {
  const plain = text.replace(/\p{Cc}+/gu, " ").trim();
  return plain.length > 300 ? `${plain.slice(0, 299)}…` : plain;
}
