import type {EmbedOptions} from "./chartElement.js";

/** Makes a prerendered embed page live: draws the chart under the filters of the address, and tells the parent its height. */
const id = document.body.dataset.chart ?? "";
const params = new URLSearchParams(location.search);
const theme = (params.get("theme") ?? "auto") as EmbedOptions["theme"];
let told = 0;

addEventListener("ci-size", (event) => tell((event as CustomEvent<{height: number}>).detail.height));
tell(Math.ceil(document.querySelector(".ci-card, .ci-message")?.getBoundingClientRect().height ?? 0));

const module = (await import(new URL(`./${id}.js`, import.meta.url).href)) as {
  default: (options: EmbedOptions) => Promise<HTMLElement>;
};
const element = await module.default({filters: location.search, theme, fill: true});
document.querySelector("main")?.replaceChildren(element);
document.documentElement.classList.remove("filtered");
const message = element.shadowRoot?.querySelector(".ci-message");
if (message) tell(Math.ceil(message.getBoundingClientRect().height));

/** In the two forms that wikis listen for. The receiver checks the sender; nothing here is secret, so anyone may hear it. */
function tell(height: number): void {
  if (parent === window || !(height > 0) || height === told) return;
  told = height;
  parent.postMessage({height}, "*");
  parent.postMessage({context: "iframe.resize", height, src: location.href}, "*");
}
