import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Config} from "../../config.js";
import {escapeXml} from "./escapeXml.js";
import {siteAddress} from "./siteAddress.js";

/**
 * A file server answers for an unknown chart with the site's 404 page, in the frame where the chart should be: there it
 * says which chart is unknown, and which there are. It is served at any depth, so the script is inline, and all else is
 * found from the site's own address, which may be a folder; where the config does not say it, the host's root.
 */
export async function completeNotFound(
  folder: string,
  ids: readonly string[],
  config: Pick<Config, "site">
): Promise<void> {
  const file = join(folder, "404.html");
  const html = await readFile(file, "utf8").catch(() => undefined);
  if (html === undefined) return;
  const site = siteAddress(config);
  const base = site === null ? "/" : new URL(site).pathname;
  await writeFile(
    file,
    html
      .replace(/<base href="[^"]*">/, () => `<base href="${escapeXml(base)}">`)
      .replace("</body>", () => `<script>${script(ids)}</script>\n</body>`)
  );
}

function script(ids: readonly string[]): string {
  // to a browser, a link within the page is one to the base's page
  const within = `for(const a of document.querySelectorAll('a[href^="#"]'))a.href=location.href.split("#")[0]+a.getAttribute("href");`;
  // a link in a frame must not open the site within it
  const list = JSON.stringify(ids.map(escapeXml));
  return `(()=>{${within}const m=/^(.*\\/)embed\\/([^\\/]*)/.exec(location.pathname);if(!m)return;const ids=${list};let id=m[2];try{id=decodeURIComponent(id)}catch{}id=id.replace(/\\.(js|json|html)$/,"");const p=document.createElement("p");p.setAttribute("role","alert");p.textContent="Unknown chart \\u201c"+id+"\\u201d. There is ";ids.forEach((name,i)=>{const a=document.createElement("a");a.href=m[1]+"embed/"+name+"/";a.textContent=name;p.append(i?", ":"",a)});p.append(".");document.title="Unknown chart";document.body.replaceChildren(p)})()`;
}
