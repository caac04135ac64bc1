import { mayRate, type Role } from '@/lib/workshop/role'

/** Members who rate, the lead last: a ballot of the lead's is not to be looked for first. */
export function ratersOf<Member extends { role: Role }>(members: readonly Member[]): Member[] {
  const raters = members.filter(({ role }) => mayRate(role))
  return [...raters.filter(({ role }) => role !== 'lead'), ...raters.filter(({ role }) => role === 'lead')]
}
