import {html} from "htl";
import type {Mark} from "./marksOf.js";

/** A small note beside a mark; one for the whole page. */
export interface MarkTip {
  /** puts it beside an element, `verb` being how its reader points: "Click", "Tap again", "Press Enter" */
  show(at: Element, mark: Mark, verb: string): void;
  /** takes it away soon, unless the pointer goes to it or to another mark */
  leave(): void;
  hide(): void;
  /** what it stands beside; null where it is not seen */
  readonly at: Element | null;
}

/** said of a mark that does nothing */
export const noFilter = "no filter chooses by this";

/** ms for the pointer to get from a mark to its note */
const grace = 150;
/** px between a mark and its note */
const gap = 6;

/** The note is for eyes: what it says is in the mark's own name too. It stays while the pointer is on it, and Escape closes it. */
export function markTip(): MarkTip {
  return (shared ??= makeTip());
}

let shared: MarkTip | undefined;

function makeTip(): MarkTip {
  const element = html`<div class="mark-tip" aria-hidden="true" hidden></div>`;
  let at: Element | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const stay = (): void => clearTimeout(leaving);
  const hide = (): void => {
    stay();
    at = null;
    element.hidden = true;
  };
  const leave = (): void => {
    stay();
    leaving = setTimeout(hide, grace);
  };
  element.addEventListener("pointerenter", stay);
  element.addEventListener("pointerleave", leave);
  document.addEventListener("keydown", ({key}) => {
    if (key === "Escape") hide();
  });
  document.addEventListener("pointerdown", ({target}) => {
    if (at !== null && target instanceof Element && !element.contains(target) && !target.closest(".ci-target")) hide();
  });
  return {
    get at() {
      return at;
    },
    show(target, {name, facts, does}, verb) {
      stay();
      at = target;
      element.replaceChildren(
        html`<p class="mark-name">${name}</p>`,
        ...facts.map(([label, value]) => html`<p><span>${label}</span> <b>${value}</b></p>`),
        html`<p class="mark-does">
          ${does ? `${verb} to ${does}` : `${noFilter[0].toUpperCase()}${noFilter.slice(1)}.`}
        </p>`
      );
      element.hidden = false;
      if (!element.isConnected) document.body.append(element);
      place(element, target);
    },
    leave,
    hide
  };
}

/**
 * Under a mark, over it where there is no room, and beside one that is taller than wide: its own name and number stay free.
 * A bar's line begins with its name, so the note begins where the bar does.
 */
function place(element: HTMLElement, target: Element): void {
  const row = target.getAttribute("data-row");
  const drawn = target.closest("svg")?.querySelector(`rect[data-row="${row}"]:not(.ci-target *)`) ?? target;
  const [box, bar] = [target.getBoundingClientRect(), drawn.getBoundingClientRect()];
  const {clientWidth, clientHeight} = document.documentElement;
  const {offsetWidth: width, offsetHeight: height} = element;
  const tall = box.height > box.width;
  const right = bar.right + gap;
  const left = tall ? (right + width <= clientWidth ? right : bar.left - gap - width) : bar.left;
  const under = box.bottom + gap;
  const top = tall
    ? Math.min(box.top, clientHeight - height - gap)
    : under + height <= clientHeight
      ? under
      : box.top - gap - height;
  element.style.left = `${scrollX + Math.max(gap, Math.min(left, clientWidth - width - gap))}px`;
  element.style.top = `${scrollY + Math.max(gap, top)}px`;
}
