import type { Output } from '@/app/trpc/client'
import { Avatar } from '@/app/ui/avatar'
import { Button } from '@/app/ui/button'
import { roleNames } from '@/lib/workshop/role'

type RoleToEnterProps = {
  role: Output['demo']['roles']['roles'][number]
  first: boolean
  busy: boolean
  disabled: boolean
  onEnter: () => void
}

/** One person of the demo: who they are, what one can try as them, and the door. */
export function RoleToEnter({
  role: { memberId, name, role, about },
  first,
  busy,
  disabled,
  onEnter,
}: RoleToEnterProps) {
  return (
    <div className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-3 py-4 sm:grid-cols-[auto_1fr_auto]">
      <span aria-hidden="true">
        <Avatar id={memberId} name={name} className="text-base" />
      </span>
      <div className="min-w-0">
        <p>
          <span className="font-semibold">{name}</span> <span className="text-soft">· {roleNames[role]}</span>
        </p>
        <p className="text-soft">{about}</p>
      </div>
      <Button
        className="max-sm:col-start-2 max-sm:justify-self-start"
        variant={first ? 'primary' : 'plain'}
        busy={busy}
        disabled={disabled}
        onClick={onEnter}
      >
        Enter <span className="sr-only">as {name}</span>
      </Button>
    </div>
  )
}
