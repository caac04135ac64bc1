/** The most a model may have: of the whole, and outcomes and relations of each process. */
export const modelLimits = { processes: 500, groups: 100, indicators: 5000, outcomes: 60, relations: 60 } as const
