-- Every line with its number in its own file: the header is line 1, and a line break inside quotes counts.
CREATE OR REPLACE TABLE numbered AS
SELECT reason, excluded_as, file, line, raw
FROM (
  SELECT
    lines.reason,
    lines.excluded_as,
    lines.file,
    coalesce(lines.raw, {{known}}) AS raw,
    lines.rowid - first_row + {{firstLine}} + {{breaksBefore}} AS line
  FROM lines
  JOIN (SELECT file, min(rowid) AS first_row FROM lines GROUP BY file) USING (file)
)
WHERE reason > 0;
