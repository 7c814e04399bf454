/** What keeps a chart from being drawn, in sentences for whoever put it there. */
export class Problem extends Error {}
