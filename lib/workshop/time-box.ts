/** The time boxes a lead sets with one choice, in minutes. */
export const timeBoxes = [2, 5, 10, 15] as const
