/** px that a frame needs above a chart's own height: heading, unit, scope, a note and the foot. */
export const frameRoom = 220;
