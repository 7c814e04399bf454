/**
 * Has the element, or the button within it, answer clicks. (A template's onclick would do that by an attribute, which a
 * Content-Security-Policy without inline scripts forbids.)
 */
export function onClick(element: HTMLElement, listener: () => void): HTMLElement {
  (element.querySelector("button") ?? element).addEventListener("click", listener);
  return element;
}
