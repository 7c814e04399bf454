/**
 * The values of an input element: its first at once, then the latest whenever it says `input`. What a slow reader misses
 * is skipped, as only the latest counts.
 */
export async function* input(element: HTMLElement & {value: unknown}): AsyncGenerator<unknown, void, void> {
  let changed = false;
  let wake: (() => void) | undefined;
  const listen = (): void => {
    changed = true;
    wake?.();
  };
  element.addEventListener("input", listen);
  try {
    if (valueOf(element) !== undefined) yield valueOf(element);
    for (;;) {
      if (!changed) await new Promise<void>((resolve) => (wake = resolve));
      changed = false;
      yield valueOf(element);
    }
  } finally {
    element.removeEventListener("input", listen);
  }
}

function valueOf(element: HTMLElement & {value: unknown}): unknown {
  const {type, valueAsNumber} = element as unknown as HTMLInputElement;
  return type === "range" || type === "number" ? valueAsNumber : element.value;
}
