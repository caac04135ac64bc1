// The floor: every message to everybody else in the room, no Yjs, no store.
import http from 'node:http'
import { createRequire } from 'node:module'

const { WebSocketServer } = createRequire(process.env.MODULES)('ws')
const rooms = new Map()
const server = http.createServer()
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket, { url }) => {
  const room = rooms.get(url) ?? rooms.set(url, new Set()).get(url)
  room.add(socket)
  socket.on('close', () => room.delete(socket))
  socket.on('message', (data) => {
    if (data[0] === 0 && data[1] === 0) return socket.send(Buffer.from([0, 1, 2, 0, 0]))
    if (data[0] === 0 && data[1] === 1) return
    for (const other of room) if (other !== socket) other.send(data)
  })
})
server.listen(Number(process.env.PORT), '127.0.0.1')
