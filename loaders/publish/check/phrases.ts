/** Texts to be found, by their first word. */
export interface Phrases {
  byFirst: Map<string, Phrase[]>;
}

export interface Phrase {
  value: string;
  words: string[];
}

/** Words and numbers of a text: a decimal number is one, so that no eight of its digits are an id. */
const word = /\d+[.,]\d+(?:[.,eE][-+]?\d+)*|[\p{L}\p{N}]+/gu;

/** The phrases of these values; those without a word are left out. Letter case, spaces and signs make no difference. */
export function phrases(values: Iterable<string>): Phrases {
  const byFirst = new Map<string, Phrase[]>();
  for (const value of values) {
    const words = split(value);
    if (words.length === 0) continue;
    const others = byFirst.get(words[0]);
    if (others) others.push({value, words});
    else byFirst.set(words[0], [{value, words}]);
  }
  return {byFirst};
}

/** Calls `found` for every phrase that a text holds. O(words of the text x phrases with the same first word). */
export function findPhrases(text: string, {byFirst}: Phrases, found: (phrase: Phrase) => void): void {
  if (byFirst.size === 0) return;
  const words = split(text);
  for (let i = 0; i < words.length; ++i) {
    for (const phrase of byFirst.get(words[i]) ?? []) {
      if (phrase.words.every((word, k) => words[i + k] === word)) found(phrase);
    }
  }
}

function split(text: string): string[] {
  return text.toLowerCase().match(word) ?? [];
}
