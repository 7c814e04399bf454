/**
 * Which of `shards` files has a customer's orders: FNV-1a of the key, modulo. Keys of a pseudonymous site are spread evenly by
 * themselves, a shop's own ids are not.
 */
export function orderShard(key: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0) % shards;
}
