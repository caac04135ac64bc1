/** Lines where the text will be. */
export function NotesSkeleton({ lines = 3 }: { lines?: number }) {
  const widths = ['94%', '88%', '62%', '76%'].slice(0, lines)
  return (
    <div className="notes-skeleton" aria-hidden="true">
      {widths.map((width) => (
        <span key={width} style={{ width }} />
      ))}
    </div>
  )
}
