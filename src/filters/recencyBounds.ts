/** Upper bounds of the bands of recency, in days; the last band is open. */
export const recencyBounds = [30, 60, 90, 180, 365];
