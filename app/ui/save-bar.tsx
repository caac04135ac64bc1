import { sentenceOf } from '@/app/failure/failure'
import { Button } from './button'
import { Notice } from './notice'

type SaveBarProps = {
  saving: { isPending: boolean; error: unknown }
  onCancel: () => void
  save?: string
  disabled?: boolean
}

/** The end of a form that changes something: why it could not be saved, and the two ways on. */
export function SaveBar({ saving, onCancel, save = 'Save', disabled }: SaveBarProps) {
  return (
    <div className="mt-6">
      {Boolean(saving.error) && (
        <Notice kind="problem" className="mb-3">
          {sentenceOf(saving.error)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={saving.isPending} disabled={disabled}>
          {save}
        </Button>
        <Button onClick={onCancel} variant="quiet">
          Cancel
        </Button>
      </div>
    </div>
  )
}
