import type { Output } from '@/app/trpc/client'
import { Fact, Facts } from '@/app/ui/facts'

type PreviewProps = { model: NonNullable<Output['model']['preview']['model']> }

/** What a file would bring in: what the model is, and every process with the number of its outcomes. */
export function Preview({ model }: PreviewProps) {
  return (
    <>
      <Facts>
        <Fact term="Name">
          <strong>{model.name || 'without a name'}</strong>, version {model.version || 'not given'}
        </Fact>
        <Fact term="Identifier">{model.id || 'not given'}</Fact>
        <Fact term="Source">{model.source || 'not given'}</Fact>
        <Fact term="Licence">{model.licence || 'not given'}</Fact>
        <Fact term="Measured with">{model.framework ?? 'any framework, chosen in the plan'}</Fact>
        <Fact term="Extent">
          {model.processes} processes, {model.outcomes} outcomes
        </Fact>
      </Facts>
      <details className="mt-4 rounded-md border border-edge bg-paper" open={model.processes <= 12}>
        <summary className="px-4 py-3 font-semibold">Processes</summary>
        <div className="grid gap-4 border-t border-line px-4 py-3">
          {model.groups.map((group) => (
            <div key={group.id}>
              <h3 className="text-base">{group.name}</h3>
              <ul>
                {group.processes.map(({ id, name, purpose, outcomes }) => (
                  <li key={id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 border-b border-line py-1.5">
                    <span>
                      <span className="mr-2 text-sm text-soft">{id}</span>
                      <span className="font-semibold">{name}</span>
                      <span className="measure block text-sm text-soft">{purpose}</span>
                    </span>
                    <span className="tabular text-sm text-soft">{outcomes} outcomes</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </details>
    </>
  )
}
