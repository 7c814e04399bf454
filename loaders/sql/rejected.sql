-- Rejected lines of one file, with the line number a text editor shows and every field as it was read.
SELECT
  concat(list_extract({{reasons}}, reason), ': ' || excluded_as) AS reason,
  {{fileName}} AS file,
  line,
  {{fields}}
FROM numbered
WHERE reason > 0 AND file = {{file}}
