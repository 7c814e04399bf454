import {html} from "htl";

/**
 * The one card in place of all that a churn risk, or an amount at risk, would fill: what is known without it, and where to go on.
 * Parts of a page of the class `needs-risk` are not shown beside it (styles/opening.css).
 */
export function unscoredPanel(heading: string, facts: readonly (string | Node)[]): HTMLElement {
  return html`<section class="card unscored">
    <h2>${heading}</h2>
    <ul>
      ${facts.map((fact) => html`<li>${fact}</li>`)}
    </ul>
  </section>`;
}
