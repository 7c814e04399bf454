/**
 * A seeded source of uniform numbers in [0, 1), for d3-random's `source`: sfc32 (Chris Doty-Humphrey, PractRand), 32-bit
 * integer arithmetic throughout, so that the same seed and stream give the same numbers on every machine. Streams of one
 * seed are independent of one another: drawing from one does not move another.
 */
export function randomSource(seed: number, stream: number): () => number {
  let a = seed | 0;
  let b = Math.floor(seed / 0x100000000) | 0;
  let c = stream | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 0x100000000;
  };
  // Near seeds start alike; the author's advice is to throw the first rounds away.
  for (let i = 0; i < 20; i++) next();
  return next;
}
