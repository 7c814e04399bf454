/** Environment variables by these names hold what nobody is to read. */
const secretNames = /secret|token|passw|pwd|credential|private|api_?key|access_?key|_key$|database_url|dsn/i;
/** Shorter than this, a value is likely some other word as well. */
const shortest = 6;

/** A line of another program as it may be shown: without passwords of addresses, signatures, and values of secret variables. */
export function withoutSecrets(line: string, environment: NodeJS.ProcessEnv = process.env): string {
  const values = Object.entries(environment)
    .flatMap(([name, value]) => (secretNames.test(name) && value && value.length >= shortest ? [value] : []))
    // one may hold another
    .toSorted((a, b) => b.length - a.length);
  return values
    .reduce((text, value) => text.replaceAll(value, "***"), line)
    .replace(/([a-z][a-z\d+.-]*:\/\/)[^\s/@]*@/gi, "$1***@")
    .replace(/\?[^\s"']*=[^\s"']*/g, "?***")
    .replace(/\b(bearer|basic)\s+\S+/gi, "$1 ***")
    .replace(/\b(password|passwd|pwd|secret|token)(["']?\s*[=:]\s*)\S+/gi, "$1$2***");
}
