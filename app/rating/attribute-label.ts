/** An attribute's identifier as people say it: "PA.2.1" → "PA 2.1". */
export function attributeLabel(attributeId: string): string {
  return attributeId.replace(/^PA\./, 'PA ')
}
