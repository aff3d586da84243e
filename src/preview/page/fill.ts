/** Puts values into a sentence, where their names stand in braces. It lies here because the page, too, has sentences to fill in. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
