import type {Mark} from "./marksOf.js";
import {markTip, noFilter} from "./markTip.js";

/** Has what is drawn into a box answer pointer, touch and keyboard. */
export interface Pointing {
  /** gives a chart that is about to be put into the box its marks, in the order of its data; asked for where it has any */
  aim(chart: SVGSVGElement, marks: () => readonly Mark[]): void;
}

/**
 * A click, a second tap, Enter or Space on a mark picks it; hover, focus and a first tap tell of it. The chart is one stop of the
 * Tab key, the arrow keys go from mark to mark. Whoever had the focus has it again when the chart is drawn anew.
 */
export function pointing(box: HTMLElement, onPick: (mark: Mark) => void): Pointing {
  let marks: readonly Mark[] = [];
  let pointer = "";
  let tapped = "";
  let how = "";
  const markOf = (target: Element): Mark => marks[Number(target.getAttribute("data-row"))];
  const tell = (target: Element, verb: string): void => {
    how = verb;
    markTip().show(target, markOf(target), verb);
  };
  const pick = (target: Element): void => {
    const mark = markOf(target);
    if (mark.does !== undefined) onPick(mark);
  };

  box.addEventListener("pointerdown", ({pointerType}) => (pointer = pointerType));
  box.addEventListener("pointerover", (event) => {
    const target = targetAt(event);
    if (target && event.pointerType !== "touch") tell(target, "Click");
  });
  box.addEventListener("pointerout", (event) => {
    if (event.pointerType !== "touch" && targetAt(event)) markTip().leave();
  });
  box.addEventListener("focusin", (event) => {
    const target = targetAt(event);
    if (!target) return;
    rove(target);
    if (target.matches(":focus-visible")) tell(target, "Press Enter");
  });
  box.addEventListener("focusout", () => markTip().leave());
  box.addEventListener("click", (event) => {
    const target = targetAt(event);
    if (!target) return;
    const touched = pointer === "touch";
    pointer = "";
    if (touched && tapped !== markOf(target).name) {
      tapped = markOf(target).name;
      tell(target, "Tap again");
    } else pick(target);
  });
  box.addEventListener("keydown", (event) => {
    const target = targetAt(event);
    if (!target) return;
    if (event.key === "Enter" || event.key === " ") pick(target);
    else if (!move(target, event.key)) return;
    event.preventDefault();
  });

  return {
    aim(chart, next) {
      const nameOf = (old: Element | null): string | undefined =>
        old && box.contains(old) && old.hasAttribute("data-row") ? markOf(old).name : undefined;
      const [focused, told] = [nameOf(box.ownerDocument.activeElement), nameOf(markTip().at)];
      const targets = [...chart.querySelectorAll<SVGElement>(".ci-target [data-row]")];
      if (targets.length === 0) return;
      marks = next();
      // an image has no parts that could be reached; what they are called says all that is written beside them
      chart.setAttribute("role", "group");
      for (const part of chart.children)
        if (!part.classList.contains("ci-target")) part.setAttribute("aria-hidden", "true");
      for (const target of targets) dress(target, markOf(target));
      for (const part of chart.querySelectorAll("[data-row]"))
        part.classList.toggle("ci-behind", markOf(part).behind && !part.closest(".ci-target"));
      const [again, tipped] = [focused, told].map((name) => targets.find((target) => markOf(target).name === name));
      (again ?? targets.find((target) => markOf(target).chosen) ?? targets[0]).setAttribute("tabindex", "0");
      // once it is in the box
      queueMicrotask(() => {
        again?.focus({preventScroll: true});
        if (tipped) tell(tipped, how);
        else if (told !== undefined) markTip().hide();
      });
    }
  };
}

function targetAt({target}: Event): SVGElement | null {
  return target instanceof Element ? target.closest<SVGElement>(".ci-target [data-row]") : null;
}

function dress(target: SVGElement, {name, facts, does, slug, href, chosen}: Mark): void {
  const told = [name, ...facts.map(([label, value]) => `${label} ${value}`)].filter(Boolean).join(", ");
  target.setAttribute("tabindex", "-1");
  target.setAttribute("role", href !== undefined ? "link" : slug !== undefined ? "button" : "img");
  target.setAttribute("aria-label", `${told}: ${does === undefined ? noFilter : `press Enter to ${does}`}`);
  if (slug !== undefined && href === undefined) target.setAttribute("aria-pressed", String(chosen));
}

/** The one mark of its chart that the Tab key stops at. */
function rove(target: SVGElement): void {
  for (const other of siblings(target)) other.setAttribute("tabindex", other === target ? "0" : "-1");
}

/** Moves the focus as the key says; says whether it is a key that does. */
function move(target: SVGElement, key: string): boolean {
  const all = siblings(target);
  const at = all.indexOf(target);
  const to = {ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: all.length - 1}[
    key
  ];
  if (to === undefined) return false;
  all[Math.max(0, Math.min(to, all.length - 1))].focus();
  return true;
}

function siblings(target: SVGElement): SVGElement[] {
  return [...target.closest("svg")!.querySelectorAll<SVGElement>(".ci-target [data-row]")];
}
