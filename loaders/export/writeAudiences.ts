import type {AudienceFile} from "./audienceFiles.js";
import type {AudienceFormat} from "./audienceFormat.js";
import {customersText} from "./customersText.js";
import {listName} from "./listName.js";
import {writePrivate} from "./writePrivate.js";

const keyNames = {customer: "id", email: "e-mail", phone: "phone number"};

/**
 * Writes audiences into `folder`, in the place of what an earlier export for the same program left there. Returns a line an
 * action: its file, how many customers it has and how many were left out for which reason; or why there is none.
 */
export async function writeAudiences(
  folder: string,
  audiences: readonly AudienceFile[],
  {name: program, keys, minimum}: Pick<AudienceFormat, "name" | "keys" | "minimum">
): Promise<string[]> {
  const named = audiences.map(({action, texts}, i) =>
    texts.map((text, part) => ({
      name: `${listName(action, i)}${texts.length > 1 ? `-part-${part + 1}` : ""}.csv`,
      text
    }))
  );
  await writePrivate(folder, named.flat());
  return audiences.map(({action, customers, withoutConsent, withoutKey, doubled}, i) => {
    const key = keys.map((key) => keyNames[key]).join(" or ");
    const left = [
      [withoutConsent, "without consent"],
      [withoutKey, `without a usable ${key} and consent`],
      [doubled, `of the same ${key} as another`]
    ] as const;
    const out = left.flatMap(([count, why]) => (count > 0 ? [`${count} ${why}`] : []));
    const leftOut = out.length > 0 ? `; left out: ${out.join(", ")}` : "";
    if (customers === 0) return `no file for ${action}: it has nobody${leftOut}`;
    const short = minimum !== undefined && customers < minimum ? ` (${program} takes no list of under ${minimum})` : "";
    return `${named[i].map(({name}) => `${folder}/${name}`).join(", ")}: ${customersText(customers)}${short}${leftOut}`;
  });
}
