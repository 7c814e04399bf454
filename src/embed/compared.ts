/** What an embed needs to compare, asked for by those that do. */
export {pairedDots} from "../charts/pairedDots.js";
export {comparedFigure} from "../figures/compare/comparedFigure.js";
export {comparedNumber} from "../figures/compare/comparedNumber.js";
