import {getCountries, type CountryCode} from "libphonenumber-js";

const codes = new Map<string, CountryCode>(
  getCountries().flatMap((code) => [
    [code.toLowerCase(), code] as const,
    ...(["long", "short"] as const).map((style) => [nameOf(code, style).toLowerCase(), code] as const)
  ])
);

/** The ISO 3166-1 code of a country by its code or its English name; null where it is neither. */
export function countryCode(country: string): CountryCode | null {
  return codes.get(country.trim().toLowerCase()) ?? null;
}

function nameOf(code: string, style: "long" | "short"): string {
  return new Intl.DisplayNames("en", {type: "region", style}).of(code) ?? code;
}
