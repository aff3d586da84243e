/** Says on a terminal what is being worked on, on one line that the next one replaces; says nothing in a pipe. */
export const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}
