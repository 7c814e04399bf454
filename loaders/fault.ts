/** A fault in what the shop gave us: config, file or data. Its message is the one line that a person reads. */
export class Fault extends Error {
  override name = "Fault";
}

/** The line to print for anything thrown: a fault's own message, else where the program itself went wrong. */
export function faultLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // a file that is no text is quoted as it is, and a terminal obeys what it is sent
  const line = message
    .replace(/\s*\n\s*/g, "; ")
    .replace(/\p{Cc}/gu, "\uFFFD")
    .trim();
  if (error instanceof Fault) return line;
  return isFullDisk(message) ? `full disk: ${line}` : `${unexpected}${line}`;
}

/** How a line begins that tells of a fault of the program, not of what it was given. */
export const unexpected = "unexpected failure: ";

/** Whether a message of Node, the engine or the system says that there is no room. */
export function isFullDisk(message: string): boolean {
  return /\b(ENOSPC|EDQUOT)\b|no space left on|disk quota exceeded/i.test(message);
}
