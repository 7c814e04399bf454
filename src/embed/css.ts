import {pageTheme, themeCss} from "../charts/theme.js";

/** The style of an embed: of a frame's page, and of a shadow root, where no style of the surrounding page comes in. */
export function embedCss(): string {
  return `${themeCss(".ci-embed")}${card}`;
}

const card = `body {margin: 0;}
.ci-embed {box-sizing: border-box; margin: 0; background: var(--ci-surface); color: var(--ci-text); font: 16px/1.5 ${pageTheme.fontFamily}; text-align: start; -webkit-text-size-adjust: 100%; text-size-adjust: 100%;}
.ci-card {box-sizing: border-box; padding: 16px; overflow: hidden;}
.ci-heading {margin: 0; font-size: 1.0625rem; font-weight: 650; line-height: 1.35; text-wrap: balance; overflow-wrap: anywhere;}
.ci-caption {margin: 2px 0 14px; color: var(--ci-muted); font-size: 0.875rem; overflow-wrap: anywhere;}
.ci-scope {display: block; margin-top: 4px; font-style: italic;}
.ci-stale {margin: 0 0 12px; padding: 6px 10px; border-left: 3px solid var(--ci-danger); color: var(--ci-danger); font-size: 0.875rem;}
.ci-foot {display: flex; flex-wrap: wrap; gap: 2px 16px; margin-top: 12px; padding-top: 8px; border-top: 1px solid var(--ci-grid); color: var(--ci-muted); font-size: 0.8125rem;}
.ci-foot a {margin-left: auto;}
.ci-foot a, .ci-numbers > summary {color: var(--ci-accent);}
.ci-numbers {margin-top: 8px; font-size: 0.8125rem;}
.ci-numbers > summary {cursor: pointer; width: fit-content; min-height: 24px;}
.ci-table {overflow-x: auto;}
.ci-table table {border-collapse: collapse; font-variant-numeric: tabular-nums;}
.ci-table caption {text-align: left; color: var(--ci-muted);}
.ci-table th, .ci-table td {padding: 3px 12px 3px 0; border-bottom: 1px solid var(--ci-grid); text-align: right; font-weight: 400; white-space: nowrap;}
.ci-table th {color: var(--ci-muted); font-weight: 600;}
.ci-table .ci-word {text-align: left; white-space: normal;}
.ci-card a:focus-visible, .ci-card summary:focus-visible, .ci-table:focus-visible {outline: 2px solid var(--ci-accent); outline-offset: 2px;}
.ci-message {display: flex; align-items: center; box-sizing: border-box; min-height: 240px; padding: 24px; border: 1px dashed var(--ci-muted);}
.ci-message p {max-width: 42rem; margin: 0 auto; overflow-wrap: anywhere;}
`;
