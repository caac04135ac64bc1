'use client'

import type { ComponentProps } from 'react'
import { Select } from '@/app/ui/field'
import {
  type OrganisationRole,
  organisationRoleOf,
  organisationRoles,
  organisationRoleTerms,
} from '@/lib/organisation/role'

type RoleSelectProps = Omit<ComponentProps<'select'>, 'value' | 'onChange'> & {
  value: OrganisationRole
  onRole: (role: OrganisationRole) => void
}

/** One of the roles in the organisation. */
export function RoleSelect({ value, onRole, ...rest }: RoleSelectProps) {
  return (
    <Select {...rest} value={value} onChange={({ target }) => onRole(organisationRoleOf(target.value))}>
      {organisationRoles.map((role) => (
        <option key={role} value={role}>
          {organisationRoleTerms[role].name}
        </option>
      ))}
    </Select>
  )
}
