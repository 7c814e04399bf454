/** Where the demo store sells: the home country first, the others with their share of the customers abroad. */
export const demoCountries: readonly {country: string; share: number}[] = [
  {country: "United Kingdom", share: 0},
  {country: "Germany", share: 0.21},
  {country: "France", share: 0.18},
  {country: "Ireland", share: 0.14},
  {country: "Netherlands", share: 0.11},
  {country: "Belgium", share: 0.08},
  {country: "Spain", share: 0.07},
  {country: "Switzerland", share: 0.06},
  {country: "Sweden", share: 0.05},
  {country: "Italy", share: 0.04},
  {country: "Portugal", share: 0.03},
  {country: "Norway", share: 0.03}
];
