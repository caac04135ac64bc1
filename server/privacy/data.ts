import type { Queries } from '../db/client.ts'

/**
 * All that is stored about a person, by the names of lib/privacy/stored.ts. Ballots are those of revealed rounds alone:
 * an administrator may ask for this, and secret ones are nobody's but the person's.
 */
export async function dataOf(db: Queries, userId: string) {
  const {
    organisationId,
    passwordHash: _secret,
    ...account
  } = await db.user.findUniqueOrThrow({ where: { id: userId } })
  const memberships = await db.member.findMany({
    where: { userId },
    include: { assessment: { select: { title: true } } },
    orderBy: { joinedAt: 'asc' },
  })
  const mine = { in: memberships.map(({ id }) => id) }
  const { name } = account
  // A name as others wrote it counts only where the person is: a guest may call themselves whatever they like.
  const here = { organisationId, members: { some: { userId, removedAt: null } } }
  const inTheirs = { assessment: here }
  return {
    account,
    sessions: await db.session.findMany({ where: { userId } }),
    memberships,
    requests: await db.joinRequest.findMany({ where: { userId } }),
    ballots: await db.ballot.findMany({
      where: { memberId: mine, round: { revealedAt: { not: null } } },
      include: {
        round: { select: { number: true, revealedAt: true, item: { select: { attributeId: true, part: true } } } },
      },
    }),
    comments: await db.comment.findMany({ where: { memberId: mine } }),
    settled: await db.commentThread.findMany({ where: { resolvedById: mine }, select: { id: true, quote: true } }),
    notes: await db.documentAuthor.findMany({
      where: { memberId: mine, document: { startsWith: 'worksheet/' } },
      distinct: ['document'],
      select: { document: true },
    }),
    evidence: await db.evidence.findMany({
      where: { OR: [{ addedById: mine }, { source: name, ...inTheirs }] },
    }),
    findings: await db.finding.findMany({ where: { addedById: mine } }),
    actions: await db.improvementAction.findMany({
      where: { OR: [{ addedById: mine }, { stateById: mine }, { owner: name, ...inTheirs }] },
    }),
    comparisons: await db.earlierResult.findMany({ where: { addedById: mine }, omit: { content: true } }),
    recorded: await db.capabilityResult.findMany({ where: { recordedById: mine }, omit: { dissent: true } }),
    approvals: await db.planApproval.findMany({
      where: { OR: [{ recordedById: mine }, { approvedBy: name, ...inTheirs }] },
      omit: { content: true },
    }),
    sponsored: await db.assessment.findMany({
      where: { sponsor: name, ...here },
      select: { id: true, title: true },
    }),
    reports: await db.report.findMany({ where: { publishedById: mine }, omit: { content: true } }),
    remarks: await db.reportRemark.findMany({ where: { memberId: mine } }),
    signatures: await db.reportSignature.findMany({
      where: { OR: [{ memberId: mine }, { name, report: inTheirs }] },
    }),
    pictures: await db.image.findMany({ where: { addedById: mine }, omit: { bytes: true } }),
    models: await db.processModel.findMany({
      where: { changedBy: name, organisationId: account.kind === 'account' ? organisationId : '' },
      select: { modelId: true, version: true, changedAt: true },
    }),
    events: await db.auditEvent.findMany({ where: { actorId: userId }, orderBy: { id: 'asc' } }),
  }
}

export type PersonalData = Awaited<ReturnType<typeof dataOf>>
