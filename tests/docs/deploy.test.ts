import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'

const root = join(import.meta.dirname, '../..')
const read = (name: string): string => readFileSync(join(root, name), 'utf8')

/** The variables that Ronten knows, as .env.example lists them, and the one that is for the C library's allocator. */
const known = new Set([
  ...[...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name),
  'MALLOC_ARENA_MAX',
])
const unknown = (names: readonly string[]) => names.filter((name) => !known.has(name))

const manifests = [...read('docs/deploy.md').matchAll(/^```yaml\n([\s\S]*?)^```/gm)].flatMap(([, text = '']) =>
  parseAllDocuments(text, { uniqueKeys: true }),
)

/** The variables that the image sets. */
const imageVariables = (): ReadonlyMap<string, string> => {
  const block = /^ENV ((?:.*\\\n)*.*)$/m.exec(read('Dockerfile'))?.[1] ?? ''
  return new Map([...block.matchAll(/([A-Z_]+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]))
}

describe('do the files for deployment fit the program?', () => {
  it('the image sets variables that there are, and starts what npm start starts', () => {
    const dockerfile = read('Dockerfile')
    const names = [...imageVariables().keys()]
    expect(names).toContain('OPS_PORT')
    expect(unknown(names)).toEqual([])
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: { readonly start: string } }
    expect(dockerfile).toContain(`CMD ${JSON.stringify(scripts.start.split(' ')).replaceAll(',', ', ')}`)
  })
  it('compose reads, keeps both read-only and without capabilities, and sets variables that there are', () => {
    const compose: unknown = parse(read('compose.yaml'))
    expect(compose).toMatchObject({
      services: {
        bot: {
          read_only: true,
          cap_drop: ['ALL'],
          security_opt: ['no-new-privileges:true'],
          restart: 'unless-stopped',
        },
        postgres: { read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] },
      },
    })
    // The line above has seen its form.
    const { services } = compose as { services: { bot: { environment: Record<string, string> } } }
    expect(unknown(Object.keys(services.bot.environment))).toEqual([])
    // A copy of .env.example as env_file takes the image's values away, with nothing in their place: compose has to say them again.
    const blank = [...read('.env.example').matchAll(/^([A-Z_]+)=$/gm)].map(([, name = '']) => name)
    const taken = [...imageVariables()].filter(([name]) => blank.includes(name))
    expect(taken.map(([name]) => name)).toContain('OPS_PORT')
    expect(services.bot.environment).toMatchObject(Object.fromEntries(taken))
  })
  it('the Kubernetes example reads, and sets variables that there are', () => {
    expect(manifests.flatMap(({ errors }) => errors)).toEqual([])
    const kinds = manifests.map((document) => String(document.get('kind')))
    expect(kinds).toEqual(['Deployment', 'PodDisruptionBudget', 'Service', 'Ingress', 'NetworkPolicy'])
    const names = [...JSON.stringify(manifests[0]).matchAll(/"name":"([A-Z_]+)","value"/g)].map(([, name = '']) => name)
    expect(names).toContain('TRANSPORT')
    expect(unknown(names)).toEqual([])
  })
})
