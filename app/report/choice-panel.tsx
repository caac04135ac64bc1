'use client'

import { Button } from '@/app/ui/button'
import { isWhole } from '@/lib/report/naming'
import { type ReportChoice, wholeReport } from '@/lib/report/sections'
import { SectionChoice } from './section-choice'

type ChoicePanelProps = { choice: ReportChoice; onChange: (choice: ReportChoice) => void }

/** What the page shows, and the files and the print that are made from it; what is issued stays whole. */
export function ChoicePanel({ choice, onChange }: ChoicePanelProps) {
  const whole = isWhole(choice)
  return (
    <details className="border-t border-edge pt-3">
      <summary className="min-h-8 cursor-pointer font-semibold">
        What is shown<span className="font-normal text-soft">: {whole ? 'everything' : 'a part'}</span>
      </summary>
      <p className="mt-1 mb-3 text-sm text-soft">
        On this page, on paper and in the files below. What is issued stays whole.
      </p>
      <SectionChoice choice={choice} onChange={onChange} />
      {!whole && (
        <Button size="small" className="mt-3" onClick={() => onChange(wholeReport)}>
          Show everything
        </Button>
      )}
    </details>
  )
}
