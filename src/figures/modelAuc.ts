import {modelNumbers} from "../words/numbers/modelNumbers.js";
import {number} from "./parts/number.js";

export const modelAuc = number({
  id: "model-auc",
  title: "How well the churn model ranks",
  description: "Area under the ROC curve of the churn model, out of time, with its 95% interval.",
  page: "evidence.html",
  members: ["churn.json"],
  filterable: false,
  show: ({"churn.json": churn}, {format}) => ({data: modelNumbers(churn, format).auc})
});
