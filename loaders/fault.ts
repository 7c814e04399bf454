/** A fault in what the shop gave us: config, file or data. Its message is the one line that a person reads. */
export class Fault extends Error {
  override name = "Fault";
}

/** The line to print for anything thrown: a fault's own message, else where the program itself went wrong. */
export function faultLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = message.replace(/\s*\n\s*/g, "; ").trim();
  return error instanceof Fault ? line : `unexpected failure: ${line}`;
}
