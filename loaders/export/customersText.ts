/** "1 customer", "2 customers". */
export function customersText(count: number): string {
  return `${count} ${count === 1 ? "customer" : "customers"}`;
}
