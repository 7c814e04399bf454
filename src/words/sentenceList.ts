import {html} from "htl";

/** Sentences of a verdict, one below the other. */
export function sentenceList(sentences: readonly string[]): HTMLElement {
  return html`<ul class="sentences">
    ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
  </ul>`;
}
