/** On a phone the bar of pages is wider than the window: the page that is open is in sight. */
export function showCurrentPage(root: Document = document): void {
  const link = root.querySelector<HTMLElement>('.pages a[aria-current="page"]');
  const bar = link?.closest<HTMLElement>(".pages");
  if (!link || !bar) return;
  bar.scrollLeft = link.offsetLeft - bar.offsetLeft - (bar.clientWidth - link.offsetWidth) / 2;
}
