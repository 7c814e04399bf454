/**
 * The one-to-one assignment of rows to columns with the highest total score, by trying all of them: meant for a handful.
 * `score[row][column]`; no more rows than columns. Returns the column of each row; among equals the first found.
 */
export function assignment(score: number[][]): number[] {
  const columns = score[0]?.length ?? 0;
  if (score.length > columns) throw new Error(`invalid assignment: ${score.length} rows to ${columns} columns`);
  let best = -Infinity;
  let result: number[] = [];
  const chosen: number[] = [];
  const visit = (total: number): void => {
    const row = chosen.length;
    if (row === score.length) {
      if (total > best) [best, result] = [total, [...chosen]];
      return;
    }
    for (let column = 0; column < columns; ++column) {
      if (chosen.includes(column)) continue;
      chosen.push(column);
      visit(total + score[row][column]);
      chosen.pop();
    }
  };
  visit(0);
  return result;
}
