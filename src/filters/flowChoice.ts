import {html} from "htl";
import {pageAddress} from "./pageAddress.js";

/** The menu; its value is what makes a flow broad, and it says `input` whenever that changes. */
export type FlowChoice = HTMLElement & {value: "customers" | "revenue"};

/** Whether moves between personas are drawn by customers or by what they spent; in the address, `?flow=revenue`. */
export function flowChoice(): FlowChoice {
  const address = pageAddress();
  const menu = html`<select>
    <option value="customers">Customers</option>
    <option value="revenue">Revenue of twelve months</option>
  </select>` as HTMLSelectElement;
  const element = html`<div class="choices"><label>Who moved, by ${menu}</label></div>` as FlowChoice;
  const read = (): void => {
    menu.value = new URLSearchParams(location.search).get("flow") === "revenue" ? "revenue" : "customers";
    element.value = menu.value as FlowChoice["value"];
  };
  const say = () => element.dispatchEvent(new Event("input", {bubbles: true}));
  // the menu's own event would come before the value is what it says
  element.addEventListener("input", (event) => {
    if (event.target !== element) event.stopImmediatePropagation();
  });
  menu.addEventListener("change", () => {
    const params = new URLSearchParams(address.search());
    if (menu.value === "revenue") params.set("flow", "revenue");
    else params.delete("flow");
    address.write(params.size > 0 ? `?${params}` : "");
    element.value = menu.value as FlowChoice["value"];
    say();
  });
  window.addEventListener("popstate", () => {
    read();
    say();
  });
  read();
  return element;
}
