import { LevelLadder } from '@/app/rating/level-ladder'
import type { RatingScale } from '@/lib/measurement/framework'
import type { AssessmentReport, ReportProcess } from '@/lib/report/report'
import { levelInWords } from '@/lib/report/text/item'
import { processAnchor } from './anchor'
import { PhraseInWords } from './phrase'
import { ReportedItem } from './reported-item'

type ProcessChapterProps = {
  process: ReportProcess
  scale: RatingScale
  levels: AssessmentReport['framework']['levels']
  /** Pieces that the register of this report lists. */
  listed: ReadonlySet<string>
}

/** A process: its level, then each rating with the reasons for it. */
export function ProcessChapter({ process, scale, levels, listed }: ProcessChapterProps) {
  const { processId, name, purpose, level, targetLevel, instances } = process
  return (
    <section id={processAnchor(processId)} className="report-process">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <h3>
          <span className="mr-2 font-normal text-soft">{processId}</span>
          {name}
        </h3>
        <LevelLadder level={level} target={targetLevel} highest={Math.max(...levels.map((known) => known.level))} />
      </header>
      <p className="text-soft">{purpose}</p>
      <p>
        <PhraseInWords phrase={levelInWords(process, levels)} />
      </p>
      {instances.map((instance) => (
        <div key={instance.instanceId}>
          {instances.length > 1 && (
            <h4 className="report-instance">
              <bdi>{instance.name}</bdi>
            </h4>
          )}
          {instance.items?.map((item) => (
            <ReportedItem key={item.itemId} item={item} scale={scale} listed={listed} />
          ))}
          <Remarks title="Strengths" text={instance.strengths} />
          <Remarks title="Weaknesses" text={instance.weaknesses} />
        </div>
      ))}
    </section>
  )
}

function Remarks({ title, text }: { title: string; text: string }) {
  if (!text) return null
  return (
    <div className="report-remarks">
      <h4>{title}</h4>
      <p dir="auto" className="whitespace-pre-line">
        {text}
      </p>
    </div>
  )
}
