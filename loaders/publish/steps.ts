/**
 * Tells which step runs: on a terminal in one line that is written over, elsewhere in plain lines. Called without a name
 * when all is over.
 */
export function stepReporter(stream: NodeJS.WriteStream): (step?: string) => void {
  const began = performance.now();
  return (step) => {
    const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(5);
    if (stream.isTTY) stream.write(step ? `\r\u001b[K${seconds} s  ${step}` : "\r\u001b[K");
    else if (step) stream.write(`${seconds} s  ${step}\n`);
  };
}
