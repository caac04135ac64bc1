'use client'

import { type ComponentProps, useState } from 'react'
import { TextInput } from '@/app/ui/field'
import { joinList, splitList } from '@/lib/model/spreadsheet/list'

type ClausesInputProps = Omit<ComponentProps<typeof TextInput>, 'value' | 'onChange'> & {
  clauses: readonly string[]
  onChange: (clauses: string[]) => void
}

/** A list in a line of text, taken over as it is typed and put in order when one leaves it. */
export function ClausesInput({ clauses, onChange, ...rest }: ClausesInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      {...rest}
      value={typed ?? joinList(clauses)}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(splitList(event.target.value))
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
