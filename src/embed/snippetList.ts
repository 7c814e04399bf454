import {html} from "htl";
import type {Figure} from "../figures/parts/figure.js";
import {onClick} from "../tables/onClick.js";
import {snippets} from "./snippets.js";
import type {Snippet, SnippetPlace} from "./snippets.js";

/** What to paste for a chart, one form after the other, each with a button that copies it. */
export function snippetList(figure: Figure, place: SnippetPlace): HTMLElement {
  return html`<dl class="snippet-list">${snippets(figure, place).map((snippet) => item(snippet, figure.title))}</dl>`;
}

function item({form, note, code}: Snippet, title: string): HTMLElement {
  const text = html`<pre tabindex="0"><code>${code}</code></pre>`;
  const status = html`<span role="status"></span>`;
  const button = html`<button type="button" aria-label=${`Copy for ${form}: ${title}`}>Copy</button>`;
  onClick(button, () => void copy(code, text, status));
  return html`<div>
    <dt>${form} ${button}${status}</dt>
    <dd>${note}${text}</dd>
  </div>`;
}

/** Where the browser lets no script copy (a site without https), the text is selected for the reader to do it. */
async function copy(code: string, text: HTMLElement, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(code);
    status.textContent = "Copied";
  } catch {
    getSelection()?.selectAllChildren(text);
    status.textContent = "Selected: press Ctrl+C";
  }
}
