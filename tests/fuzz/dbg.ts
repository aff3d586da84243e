import { connect, type Socket } from 'node:net'
import { startEndpoint, signedHeaders } from '../support/endpoint.ts'
import { slash } from '../support/interactions.ts'
const bot = await startEndpoint()
const body = JSON.stringify(slash('define', { term: 't01' }))
const req = Object.entries({ host: 'x', ...signedHeaders(bot.privateKey, body), 'content-length': String(Buffer.byteLength(body)) }).map(([k, v]) => `${k}: ${v}\r\n`).join('')
const one = Buffer.from(`POST / HTTP/1.1\r\n${req}\r\n${body}`)
const many = Buffer.concat(Array.from({ length: 1000 }, () => one))
const mem = (w: string) => { globalThis.gc?.(); const m = process.memoryUsage(); console.log(w, Math.round(m.rss / 1e6), 'rss', Math.round(m.heapUsed / 1e6), 'heap', Math.round(m.arrayBuffers / 1e6), 'buffers', process.getActiveResourcesInfo().filter((x) => x.includes('TCPSocketWrap')||x==='TCPSocketWrap').length, 'sockets', bot.lines.length,'lines') }
mem('start')
const socks: Socket[] = []
for (let i = 0; i < 300; i++) {
  const s = connect(bot.connection.port, '127.0.0.1'); s.on('error', () => {}); s.pause(); s.write(many); socks.push(s)
}
for (let t = 0; t < 12; t++) { await new Promise((r) => setTimeout(r, 5000)); mem(`${t * 5 + 5}s open=${socks.filter(s=>!s.closed).length}`)
const b = performance.now(); const r = await bot.send(body); await r.text(); console.log('others', r.status, Math.round(performance.now() - b), 'ms') }
process.exit(0)
