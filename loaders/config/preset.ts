/** What the pipeline knows of a line, by the columns that may hold it. */
export type Role =
  | "customerId"
  | "orderId"
  | "orderedAt"
  | "time"
  | "quantity"
  | "unitPrice"
  | "amount"
  | "returned"
  | "discount"
  | "orderDiscount"
  | "orderSubtotal"
  | "orderRefund"
  | "currency"
  | "country"
  | "channel"
  | "product";

/** A column, by the names that it goes by, and the values in it that a rule is about, upper and lower case alike. */
export interface Rule {
  column: string[];
  startsWith?: string;
  equals?: string[];
  contains?: string[];
  /** any value at all */
  filled?: true;
  /** no value */
  empty?: true;
  /** what lines that are left out by it are called */
  reason?: string;
}

/** A table whose rows are found by a column of the order lines, or of a table joined before it ("orders.customer_id"). */
export interface Join {
  table: string;
  on: string;
  /** the table's own column; default the one that `on` names */
  key?: string;
}

/** What is known of an export by name: for each column the names it goes by, and the rules that its values need. */
export interface Preset {
  /** what it is called, and where it is made */
  title: string;
  /** columns that together tell it from all others; none where it is taken only by name */
  marks: string[];
  /** of an export of several tables, columns that together tell the lines, and what is joined to them */
  lineMarks?: string[];
  join?: (Join & {marks: string[]})[];
  columns: Partial<Record<Role, string[]>>;
  /** of the columns, those that not every version of the export has */
  optional?: Role[];
  dateFormat: string[];
  /** the sign between thousands, where amounts have one */
  thousands?: ",";
  /** the time zone of times without one, where it is not the store's */
  timezone?: string;
  cancelled: Rule[];
  /** lines that are no sale of goods to a customer */
  exclude?: Rule[];
  /** columns of which an order's first row alone has the value; with the order's number among them, rows follow their order's first */
  perOrder?: string[];
  /** customers are called by their addresses: they are the same however they are spelled */
  customerIs?: "email";
  /** rows may have fewer fields than there are columns, as a line that says how many there were */
  isRagged?: true;
  /** encodings to try in turn, where the config names none */
  encodings: string[];
  /** "17850.0" is customer 17850: the export went through a column of floating-point numbers */
  floatingCustomerIds?: boolean;
}
