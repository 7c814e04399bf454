/** Effects, or extra orders a customer, at which it is told what an action would bring. */
export const strengths = [0.05, 0.1, 0.2];
