'use client'

import { Component, type ReactNode } from 'react'
import { Button } from '@/app/ui/button'

type Props = { label: string; children: ReactNode }

/** Around each text: one that a page cannot show takes neither the other texts nor the room with it. */
export class Unshowable extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    const { label, children } = this.props
    if (!this.state.failed) return children
    return (
      <div role="alert" className="grid justify-items-start gap-3 border-l-4 border-danger p-3">
        <p>
          “{label}” cannot be shown on this page. What was written is stored, and the other texts are not affected. Try
          again, or open “Earlier versions” to read it.
        </p>
        <Button size="small" onClick={() => this.setState({ failed: false })}>
          Show again
        </Button>
      </div>
    )
  }
}
