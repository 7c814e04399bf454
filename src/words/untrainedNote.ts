import {html} from "htl";
import type {Churn} from "../../loaders/contract/churn.js";

/**
 * What is said where no churn model could be made; nothing where one was. Parts of a page of the class `needs-model` are not shown
 * beside it (styles/opening.css).
 */
export function untrainedNote(churn: Churn): HTMLElement | "" {
  if (!("missing" in churn)) return "";
  return html`<p class="untrained">There is no churn model to test. ${churn.missing.join(" ")}</p>`;
}
