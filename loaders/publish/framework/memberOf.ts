/** The member that a file is a copy of: "summary.json" of "_file/snapshot/summary.1a2b3c4d.json" and "snapshot/summary.json". */
export function memberOf(name: string): string | undefined {
  const [, stem, extension] = /(?:^|\/)snapshot\/(\w+)(?:\.[0-9a-f]{8})?\.(json|arrow)$/.exec(name) ?? [];
  return stem && `${stem}.${extension}`;
}
