/** What has all members of each of a union's types. */
type AllOf<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never

/** The members of several objects in one. */
export function together<Each extends object>(objects: readonly Each[]): AllOf<Each> {
  return Object.assign({}, ...objects)
}
