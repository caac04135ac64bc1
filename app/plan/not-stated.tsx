/** Stands where the plan says nothing. */
export function NotStated() {
  return <span className="text-soft italic">not stated</span>
}
