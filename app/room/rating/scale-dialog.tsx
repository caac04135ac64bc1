'use client'

import { RatingMark } from '@/app/rating/rating-mark'
import { Dialog } from '@/app/ui/dialog'
import { spanInWords } from '@/lib/measurement/scale'
import { useMeasurement } from '../data/measurement'

type ScaleDialogProps = { open: boolean; onClose: () => void; attributeId: string }

/** The steps of the scale: their share of achievement, and what one sees at a process on each, where the model says so. */
export function ScaleDialog({ open, onClose, attributeId }: ScaleDialogProps) {
  const { scale, framework } = useMeasurement()
  const cells = framework.attributes.find(({ id }) => id === attributeId)?.cells
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="What the steps mean"
      description="How much of what the attribute asks for can be shown."
    >
      <dl className="grid gap-3">
        {scale.steps.map((step) => (
          <div key={step.symbol} className="grid grid-cols-[4rem_minmax(0,1fr)] items-center gap-3">
            <dt>
              <RatingMark scale={scale} rating={step.symbol} variant="tile" className="w-full" />
            </dt>
            <dd>
              <strong>{step.name}</strong>
              <span className="block text-sm text-soft">{cells?.[step.symbol] ?? spanInWords(step)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
