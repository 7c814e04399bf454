import type {Context} from "./context.js";
import type {Shown, Shower} from "./figure.js";
import {whatIfView} from "./whatIfView.js";
import type {WhatIfView} from "./whatIfView.js";

/** What the figures of what a reader supposes have in common: from customers, from groups of them or from published curves. */
export function whatIfShow<Data>(shown: (view: WhatIfView, context: Context) => Shown<Data>) {
  const show: Shower<Data, "profit.json">["show"] = (members, context) => shown(whatIfView(members, context), context);
  return {
    page: "actions.html",
    members: ["profit.json", "whatif.arrow"] as const,
    filterable: false,
    height: 300,
    show,
    groups: {members: ["profit.json"] as const, show}
  };
}
