import {addEmbedStyle, fillElement} from "./chartElement.js";
import type {EmbedOptions} from "./chartElement.js";
import {findFigure} from "./findFigure.js";

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

// a second copy, of another site or an older one, leaves the first in place
if (!customElements.get("ci-chart")) customElements.define("ci-chart", ChartElement);
