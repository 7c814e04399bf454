/** Leads an address whose place has moved to another page to where it is now, with its filters. */
export async function leadOn({hash, search, replace}: Address = addressOf(location)): Promise<void> {
  const id = hash.slice(1);
  if (id === "" || document.getElementById(id) !== null) return;
  const {movedAnchors} = await import("./movedAnchors.js");
  if (Object.hasOwn(movedAnchors, id)) replace(`./${movedAnchors[id]}${search}${hash}`);
}

interface Address {
  hash: string;
  search: string;
  replace: (address: string) => void;
}

function addressOf({hash, search}: Location): Address {
  return {hash, search, replace: (address) => location.replace(address)};
}
