import {decode} from "./decode.js";
import type {Columns} from "./decode.js";
import type {Acquisition} from "../../loaders/contract/acquisition.js";
import type {Actions} from "../../loaders/contract/actions.js";
import type {Bridge} from "../../loaders/contract/bridge.js";
import type {Campaigns} from "../../loaders/contract/campaigns.js";
import type {Churn} from "../../loaders/contract/churn.js";
import type {Dimensions} from "../../loaders/contract/dimensions.js";
import type {Movement} from "../../loaders/contract/movement.js";
import type {Personas} from "../../loaders/contract/personas.js";
import type {Profit} from "../../loaders/contract/profit.js";
import type {Quality} from "../../loaders/contract/quality.js";
import type {Recency} from "../../loaders/contract/recency.js";
import type {Rfm} from "../../loaders/contract/rfm.js";
import type {Study} from "../../loaders/contract/study.js";
import type {Summary} from "../../loaders/contract/summary.js";
import type {Timing} from "../../loaders/contract/timing.js";
import type {Value} from "../../loaders/contract/value.js";
import type {Watch} from "../../loaders/contract/watch.js";

/** The members of the snapshot that charts are drawn from. */
export interface Members {
  "summary.json": Summary;
  "dimensions.json": Dimensions;
  "actions.json": Actions;
  "bridge.json": Bridge;
  "profit.json": Profit;
  "campaigns.json": Campaigns;
  "churn.json": Churn;
  "movement.json": Movement;
  "acquisition.json": Acquisition;
  "personas.json": Personas;
  "quality.json": Quality;
  "recency.json": Recency;
  "rfm.json": Rfm;
  "study.json": Study;
  "timing.json": Timing;
  "value.json": Value;
  "watch.json": Watch;
  "cube.arrow": Columns;
  "customers.arrow": Columns;
  "quarters.arrow": Columns;
  "monthly.arrow": Columns;
  "whatif.arrow": Columns;
}

export type MemberName = keyof Members;

/** Gives the bytes of a member. */
export type ReadMember = (name: MemberName) => Promise<ArrayBuffer>;

/** Reads members by name, each at most once. */
export function memberReader(read: ReadMember): <Name extends MemberName>(name: Name) => Promise<Members[Name]> {
  const kept = new Map<MemberName, Promise<unknown>>();
  return <Name extends MemberName>(name: Name) => {
    let known = kept.get(name);
    if (known === undefined) {
      kept.set(name, (known = load(name, read)));
      // what failed may be there the next time
      known.catch(() => kept.delete(name));
    }
    return known as Promise<Members[Name]>;
  };
}

export type MemberReader = ReturnType<typeof memberReader>;

async function load(name: MemberName, read: ReadMember): Promise<unknown> {
  const bytes = await read(name);
  return name.endsWith(".arrow") ? decode(bytes) : (JSON.parse(new TextDecoder().decode(bytes)) as unknown);
}
