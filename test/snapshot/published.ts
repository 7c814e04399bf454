import {tableFromIPC} from "apache-arrow";
import type {Summary} from "../../loaders/contract/summary.js";
import type {Snapshot} from "../../loaders/snapshot.js";

/** A JSON member of a snapshot. */
export function json<T = Summary>(members: Snapshot, name: string): T {
  return JSON.parse(new TextDecoder().decode(members.get(name))) as T;
}

/** A numeric column of an Arrow member. */
export function numbers(members: Snapshot, name: string, column: string): number[] {
  return Array.from(tableFromIPC(members.get(name)).getChild(column)?.toArray() as ArrayLike<number>, Number);
}

/** A text column of an Arrow member, by row. */
export function texts(members: Snapshot, name: string, column: string): string[] {
  const vector = tableFromIPC(members.get(name)).getChild(column);
  return Array.from({length: vector?.length ?? 0}, (_, row) => String(vector?.get(row)));
}

export const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
