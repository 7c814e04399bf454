/** Members of rows or cells that may be single customers: a site that tells of none has not got them. */
export const withdrawn: readonly string[] = ["customers.arrow", "quarters.arrow", "whatif.arrow"];
