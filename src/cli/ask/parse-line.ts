import type { Command } from '../../door/define-command.ts'

/** A typed command: its name and the options as they were typed. */
export type TypedCommand = { readonly name: string; readonly options: Readonly<Record<string, string>> }

/**
 * Reads a line as Discord's composer shows it: `/define term:核共有 private:true`. A value runs to the next option of the same command, so
 * it may hold spaces. A line without a slash is a question for /ask. Undefined where no command has that name.
 */
export const parseLine = (line: string, commands: readonly Command[]): TypedCommand | undefined => {
  const text = line.trim()
  if (!text.startsWith('/')) return { name: 'ask', options: { question: text } }
  const [, name = '', rest = ''] = /^\/(\S*)\s*([\s\S]*)$/.exec(text) ?? []
  const command = commands.find((each) => each.name === name)
  if (!command) return undefined
  const options = Object.keys(command.options)
  const starts = [...rest.matchAll(/(?:^|\s)([a-z_]+)[::]/g)].filter(([, option = '']) => options.includes(option))
  return {
    name,
    options: Object.fromEntries(
      starts.map((start, index) => {
        const end = starts[index + 1]?.index ?? rest.length
        return [start[1] ?? '', rest.slice(start.index + start[0].length, end).trim()]
      }),
    ),
  }
}
