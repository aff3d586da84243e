import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What V8's gc extension takes: `last-resort` is what also makes the heap smaller, as when memory runs out. */
type Collect = (how: { readonly type: 'major'; readonly flavor: 'last-resort' }) => void

/**
 * Gives back to the system what the start took and nothing needs any more: some 60 MB, most of it the room for young objects, which V8 makes
 * large while hundreds of modules are loaded and never makes smaller in a process that has little to do. Under load it grows again. Takes
 * a tenth of a second in which nothing is answered: for the moments after the start and after new content has been loaded. V8 hands its
 * collector out by a flag only, which is taken back at once.
 */
export const giveBackMemory = (): void => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as Collect // what a context made under that flag holds
  setFlagsFromString('--no-expose-gc')
  collect({ type: 'major', flavor: 'last-resort' })
}
