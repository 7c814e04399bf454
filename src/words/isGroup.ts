/** Whether a persona goes by a number, as those of counts other than four do: "Group 2" is one thing, "Big Spenders" are many. */
export function isGroup(persona: string): boolean {
  return /^Group \d/.test(persona);
}
