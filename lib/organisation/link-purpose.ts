/** What a link that is sent to somebody's e-mail address is for. */
export const linkPurposes = ['sign-in', 'new-password'] as const
export type LinkPurpose = (typeof linkPurposes)[number]
