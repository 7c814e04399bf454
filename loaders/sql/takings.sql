-- What a line took back of an earlier counted line: by the lines' numbers in `lines`.
CREATE OR REPLACE TABLE takings (
  line BIGINT,              -- of which something came back
  back BIGINT,              -- the line that took it back
  amount DECIMAL(18, 4)     -- positive, at the price of the line it came from
);
