/** What a reader of a report in review says: a remark, or a change they ask for. */
export const remarkKinds = ['remark', 'change'] as const
