import type {Config} from "../../config.js";
import type {SourceTexts} from "../../read/sourceTexts.js";
import {checkBuildTime} from "./buildTime.js";
import {checkFinite} from "./finite.js";
import {checkHosts} from "./hosts.js";
import {checkLinks} from "./links.js";
import {checkMembers} from "./members.js";
import {ownTexts} from "./ownTexts.js";
import {readSite} from "./site.js";
import {checkSizes} from "./sizes.js";
import {checkSourceTexts} from "./sourceTexts.js";
import {takeSourceTexts} from "./sourceTextsFile.js";

/**
 * Checks a finished site before it takes the place of the present one. Throws a Fault that names the file and what is
 * wrong with it. `sourceTexts` is what must not be found in it; by default, what the loader left for this.
 */
export function checkSite(folder: string, {config, sourceTexts}: {config: Config; sourceTexts?: SourceTexts}): void {
  const site = readSite(folder, {config, sourceTexts: sourceTexts ?? takeSourceTexts()});
  checkMembers(site);
  checkSourceTexts(ownTexts(config))(site);
  checkHosts(site);
  checkLinks(site);
  checkFinite(site);
  checkBuildTime(site);
  checkSizes(site);
}
