import {churnNumbers} from "../words/numbers/churnNumbers.js";
import {number} from "./parts/number.js";

export const modelAuc = number({
  id: "model-auc",
  title: "How well the churn model ranks",
  description: "Area under the ROC curve of the churn model, out of time, with its 95% interval.",
  page: "churn.html",
  members: ["cube.arrow", "churn.json"],
  filterable: false,
  show: ({"cube.arrow": cube, "churn.json": churn}, {format, selectionOf}) => ({
    data: churnNumbers(churn, selectionOf(cube), format).auc
  })
});
