import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Issue } from '../../../lib/report/issue.ts'
import type { ReportLook } from '../../../lib/report/look.ts'
import type { AssessmentReport } from '../../../lib/report/report.ts'
import { scaleOf } from '../../../lib/report/scale-of.ts'
import { evidenceChapter, findingsChapter } from './chapter/findings.ts'
import { limitsChapter, methodChapter, notAssessedChapter } from './chapter/method.ts'
import { agreementChapter, gapsChapter, readinessChapter } from './chapter/outcome.ts'
import { peopleChapter, planChapter } from './chapter/plan.ts'
import { profilesChapter } from './chapter/profiles.ts'
import { signaturesChapter } from './chapter/signatures.ts'
import { summaryChapter } from './chapter/summary.ts'
import { titlePage } from './chapter/title.ts'
import { contentsOf } from './contents.ts'
import type { Context } from './context.ts'
import { logoFile } from './logo.ts'
import {
  contentTypes,
  coreProperties,
  documentOf,
  footerOf,
  headerOf,
  numbering,
  packageParts,
  relationships,
  settings,
} from './package.ts'
import { DocumentWriter } from './writer.ts'
import { stylesOf } from './xml/styles.ts'

type Source = { report: AssessmentReport; issue: Issue; look: ReportLook }

/** The parts of the report in the order of its page. A part the report does not have leaves itself out. */
const chapters = [
  summaryChapter,
  gapsChapter,
  findingsChapter,
  planChapter,
  peopleChapter,
  methodChapter,
  profilesChapter,
  evidenceChapter,
  agreementChapter,
  readinessChapter,
  notAssessedChapter,
  limitsChapter,
  signaturesChapter,
]

/** The report as a Word document that can be edited on (ECMA-376). The same report gives the same bytes. */
export function reportDocx({ report, issue, look }: Source): Uint8Array {
  const contextWith = (doc: DocumentWriter): Context => ({ report, issue, look, scale: scaleOf(report), doc })
  const front = new DocumentWriter()
  titlePage(contextWith(front))
  const body = new DocumentWriter()
  for (const chapter of chapters) chapter(contextWith(body))
  const { title, organisation } = report.assessment
  const about = { title, organisation, moment: issue?.publishedAt ?? report.period?.to ?? '2000-01-01T00:00:00.000Z' }
  const logo = look.logo && { name: logoFile(look.logo), bytes: look.logo.bytes }
  const texts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships(packageParts),
    'docProps/core.xml': coreProperties(report, issue, about.moment),
    'word/document.xml': documentOf(`${front.body}${contentsOf(body.entries)}${body.body}`),
    'word/_rels/document.xml.rels': relationships([
      ...['styles', 'numbering', 'settings'].map((name) => ({ id: name, type: name, target: `${name}.xml` })),
      { id: 'header', type: 'header', target: 'header.xml' },
      { id: 'footer', type: 'footer', target: 'footer.xml' },
      ...(logo ? [{ id: 'logo', type: 'image', target: `media/${logo.name}` }] : []),
    ]),
    'word/styles.xml': stylesOf(look.accent),
    'word/numbering.xml': numbering,
    'word/settings.xml': settings,
    'word/header.xml': headerOf(title, organisation),
    'word/footer.xml': footerOf(
      issue ? `Version ${issue.version}${issue.state === 'review' ? ', in review' : ''}` : 'Draft, not issued',
    ),
  }
  const files: Zippable = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)]))
  if (logo) files[`word/media/${logo.name}`] = logo.bytes
  // One date for all, so that the same report gives the same file.
  return zipSync(files, { level: 6, mtime: new Date(2000, 0, 1) })
}
