/** Items by a number, the least first: a binary heap (Williams, 1964, Commun. ACM 7(6), algorithm 232). */
export class MinimumQueue {
  readonly #items: number[] = [];
  readonly #keys: number[] = [];

  get length(): number {
    return this.#items.length;
  }

  /** The first item and its number; undefined where there is none. */
  first(): number | undefined {
    return this.#items[0];
  }

  least(): number | undefined {
    return this.#keys[0];
  }

  push(item: number, key: number): void {
    const items = this.#items;
    const keys = this.#keys;
    let at = items.length;
    for (; at > 0;) {
      const above = (at - 1) >> 1;
      if (!(key < keys[above])) break;
      items[at] = items[above];
      keys[at] = keys[above];
      at = above;
    }
    items[at] = item;
    keys[at] = key;
  }

  /** Takes the first item away. */
  pop(): number | undefined {
    const items = this.#items;
    const keys = this.#keys;
    const first = items[0];
    const item = items.pop();
    const key = keys.pop();
    if (item === undefined || key === undefined || items.length === 0) return first;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= items.length) break;
      if (below + 1 < items.length && keys[below + 1] < keys[below]) ++below;
      if (!(keys[below] < key)) break;
      items[at] = items[below];
      keys[at] = keys[below];
      at = below;
    }
    items[at] = item;
    keys[at] = key;
    return first;
  }
}
