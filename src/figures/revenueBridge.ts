import {revenueBridge as draw} from "../charts/revenueBridge.js";
import {bridgeLinks} from "../data/bridgeLinks.js";
import {bridgeRows} from "../data/bridgeRows.js";
import {ignoredByBridge} from "../data/ignoredByBridge.js";
import {bridgeView} from "../data/bridgeView.js";
import {bridgeCaption} from "../words/headings/bridgeCaption.js";
import {bridgeHeading} from "../words/headings/bridgeHeading.js";
import {bridgeNote} from "../words/headings/bridgeNote.js";
import {bridgeScope} from "../words/headings/bridgeScope.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const revenueBridge = figure({
  id: "revenue-bridge",
  title: "Why revenue changed",
  description:
    "Revenue of the last whole period against an earlier one, by what customers did, with how many they are.",
  page: "index.html",
  members: ["bridge.json"],
  filterable: true,
  height: 300,
  show: ({"bridge.json": bridge}, {dimensions, filters, comparison, summary, format}) => {
    const view = bridgeView(bridge, dimensions, filters, comparison);
    const scope = bridgeScope(dimensions, filters);
    if (view === null) {
      const empty = "No two whole months to compare: the history is too short.";
      return {data: {rows: [], empty}, heading: "Too short a history to compare periods", scope};
    }
    return {
      data: {
        rows: bridgeRows(view, format),
        empty: view.untold.length > 0 ? "Too few customers to tell." : "No order of these customers in either period."
      },
      // where it cannot show whom the filters leave, it has nothing to say of them
      heading: ignoredByBridge(dimensions, filters).length > 0 ? undefined : bridgeHeading(view, format),
      caption: bridgeCaption(view, format, summary.returns === "net"),
      scope,
      note: bridgeNote(view, summary, format),
      links: summary.privacy.customers === "aggregate" ? [] : bridgeLinks(view, format)
    };
  },
  draw,
  rows: ({rows}) =>
    tableOf(rows, [
      ["What", "text", (row) => row.label],
      ["Revenue, or its change", "money", (row) => row.amount],
      ["Customers", "count", (row) => row.customers]
    ])
});
