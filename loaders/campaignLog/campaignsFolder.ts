/** Where the logs of campaigns stand: private, and ignored by git. They alone know who was treated, and who was not. */
export const campaignsFolder = "data/campaigns";
