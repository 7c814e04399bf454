/** What secrets of documentation, of haste and of dictionaries are made of. */
const words = new Set(
  `a abc abcd about access account admin administrator all alpha alphabet and any api app application at auth azerty base basic battery
  be beta big blank blue bob book business cat change changed changeit changeme changes charlie cloud code company config correct
  crypt crypto customer customers cust dash dashboard data database day de default delta demo dev develop developer development do doe dog
  dont dragon dummy easy ecommerce email empty enter env environment example ever fake file fixme foo foobar football bar baz for
  forever free from generic get give go good great green guess guest hash hello here hmac horse house i id ident if in insert insecure
  insight insights intelligence internal is it iloveyou jane john just key keys known lets let letmein letters live local localhost login long
  lorem ipsum love mail main master me mode monkey my mysecret name never new no nobody none not nothing now null number of off on one online open or order
  orders our owner page pass passphrase passw passwd password passwords pepper phrase placeholder please plain port private prod
  product production project public put pwd qwerty qwertz random really red replace retail root safe sale sales sample salt secret secrets
  secure secured security seed server service session set shared shop shopping should simple site some something staging staple start store strong
  sun super supersecret sure system temp template temporary test tested tester testing tests text that the then this to todo token top
  trust try two undefined unique unknown up upper use user username users value variable very was we web website welcome what will with word words
  work world write x xxx yes you your yours yourself zero`.split(/\s+/)
);
const runs = [
  "01234567890123456789",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertzuiopasdfghjklyxcvbnm",
  "0123456789abcdef"
];
/** Characters that often stand for letters. */
const disguises: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i"
};
/** A random text of 16 characters has more. */
const fewestDistinct = 6;

/**
 * Whether a secret, however long, is one of those that are tried first: few characters again and again, a run of the
 * alphabet, the figures or the keyboard, or nothing but common words, with figures and signs around them.
 */
export function isObvious(secret: string): boolean {
  const text = secret.toLowerCase();
  if (new Set(text).size < fewestDistinct || repeats(text)) return true;
  const bare = text.replace(/[^a-z0-9]/g, "");
  const isRun = runs.some((run) => [run, [...run].toReversed().join("")].some((line) => line.repeat(8).includes(bare)));
  const undisguised = text.replace(/[0134579@$!]/g, (sign) => disguises[sign] ?? sign);
  // figures stand around words or between some, and not among the letters everywhere, as in random hexadecimals
  const fewFigures = (text.match(/[0-9]+/g) ?? []).length <= 4;
  return isRun || (fewFigures && isWords(text.replace(/[^a-z]/g, ""))) || isWords(undisguised.replace(/[^a-z]/g, ""));
}

/** "secretsecret", "abcabcabca". */
function repeats(text: string): boolean {
  for (let length = 1; length <= text.length / 2; ++length) {
    if (text.slice(length) === text.slice(0, -length)) return true;
  }
  return false;
}

/** Whether a text can be cut into common words, letter for letter. */
function isWords(letters: string): boolean {
  // a few letters among figures are no word
  if (letters.length < 4) return false;
  const reached = [true];
  for (let end = 1; end <= letters.length; ++end) {
    reached[end] = false;
    // from the longest word to the shortest
    for (let start = Math.max(0, end - 14); start < end && !reached[end]; ++start) {
      reached[end] = reached[start] && words.has(letters.slice(start, end));
    }
  }
  return reached[letters.length];
}
