import {cacByMonth as draw} from "../charts/cacByMonth.js";
import type {ChannelCost} from "../charts/cacByMonth.js";
import {keptCost} from "../data/keptCost.js";
import {acquisitionNote} from "../words/acquisitionNote.js";
import {channelNote} from "../words/channelNote.js";
import {cacHeading} from "../words/headings/cacHeading.js";
import {ownTimes} from "../words/ownTimes.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const cacByMonth = figure({
  id: "cac-by-month",
  title: "What acquiring a customer costs",
  description:
    "What was spent on acquiring customers in each month over the customers whose first order is in it; by channel where orders name one.",
  page: "trends.html",
  members: ["acquisition.json", "campaigns.json"],
  filterable: false,
  height: 280,
  show: ({"acquisition.json": acquisition, "campaigns.json": {campaigns}}, {format}) => {
    const found = acquisition.channels?.rows ?? [];
    // nothing to compare where the spend names none of them
    const byChannel = found.some(({cac}) => cac !== null) ? found : [];
    const rows = (acquisition.months ?? []).flatMap(({month, customers, spend, cac}) =>
      cac === null || spend === null ? [] : [{month, customers, spend, cac, channels: channelsOf(month)}]
    );
    const data = {
      rows,
      all: acquisition.all?.cac ?? null,
      channels: byChannel.map(({channel, customers, spend, cac}) => ({channel, customers, spend, cac})),
      empty: "What acquiring customers cost is not known by month."
    };
    const kept = keptCost(campaigns);
    const own = kept === undefined || data.all === null ? "" : `${ownTimes(data.all, kept, format)} `;
    return {
      data,
      heading: cacHeading(data, format),
      note: `${own}${acquisitionNote(acquisition, format, "cost")} ${channelNote(acquisition.channels, format)}`.trim(),
      absent: rows.length === 0
    };

    function channelsOf(month: string) {
      return byChannel.flatMap(({channel, months}) =>
        months.filter((row) => row.month === month).map(({customers, spend, cac}) => ({channel, customers, spend, cac}))
      );
    }
  },
  draw,
  rows: ({rows, channels = []}) =>
    tableOf<Row>(
      [
        ...rows.map((row) => ({...row, channel: "All"})),
        ...rows.flatMap(({month, channels: own = []}) => own.map((row) => ({...row, month}))),
        ...channels.map((row) => ({...row, month: "All"}))
      ],
      [
        ["Month", "text", (row) => row.month],
        ...(channels.length > 0 ? [["Channel", "text", (row: Row) => row.channel] as const] : []),
        ["Spent", "money", (row) => row.spend],
        ["New customers", "count", (row) => row.customers],
        ["Cost a new customer", "money", (row) => row.cac]
      ]
    )
});

type Row = ChannelCost & {month: string};
