import { createServer, type Server } from 'node:http'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isOurs } from './admit.ts'
import { securityHeaders } from './headers.ts'
import { listenNear } from './listen.ts'

/** A page that stands until there is content to show: where it is, and the server that the real one takes over. */
export type Waiting = { readonly url: string; readonly port: number; readonly server: Server }

const theme = `${readFileSync(join(import.meta.dirname, 'page/theme.css'), 'utf8')}
main { max-width: 44rem; margin: 20vh auto 0; padding: 0 1rem; font-family: system-ui, sans-serif; line-height: 1.7 }`

const page = `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Ronten（論点）</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/theme.css" />
    <script type="module" src="/wait.js"></script>
  </head>
  <body>
    <main role="status">
      <p>記事を読み込んでいます。数秒で始まります(はじめてのときと、記事が変わったときだけです)。</p>
      <p lang="en">Reading the entries. This takes some seconds, the first time and after a change alone.</p>
    </main>
  </body>
</html>`

/** Asks until the real page is there, which alone has a token. */
const script = `const look = async () => {
  const text = await fetch('/').then((response) => response.text(), () => '')
  if (text.includes('name="preview-token"')) location.reload()
  else setTimeout(look, 200)
}
void look()`

const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/': ['text/html; charset=utf-8', page],
  '/theme.css': ['text/css; charset=utf-8', theme],
  '/wait.js': ['text/javascript; charset=utf-8', script],
}

/**
 * Serves a page that says that the content is being read, in both languages, and gives way to the preview at the same address by itself.
 * @param wanted the port; where it is taken, one of the next twenty
 */
export const openWaiting = async (wanted: number): Promise<Waiting> => {
  const server = createServer((request, response) => {
    const file = files[request.url ?? '']
    const status = !isOurs(request) ? 403 : file === undefined ? 404 : 200
    const [type, body] = status === 200 && file ? file : ['text/plain', '']
    response.writeHead(status, { ...securityHeaders, 'content-type': type }).end(body)
  })
  const port = await listenNear(server, wanted)
  return { url: `http://127.0.0.1:${port}/`, port, server }
}
