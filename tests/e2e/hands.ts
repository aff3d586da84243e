import type { Locator, Page } from 'playwright-core'

/** What is entered into an option: what is typed, and the line of its list that is chosen; nothing where it takes free text. */
type Entry = readonly [typed: string, chosen?: string]

/** What somebody looks at and does on the page, in either language, with the keyboard where a person would use it. */
export const handsOn = (page: Page) => {
  const box = page.locator('#message')
  const last = page.getByRole('article').last()
  const places = page.getByRole('navigation')
  /** The line that the keyboard would choose, of whichever list is open. */
  const marked = page.locator('.listbox:not([hidden]) [aria-selected="true"]')
  const form = (command: string): Locator => page.getByRole('group', { name: `/${command}`, exact: true })

  /** Types a slash and a command, and chooses it from the palette. */
  const open = async (command: string): Promise<void> => {
    await box.focus()
    await page.keyboard.type(`/${command}`)
    await marked.filter({ hasText: `/${command}` }).waitFor()
    await page.keyboard.press('Enter')
    await form(command).waitFor()
  }
  /** Fills in an option of the open command: a required one has the keyboard at once, a further one is added by its button. */
  const enter = async (command: string, option: string, [typed, chosen]: Entry): Promise<void> => {
    const add = form(command).getByRole('button', { name: new RegExp(`^(?:オプション|Add option) ${option}\\b`) })
    if ((await add.count()) > 0) await add.press('Enter')
    await page.keyboard.type(typed)
    if (chosen === undefined) return
    await marked.getByText(chosen, { exact: true }).waitFor()
    await page.keyboard.press('Enter')
  }
  return {
    box,
    last,
    places,
    marked,
    focused: page.locator(':focus'),
    dialog: page.getByRole('dialog'),
    heading: (name: string): Locator => page.getByRole('heading', { level: 2, name, exact: true }),
    open,
    /** Uses a command with these options. */
    use: async (command: string, options: Readonly<Record<string, Entry>> = {}): Promise<void> => {
      await open(command)
      for (const [option, entry] of Object.entries(options)) await enter(command, option, entry)
      await page.keyboard.press('Enter')
    },
    /** Goes to a channel of the first server or of another one. */
    goTo: async (channel: string, server = 0): Promise<void> => {
      const place = places.locator(':scope > ul').nth(server).getByRole('button', { name: channel })
      await place.press('Enter')
      await place.and(page.locator('[aria-current="page"]')).waitFor()
    },
    /** Writes a message. */
    say: async (text: string): Promise<void> => {
      await box.fill(text)
      await page.keyboard.press('Enter')
      await last.filter({ hasText: text }).waitFor()
    },
    /** Acts as somebody else from now on, once the page has come to see with their eyes. */
    become: async (name: string): Promise<void> => {
      const before = await page.locator('header.top').elementHandle()
      await page.locator('.settings select').selectOption({ label: name })
      await before?.waitForElementState('hidden')
    },
    speak: async (language: string): Promise<void> => {
      await page.locator('.switch').getByRole('button', { name: language }).click()
    },
    /** A message as it is from now on, wherever it comes to stand. */
    messageOf: async (article: Locator): Promise<Locator> =>
      page.locator(`article[data-id="${await article.getAttribute('data-id')}"]`),
  }
}
