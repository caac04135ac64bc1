/** When a worksheet is kept as it stands: at the reveal of a round, and when a rating is recorded. */
export const versionReasons = ['reveal', 'record'] as const
export type VersionReason = (typeof versionReasons)[number]
