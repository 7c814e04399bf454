import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {embedCss} from "../../../src/embed/css.js";
import {goneText, retired as retiredCharts, type Retired} from "../../../src/embed/retired.js";
import type {Config} from "../../config.js";
import {loadFigures, openStudio, readCharts} from "./charts.js";
import {embedPage, messagePage, stillsCss} from "./page.js";
import {publishFigures} from "./pictures.js";
import {publishModules} from "./modules.js";
import {publishRows} from "./rows.js";
import {oembed} from "./oembed.js";
import {siteAddress} from "./siteAddress.js";

export interface EmbedOptions {
  /** charts that there are no more */
  retired?: readonly Retired[];
  /** the folder of the site that this one takes the place of */
  previous?: string;
  /** the folder of the snapshot's members, as soon as they are there; what needs none of them is made before */
  members?: string | Promise<string>;
  /** members that are not published, though they may be in the folder */
  withheld?: readonly string[];
  /** hears what is left out, and why */
  say?: (line: string) => void;
}

/**
 * Writes all that other sites embed into `embed/` and `figures/` of a folder, from the site's snapshot: a page, a module,
 * pictures and an oEmbed answer for each figure, and the element. Every address is without a hash, and a promise, but for
 * those of the code that modules share. Returns the figures' ids.
 */
export async function publishEmbeds(
  folder: string,
  config: Pick<Config, "site">,
  {
    retired = retiredCharts,
    previous,
    members = join(folder, "snapshot"),
    withheld = [],
    say = (line) => void process.stderr.write(`${line}\n`)
  }: EmbedOptions = {}
): Promise<string[]> {
  const ids = (await loadFigures()).all.map(({id}) => id);
  await publishModules(folder, {ids, retired, previous});
  const charts = await readCharts(await members, withheld);
  await publishRows(folder, charts);
  const {sizes, written} = await publishFigures(folder, charts, retired);

  const embed = join(folder, "embed");
  const site = siteAddress(config);
  const studio = openStudio();
  await writeFile(join(embed, "frame.css"), embedCss() + stillsCss());
  for (const chart of charts) {
    const {id} = chart.figure;
    const picture = sizes.get(id) ?? {width: 0, height: 0};
    await writePage(join(embed, id), embedPage(chart, {site, picture}, studio));
    if (site === null) continue;
    const storeName = "data" in chart ? chart.data.summary.store.name : "";
    await writeFile(join(embed, `${id}.json`), `${JSON.stringify(oembed(chart.figure, {site, storeName, picture}))}\n`);
  }
  for (const gone of retired) {
    await writePage(join(embed, gone.id), messagePage(gone.id, gone.title, goneText(gone), studio));
  }
  await written;
  if (site === null) {
    say(
      "notice: site.url is not set: left out are the oEmbed answers (/embed/<id>.json), and the pictures in the previews of pasted links"
    );
  }
  return ids;
}

async function writePage(folder: string, html: string): Promise<void> {
  await mkdir(folder, {recursive: true});
  await writeFile(join(folder, "index.html"), html);
}
