import {meanRiskNumber} from "../words/numbers/meanRiskNumber.js";
import {number} from "./parts/number.js";

export const meanChurnRisk = number({
  id: "mean-churn-risk",
  title: "Mean churn risk",
  description: "Average of the customers’ churn risks.",
  page: "churn.html",
  members: ["cube.arrow", "churn.json"],
  filterable: true,
  show: ({"cube.arrow": cube, "churn.json": churn}, {format, selectionOf}) => ({
    data: meanRiskNumber(churn, selectionOf(cube), format)
  })
});
