/** The keys of what a reader supposes of the actions, in the order of the inputs. */
export const supposedKeys = ["margin", "cost", "incentive", "effect", "budget"] as const;
