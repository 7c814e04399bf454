/** The name of an action's file, e.g. "1-urgent-vip-call": in the order of the rules. */
export function listName(action: string, place: number): string {
  return `${place + 1}-${slug(action)}`;
}

function slug(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "") || "action"
  );
}
