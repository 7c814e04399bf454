/** What package-lock.json says of each package, by its place in node_modules; the project itself has the place "". */
export interface LockFile {
  packages: Record<
    string,
    {
      version?: string;
      resolved?: string;
      integrity?: string;
      license?: string;
      dev?: boolean;
      link?: boolean;
      /** comes in the file of the package that it is in */
      inBundle?: boolean;
    }
  >;
}

/** What is wrong with a lock file: each package has the hash that `npm ci` compares, and no address, which is the registry's. */
export function lockFaults({packages}: LockFile): string[] {
  return Object.entries(packages).flatMap(([place, {integrity, resolved, link, inBundle}]) => {
    if (place === "") return [];
    if (link) return [`unsupported link in package-lock.json: ${place}`];
    return [
      ...(resolved === undefined
        ? []
        : [`address in package-lock.json: ${place} (${resolved}); expected none: .npmrc says omit`]),
      ...(inBundle || /^sha512-[A-Za-z0-9+/]{86}==/.test(integrity ?? "")
        ? []
        : [`missing hash in package-lock.json: ${place} (expected sha512)`])
    ];
  });
}
