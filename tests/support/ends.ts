import { createLog } from '../../src/ops/log.ts'
import { onCrash, onShutdown } from '../../src/ops/shutdown.ts'

// A process that ends in the way it is told.
const log = createLog('info')
onCrash(log)
onShutdown(() => new Promise(() => {}), log)
setInterval(() => undefined, 1000)
const [way] = process.argv.slice(2)
if (way === 'throw')
  setTimeout(() => {
    throw new Error('planted')
  })
if (way === 'reject') void Promise.reject(new Error('planted'))
process.stderr.write('ready\n')
