import {randomLcg} from "d3";

/**
 * A seeded sample of `size` of the numbers 0 to n - 1 without replacement, ascending; all of them where n <= size.
 * Selection sampling (Knuth, The Art of Computer Programming 2, algorithm 3.4.2 S): one pass, no shuffling.
 */
export function sample(n: number, size: number, seed: number): Int32Array {
  const chosen = new Int32Array(Math.min(n, size));
  if (size >= n) return chosen.map((_, i) => i);
  const random = randomLcg(mix(seed));
  let taken = 0;
  for (let i = 0; taken < size; ++i) if ((n - i) * random() < size - taken) chosen[taken++] = i;
  return chosen;
}

/** A seeded sample of `size` of the numbers 0 to n - 1 with replacement, as a bootstrap draws it. */
export function resample(n: number, size: number, seed: number): Int32Array {
  const random = randomLcg(mix(seed));
  return new Int32Array(size).map(() => Math.floor(n * random()));
}

/** Spreads neighbouring seeds over 32 bits (the finalizer of MurmurHash3): an LCG's first numbers follow its seed. */
export function mix(seed: number): number {
  let h = Math.floor(seed) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
