import {modelNumbers} from "../words/numbers/modelNumbers.js";
import {number} from "./parts/number.js";

export const modelBrier = number({
  id: "model-brier",
  title: "How far off the churn risks are",
  description: "Brier score of the churn model, out of time: the mean squared error of its risks.",
  page: "evidence.html",
  members: ["churn.json"],
  filterable: false,
  show: ({"churn.json": churn}, {format}) => ({data: modelNumbers(churn, format).brier})
});
