/**
 * Gives Node two threads for what it does beside the event loop, instead of its four; what is set in the environment counts more. Waking a thread
 * that sleeps costs the loop as much as a look-up, and two are seldom asleep where there is much to do: over HTTP a twentieth more requests a
 * second. Not one: libuv lets looking up names of hosts, which may hang, have half of them at most (libuv docs, Thread pool work scheduling), so
 * that signatures can always be checked. Takes effect before the first of them is needed.
 */
export const useTwoThreads = () => {
  process.env['UV_THREADPOOL_SIZE'] ??= '2'
}
