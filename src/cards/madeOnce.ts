const made = new Map<string, unknown>();

/** The component of a name, made when it is first asked for: a filter gets it again, with what its reader has set in it. */
export function madeOnce<Component>(name: string, make: () => Component): Component {
  if (!made.has(name)) made.set(name, make());
  return made.get(name) as Component;
}
