import { buttonClasses } from './ui/button-classes'

export default function NotFound() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-xl content-center px-5">
      <title>Nothing here · Assay</title>
      <h1 className="text-3xl">There is nothing at this address</h1>
      <p className="mt-2 mb-6 text-soft">
        Check that the whole address was copied. If somebody sent it to you, ask them for a new one.
      </p>
      <div>
        <a href="/" className={buttonClasses({ variant: 'primary' })}>
          Go to the first page
        </a>
      </div>
    </main>
  )
}
