/** Hands the reader a text as a file, without asking any server. */
export function download(text: string, filename: string, type = "text/csv;charset=utf-8"): void {
  const url = URL.createObjectURL(new Blob(["\uFEFF", text], {type}));
  const link = Object.assign(document.createElement("a"), {href: url, download: filename});
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
