/**
 * What a text begins with that a spreadsheet would run as a formula, blanks aside: a regular expression that JavaScript (with
 * the flag u) and the engine read alike. https://owasp.org/www-community/attacks/CSV_Injection
 */
export const formula = "^(\\t|\\r|[\\s\\p{Z}]*[=+\\-@＝＋－＠])";
