import {html} from "htl";

/**
 * The one card in place of all that a churn risk would fill: what is known without one, and where to go on. Parts of a page of
 * the class `needs-risk` are not shown beside it (styles/opening.css).
 */
export function unscoredPanel(facts: readonly string[]): HTMLElement {
  return html`<section class="card unscored">
    <h2>What is known without a churn risk</h2>
    <ul>
      ${facts.map((fact) => html`<li>${fact}</li>`)}
      <li>
        Actions go by what customers did, and no revenue is said to be at risk: <a href="./actions.html">Actions</a>,
        <a href="./evidence.html#how-accurate-is-the-model">how the model was tested</a>.
      </li>
    </ul>
  </section>`;
}
