import {churnNumbers} from "../words/numbers/churnNumbers.js";
import {number} from "./parts/number.js";

export const modelBrier = number({
  id: "model-brier",
  title: "How far off the churn risks are",
  description: "Brier score of the churn model, out of time: the mean squared error of its risks.",
  page: "churn.html",
  members: ["cube.arrow", "churn.json"],
  filterable: false,
  show: ({"cube.arrow": cube, "churn.json": churn}, {format, selectionOf}) => ({
    data: churnNumbers(churn, selectionOf(cube), format).brier
  })
});
