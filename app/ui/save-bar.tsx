import { Button } from './button'
import { Notice } from './notice'

type SaveBarProps = { busy: boolean; problem: string | null; onCancel: () => void; save?: string; disabled?: boolean }

/** The end of a form that changes something: why it could not be saved, and the two ways on. */
export function SaveBar({ busy, problem, onCancel, save = 'Save', disabled }: SaveBarProps) {
  return (
    <div className="mt-6">
      {problem && (
        <Notice kind="problem" className="mb-3">
          {problem}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy} disabled={disabled}>
          {save}
        </Button>
        <Button onClick={onCancel} variant="quiet">
          Leave as it was
        </Button>
      </div>
    </div>
  )
}
