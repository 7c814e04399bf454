import type {Build} from "../../loaders/contract/build.js";

/** Where a built site has build.json; and Framework's preview, which serves files of the snapshot there alone. */
const addresses = ["./snapshot/build.json", "_file/snapshot/build.json"];

/** When and from what the site was built. No page may name the file by FileAttachment: it differs from build to build. */
export async function fetchBuild(): Promise<Build> {
  for (const address of addresses) {
    const response = await fetch(address);
    if (response.ok) return (await response.json()) as Build;
  }
  throw new Error("unreadable file: snapshot/build.json");
}
