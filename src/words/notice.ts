import {html} from "htl";

/** A short remark in a box; `polite` ones are read out when they appear. */
export function notice(text: string, {polite = false}: {polite?: boolean} = {}): HTMLElement {
  const element = html`<p class="notice">${text}</p>`;
  if (polite) element.setAttribute("role", "status");
  return element;
}
