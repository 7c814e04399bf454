import {html} from "htl";

/** Names by key; null for none. */
export type Names = ReadonlyMap<string, string> | null;

/** Fetched before a file is read: nothing is asked for while a name is known. */
const parser = () => import("./parseNames.js");

/** Who makes that file. */
const hint = "Ask whoever builds this site for export/names.csv: npm run export writes it.";

/**
 * A button that opens the shop's own file of names. It is read in this browser and kept in memory alone: it is neither sent nor
 * stored, and gone when the page is.
 */
export function namesOpener(onNames: (names: Names) => void): HTMLElement {
  const input = html`<input type="file" accept=".csv,text/csv" hidden />` as HTMLInputElement;
  const open = html`<button type="button">Show names</button>` as HTMLButtonElement;
  const note = html`<span class="names-note" role="status">${hint}</span>`;
  let shown = false;
  open.addEventListener("click", () => {
    if (shown) return show(null, "");
    void parser();
    input.click();
  });
  input.addEventListener("change", async () => {
    const {parseNames} = await parser();
    const text = await input.files?.[0]?.text();
    // the same file can be opened again
    input.value = "";
    if (text === undefined) return;
    const names = parseNames(text);
    if (names)
      show(names, "Names are shown in this browser only: they are not sent, not stored, and not in the address.");
    else show(null, "That is no file of names: npm run export writes one, export/names.csv.");
  });
  function show(names: Names, words: string): void {
    shown = names !== null;
    open.textContent = shown ? "Hide names" : "Show names";
    note.textContent = words || hint;
    onNames(names);
  }
  return html`<span class="names-opener">${open}${input}${note}</span>`;
}
