import {html} from "htl";
import {onClick} from "../tables/onClick.js";
import {sharedQuery} from "./sharedQuery.js";
import {viewStore} from "./viewStore.js";
import type {View} from "./viewStore.js";

/** A button that discloses the reader's own views, links with filters, and keeps the one that is seen under a name. */
export function savedViews({suggest}: {suggest: () => string}): HTMLElement {
  const site = new URL("./", location.href);
  const store = viewStore(site);
  const button = html`<button type="button" class="filter-button" aria-expanded="false" aria-controls="saved-views">
    Saved views
  </button>`;
  const list = html`<ul></ul>`;
  const name = html`<input type="text" maxlength="60" autocomplete="off" required />` as HTMLInputElement;
  const status = html`<p role="status">Kept in this browser alone.</p>`;
  const form = html`<form>
    <label>Name of this view ${name}</label>
    <button type="submit">Save</button>
  </form>` as HTMLFormElement;
  const panel = html`<div id="saved-views" class="filter-options saved-views" hidden>${list}${form}${status}</div>`;
  const element = html`<div class="filter-menu">${button}${panel}</div>`;

  function fill(): void {
    const views = store.read();
    list.replaceChildren(...views.map(item));
    list.hidden = views.length === 0;
  }

  function item({name, page, query}: View): HTMLElement {
    const remove = onClick(
      html`<button type="button" class="chip" aria-label=${`Remove the view ${name}`}>×</button>`,
      () => {
        store.drop(name);
        fill();
        (list.querySelector("button") ?? button).focus();
      }
    );
    // as it was saved: the filters of this page stay behind
    return html`<li><a data-exact href=${`./${page}${query}`}>${name}</a>${remove}</li>`;
  }

  function open(yes: boolean): void {
    panel.hidden = !yes;
    button.setAttribute("aria-expanded", String(yes));
    if (!yes) return;
    fill();
    name.value = suggest();
  }

  function close(): void {
    if (panel.hidden) return;
    const inside = panel.contains(document.activeElement);
    open(false);
    if (inside) button.focus();
  }

  button.addEventListener("click", () => open(panel.hidden));
  for (const type of ["input", "change"]) panel.addEventListener(type, (event) => event.stopPropagation()); // the bar has an `input` of its own
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const page = location.pathname.slice(site.pathname.length);
    const kept = store.keep({name: name.value.trim(), page, query: sharedQuery()});
    status.textContent = kept
      ? `Saved “${name.value.trim()}” in this browser alone.`
      : "This browser keeps nothing for this site: keep the page’s address instead.";
    fill();
  });
  element.addEventListener("keydown", ({key}) => {
    if (key === "Escape") close();
  });
  for (const away of ["pointerdown", "focusin"]) {
    document.addEventListener(away, ({target}) => {
      if (!element.contains(target as Node)) close();
    });
  }
  return element;
}
