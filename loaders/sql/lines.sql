-- Where the source's lines go, one row a line in the order of the files: what was read, and why a line is not counted.
CREATE OR REPLACE TABLE lines (
  file USMALLINT,           -- index of the source file
  customer_id VARCHAR,
  order_id VARCHAR,         -- the day where the source has no order numbers
  ordered_at TIMESTAMP,     -- in the store's time zone
  quantity DOUBLE,
  amount DECIMAL(18, 4),    -- major units; decimal, so that a sum does not depend on the order of its terms
  country VARCHAR,
  channel VARCHAR,          -- what brought the customer, where the source says so
  currency VARCHAR,         -- the sign beside the amount, where there is one
  product VARCHAR,
  refunded DECIMAL(18, 4),  -- what of the amount the shop paid back, where the source says so of the line's order
  line_breaks UINTEGER,     -- inside quoted fields: they move the line numbers of what follows
  swallowed UINTEGER,       -- how many lines a quoted field looks to have swallowed
  reason UTINYINT,          -- 0: counted, else 1 + index in rejectReasons; 8: counted once, and all of it came back
  excluded_as VARCHAR,      -- by what name of its own it is no sale
  raw VARCHAR[]             -- all fields as read, of rejected lines only
);
