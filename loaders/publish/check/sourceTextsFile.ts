/** Where the loader leaves what must not be found in the site: outside of it, deleted once the site was searched. */
export const sourceTextsFile = ".work/source-texts.json";
