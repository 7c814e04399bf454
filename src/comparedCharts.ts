/** What draws a comparison, with the charts of all pages: it shares their code. */
export {pairedDots} from "./charts/pairedDots.js";
