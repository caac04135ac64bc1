// @hocuspocus/server with its SQLite extension, as its documentation sets it up.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const require = createRequire(process.env.MODULES)
const load = async (name) => import(pathToFileURL(require.resolve(name)).href)
const { Server } = await load('@hocuspocus/server')
const { SQLite } = await load('@hocuspocus/extension-sqlite')
const extensions = [new SQLite({ database: process.env.DATABASE })]
const server = new Server({ port: Number(process.env.PORT), address: '127.0.0.1', quiet: true, extensions })
server.listen()
