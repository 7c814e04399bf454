import type {Formatter} from "../charts/format.js";
import type {ActionTerms, Profit} from "../../loaders/contract/profit.js";
import type {Summary} from "../../loaders/contract/summary.js";
import {strengthOf} from "../data/strengthOf.js";
import {lossRange} from "../words/lossRange.js";
import {profitMissing} from "../words/profitMissing.js";
import {factTable} from "./factTable.js";

/** The card of what actions are said to bring: what is from the data, what is the store's assumption, what is in the interval. */
export function profitCardTable(profit: Profit, summary: Summary, format: Formatter): HTMLElement {
  const missing = profitMissing(profit, summary);
  const {actions, choice, budget, grossMargin} = profit;
  const strong = actions.filter(({terms}) => strengthOf(terms) !== null);
  const rows =
    missing !== null
      ? [["What is missing", missing.sentence]]
      : [
          ["Answers", "what an action brings beyond doing nothing, over the next twelve months"],
          [
            "Method",
            "e·r·(D − d) − (1 − r)·(s·d + l·D) − c of each customer: r the churn risk, D the margin that staying brings over leaving, and the action’s effect e, incentive d, its redemption s by those who stay anyway, harm l and cost c; where campaigns measured an effect below 0, e·r·D in place of the first part, at most all who would stay"
          ],
          [
            "From the data",
            `the churn risk, and what staying brings${summary.lossCheck ? `; ${lossRange(summary, format)}` : ""}`
          ],
          [
            "Assumed by the store",
            [
              `gross margin ${format.percent(grossMargin, 1)}`,
              ...actions.flatMap((row) => termsText(row, format))
            ].join("; ")
          ],
          [
            "Effects",
            strong.length === 0
              ? "neither the config nor a campaign gives one: what is shown is where an action breaks even, and what it would bring at three effects"
              : strong
                  .map(
                    (row) =>
                      `${row.action} ${strengthText(row.terms, format)}, ${row.isMeasured ? "measured by campaigns" : "an assumption"}`
                  )
                  .join("; ")
          ],
          ...(profit.expected === null
            ? []
            : [
                [
                  "Interval",
                  "95%, of the luck of who stays and who redeems, and of a refit of the churn model; not of what customers will come to be worth, nor of the effect"
                ]
              ]),
          ["Choice", choiceText({choice, budget}, format)],
          [
            "Do not trust it",
            "to say who responds: those most likely to leave need not be those whom an action keeps. Only a control group tells"
          ]
        ];
  return factTable(["Profit of actions", "This run"], rows, {caption: "Card of the profit of actions", words: [1]});
}

function termsText({action, terms}: {action: string; terms: ActionTerms}, format: Formatter): string[] {
  const {cost, incentive, redemption, harm, capacity} = terms;
  const said = [
    ...(cost === undefined ? [] : [`${format.money(cost)} a contact`]),
    ...(incentive === undefined
      ? []
      : [
          typeof incentive === "number"
            ? `${format.money(incentive)} incentive`
            : `${format.percent(incentive.shareOfOrder)} off an order`
        ]),
    ...(redemption === undefined ? [] : [`redeemed by ${format.percent(redemption)} of those who stay anyway`]),
    ...(harm === undefined ? [] : [`drives away ${format.percent(harm, 1)}`]),
    ...(capacity === undefined ? [] : [`at most ${format.count(capacity)} customers`])
  ];
  return said.length === 0 ? [] : [`${action}: ${said.join(", ")}`];
}

function strengthText({effect, extraOrders}: ActionTerms, format: Formatter): string {
  if (effect === undefined) return `${format.number(extraOrders)} more orders a customer`;
  return effect < 0
    ? `drives ${format.number(-100 * effect)} customers away for every 100 would-be leavers`
    : `keeps ${format.percent(effect, effect < 0.1 ? 1 : 0)} of would-be leavers`;
}

function choiceText({choice, budget}: Pick<Profit, "choice" | "budget">, format: Formatter): string {
  if (choice === null) return "by the rules, the first that matches: profit is told, and does not choose";
  const within =
    budget === null ? "within the capacities" : `within a budget of ${format.money(budget)} and the capacities`;
  const gap =
    choice.gap < 5e-5
      ? "no choice brings more"
      : `no choice brings more than ${format.percent(choice.gap, 2)} above it`;
  return `by profit, of the actions that the rules allow, ${within}: ${gap}`;
}
