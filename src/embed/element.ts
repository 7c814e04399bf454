import type {Figure} from "../figures/parts/figure.js";
import {listText} from "../words/listText.js";
import {addEmbedStyle, fillElement} from "./chartElement.js";
import type {EmbedOptions} from "./chartElement.js";
import type {ChartModule} from "./module.js";
import {Problem} from "./problem.js";
import {retired} from "./retired.js";

/** The ids of the figures, put in when the site is built. */
declare const FIGURE_IDS: readonly string[];

const site = new URL("../", import.meta.url).href;

/** `<ci-chart name="revenue-by-persona" filters="country=France" theme="dark">`: drawn again when an attribute changes. */
class ChartElement extends HTMLElement {
  static observedAttributes = ["name", "filters", "theme"];
  #root = document.createElement("div");
  #asked = false;

  constructor() {
    super();
    const shadow = this.attachShadow({mode: "open"});
    addEmbedStyle(shadow);
    this.#root.className = "ci-embed";
    shadow.append(this.#root);
  }

  connectedCallback(): void {
    this.#draw();
  }

  attributeChangedCallback(): void {
    this.#draw();
  }

  /** Once for all the attributes that change together. */
  #draw(): void {
    if (this.#asked || !this.isConnected) return;
    this.#asked = true;
    queueMicrotask(() => {
      this.#asked = false;
      const theme = (this.getAttribute("theme") ?? "auto") as EmbedOptions["theme"];
      void fillElement(
        this.#root,
        () => findFigure(this.getAttribute("name") ?? ""),
        {theme, filters: this.getAttribute("filters") ?? ""},
        site
      );
    });
  }
}

/** The figure of an id, by its module; a Problem that says where a retired one went, or which there are. */
async function findFigure(id: string): Promise<Figure> {
  if (!FIGURE_IDS.includes(id) && !retired.some((chart) => chart.id === id)) {
    const what = id === "" ? "No chart is named." : `Unknown chart “${id}”.`;
    throw new Problem(`${what} There is ${listText(FIGURE_IDS)}.`);
  }
  const module = (await import(new URL(`./${id}.js`, import.meta.url).href)) as {default: ChartModule};
  return module.default.find();
}

// a second copy, of another site or an older one, leaves the first in place
if (!customElements.get("ci-chart")) customElements.define("ci-chart", ChartElement);
