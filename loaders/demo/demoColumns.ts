/** The columns of the demo store's file, as a config names them. */
export const demoColumns = {
  customerId: "customer_id",
  orderId: "order_id",
  orderedAt: "ordered_at",
  quantity: "quantity",
  unitPrice: "unit_price",
  country: "country",
  product: "product",
  channel: "channel"
};
