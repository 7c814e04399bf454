import type {StoreConfig} from "../loaders/config.js";

/** The demo store: simulated, so that the site works before you have any data. README.md says how to use your own. */
const config: StoreConfig = {
  store: {name: "Demo store", currency: "GBP", locale: "en-GB", timezone: "Europe/London"},
  source: {kind: "demo"}
};

export default config;
