declare module "htl" {
  type Tag<T> = (strings: TemplateStringsArray, ...values: unknown[]) => T;
  /** Hypertext Literal, with the one kind of element that the components use. */
  export const html: Tag<HTMLElement> & {fragment: Tag<DocumentFragment>};
}
