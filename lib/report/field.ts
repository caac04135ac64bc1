import { z } from 'zod'

/** A text of the report, with what it says. */
export const text = (description: string) => z.string().describe(description)
export const count = (description: string) => z.int().min(0).describe(description)
export const level = (description: string) => z.int().min(0).max(9).describe(description)
export const moment = (description: string) => z.iso.datetime().describe(description)
export const flag = (description: string) => z.boolean().describe(description)

export const processId = text('Identifier of the process in the model: "RAF.1"')
export const attributeId = text('Identifier of the process attribute in the framework: "PA.1.1"')
export const memberId = text('Identifier of the member of the team')
