import type {Config} from "../config/schema.js";

/** The config by which a list is chosen so long that capacities and budget are filled once the control group is taken out of it. */
export function overSelect(config: Config): Config {
  const more = 1 / (1 - config.campaigns.holdout);
  return {
    ...config,
    budget: config.budget === undefined ? undefined : config.budget * more,
    actions: config.actions.map((rule) =>
      rule.capacity === undefined ? rule : {...rule, capacity: Math.floor(rule.capacity * more + 1e-9)}
    )
  };
}
