import {start} from "../../loaders/campaigns/start.js";
import {waveOf} from "./waveOf.js";

// A process of its own, to be killed: starts wave after wave of a campaign in the folder that is given, from day `from` on, and
// says each day before it begins.
const [folder, from, to] = process.argv.slice(2);
for (let day = Number(from); day < Number(to); ++day) {
  process.stdout.write(`${day}\n`);
  await start(waveOf(day), {campaign: "call", secret: "orange-harbour-violet-91", share: 0.2, folder, day});
}
