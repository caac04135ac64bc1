#!/usr/bin/env bash
# Two modules that import schemas from each other pass the type checker. Compiled to CommonJS, in one import order the
# imported schema is still undefined when it is used. One expects z.array() to refuse it at once. It is accepted, an
# empty list is parsed, and only the first item fails, with an error that names neither field nor schema. A getter, as
# for recursive schemas, mends it in both orders. As ES modules the same source fails while it loads.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --save-exact --silent --no-audit --no-fund zod@4.6.7 typescript@7.0.2

mkdir -p direct getter
cat > direct/person.ts <<'TS'
import { z } from 'zod'
import { Team } from './team.js'
export const Name = z.string().min(1)
export const Person = z.object({ name: Name, team: Team })
TS
cp direct/person.ts getter/person.ts
cat > direct/team.ts <<'TS'
import { z } from 'zod'
import { Name } from './person.js'
export const Team = z.object({ title: z.string(), members: z.array(Name) })
TS
cat > getter/team.ts <<'TS'
import { z } from 'zod'
import { Name } from './person.js'
export const Team = z.object({ title: z.string(), get members() { return z.array(Name) } })
TS

cat > finding.cjs <<'JS'
const [, , folder, first] = process.argv
const attempt = (action) => {
  try {
    return action()
  } catch (error) {
    return `${error.name}: ${error.message}`
  }
}
const parse = (members) =>
  attempt(() => `success ${require(`${folder}/team.js`).Team.safeParse({ title: 'A', members }).success}`)
const loaded = attempt(() => (require(`${folder}/${first}.js`), 'loaded'))
console.log(`${loaded}; empty list: ${parse([])}; one item: ${parse(['Lead'])}`)
JS

expect() { [ "$1" = "$2" ] || { echo "The behaviour has changed, expected: $2"; exit 1; }; }
check() { npx tsc --ignoreConfig --strict --skipLibCheck --target es2022 "$@"; }
check --module commonjs --outDir out/direct direct/*.ts
check --module commonjs --outDir out/getter getter/*.ts
check --module esnext --moduleResolution bundler --outDir out/esm direct/*.ts
echo '{ "type": "module" }' > out/esm/package.json

team=$(node finding.cjs "$work/out/direct" team)
person=$(node finding.cjs "$work/out/direct" person)
getterTeam=$(node finding.cjs "$work/out/getter" team)
getterPerson=$(node finding.cjs "$work/out/getter" person)
cat > load.mjs <<'JS'
await import('./out/esm/person.js').then(
  () => console.log('loaded'),
  (error) => console.log(`${error.name}: ${error.message}`),
)
JS
esm=$(node load.mjs)
echo 'zod 4.6.7, type checked without error'
echo "  CommonJS, team first:           $team"
echo "  CommonJS, person first:         $person"
echo "  CommonJS, getter, team first:   $getterTeam"
echo "  CommonJS, getter, person first: $getterPerson"
echo "  ES modules, person first:       $esm"
good='loaded; empty list: success true; one item: success true'
failure="TypeError: Cannot read properties of undefined (reading '_zod')"
expect "$team" "$good"
expect "$person" "${good/%success true/$failure}"
expect "$getterTeam" "$good"
expect "$getterPerson" "$good"
expect "$esm" "ReferenceError: Cannot access 'Name' before initialization"
echo 'A list of an undefined schema is built, parses an empty list, and fails at the first item.'
