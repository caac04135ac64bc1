'use client'

import { useEffect, useState } from 'react'
import { Avatar } from '@/app/ui/avatar'
import { buttonClasses } from '@/app/ui/button-classes'
import { ChevronDown } from '@/app/ui/icons'
import { LinkButton } from '@/app/ui/link-button'
import { Menu, MenuChoices, MenuItem, MenuSeparator, MenuText } from '@/app/ui/menu'
import { Skeleton } from '@/app/ui/skeleton'
import { chooseTheme, currentTheme, type Theme, themeNames, themes } from '@/app/ui/theme'
import { signOutHere } from './session'
import { type Me, useMe } from './use-me'

/** Who is signed in, the light of the page, and the way out. */
export function AccountMenu() {
  const { data, isPending } = useMe()
  if (isPending) return <Skeleton className="h-9 w-28" />
  if (!data?.user) {
    return (
      <LinkButton href="/sign-in" variant="quiet" size="small">
        Sign in
      </LinkButton>
    )
  }
  return <SignedIn me={data.user} />
}

const kinds: Record<string, string> = {
  guest: 'Guest by invitation',
  demo: 'Role of the demo workshop',
}

function SignedIn({ me }: { me: Me }) {
  const [theme, setTheme] = useState<Theme>('system')
  useEffect(() => setTheme(currentTheme()), [])
  const change = (next: Theme) => {
    chooseTheme(next)
    setTheme(next)
  }
  return (
    <Menu
      label="Account"
      trigger={
        <button type="button" className={buttonClasses({ variant: 'quiet', size: 'small' }, '-mr-2 max-w-56 px-2')}>
          <span aria-hidden="true">
            <Avatar id={me.id} name={me.name} />
          </span>
          <span className="truncate max-sm:sr-only">{me.name}</span>
          <ChevronDown />
        </button>
      }
    >
      <MenuText>
        {me.organisation.name}
        <br />
        {kinds[me.kind] ?? me.email}
      </MenuText>
      <MenuSeparator />
      <MenuChoices
        label="Appearance"
        value={theme}
        onChange={change}
        choices={themes.map((value) => ({ value, name: themeNames[value] }))}
      />
      <MenuSeparator />
      {me.kind !== 'demo' && <MenuItem onSelect={() => window.location.assign('/account')}>Your account</MenuItem>}
      {me.mayAdminister && <MenuItem onSelect={() => window.location.assign('/organisation')}>Organisation</MenuItem>}
      {me.kind === 'demo' && <MenuItem onSelect={() => window.location.assign('/demo')}>Switch role</MenuItem>}
      <MenuItem onSelect={() => void signOutHere()}>{me.kind === 'demo' ? 'Leave the demo' : 'Sign out'}</MenuItem>
    </Menu>
  )
}
