import type { PermissionView } from '../protocol.ts'
import type { Words } from '../words/page.ts'
import { openDialog } from './dialog.ts'
import { element } from './element.ts'
import { fill } from './fill.ts'

/** Opens the switches for what the bot may do in the server. */
export const openServerSettings = (
  words: Words,
  server: string,
  permissions: readonly PermissionView[],
  permit: (permission: string, allowed: boolean) => void,
): void => {
  const lines = permissions.map(({ name, allowed }) => {
    const input = element('input', { type: 'checkbox', role: 'switch', checked: allowed })
    input.addEventListener('change', () => permit(name, input.checked))
    return element('label', { class: 'line' }, input, element('span', {}, words.permissions[name] ?? name))
  })
  openDialog(
    fill(words.settingsOf, { server }),
    words.close,
    'panel',
    element('p', { class: 'help' }, permissions.length === 0 ? words.noPermissions : words.permissionsHelp),
    element('div', { class: 'lines', role: 'group', 'aria-label': words.botPermissions }, ...lines),
  )
}
