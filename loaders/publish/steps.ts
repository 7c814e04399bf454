export interface Steps {
  /** Names the step that begins. */
  begin: (step: string) => void;
  /** Prints a line that stays. */
  say: (line: string) => void;
  /** Ends the reports: a terminal's line is cleared. */
  end: () => void;
}

/** Tells which step runs, and since when the whole: on a terminal in one line that is written over, elsewhere in plain lines. */
export function stepReporter(stream: Pick<NodeJS.WriteStream, "isTTY" | "write" | "columns">): Steps {
  const began = performance.now();
  const clear = "\r\u001b[K";
  let shown = "";
  const show = (step: string) => {
    const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(5);
    shown = `${seconds} s  ${step}`;
    // a line that breaks is not written over
    stream.write(stream.isTTY ? `${clear}${shown.slice(0, (stream.columns || 80) - 1)}` : `${shown}\n`);
  };
  return {
    begin: show,
    say(line) {
      stream.write(stream.isTTY ? `${clear}${line}\n${shown}` : `${line}\n`);
    },
    end() {
      if (stream.isTTY) stream.write(clear);
      shown = "";
    }
  };
}
