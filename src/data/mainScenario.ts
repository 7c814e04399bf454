/** Of several strengths that are tried the one that a sentence speaks of: one in ten, or the only one there is. */
export function mainScenario<Scenario extends {strength: number | null}>(
  scenarios: readonly Scenario[]
): Scenario | undefined {
  return scenarios.find(({strength}) => strength === 0.1) ?? scenarios[0];
}
