import { ApplicationIntegrationType, type APIInteraction } from 'discord-api-types/v10'
import { describe, expect, it } from 'vitest'
import { encodeAction, type Action } from '../../../src/door/action.ts'
import { handle } from '../../../src/door/handle.ts'
import { openStore } from '../../../src/store/open.ts'
import { testApp } from '../../support/app.ts'
import { press, slash } from '../../support/interactions.ts'
import { answer, said } from '../../support/replies.ts'

/** Pin Messages. */
const permissions = String(1n << 51n)
const asker = { permissions }
const inServer = (interaction: APIInteraction): APIInteraction => ({
  ...interaction,
  authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: '400' },
})
const acts: readonly Action[] = [
  { do: 'pins', page: 1 },
  { do: 'pin', messageId: '1' },
  { do: 'pinRefresh', messageId: '1' },
  { do: 'pinLanguage', messageId: '1', lang: 'en' },
  { do: 'pinUnpin', messageId: '1' },
  { do: 'pinRemove', messageId: '1', post: 'delete' },
  { do: 'pinsRefresh', mark: '0' },
  { do: 'pinStarter', channelId: '1', lang: 'ja', format: 'card' },
  { do: 'explain', messageId: '1' },
]

describe('does the door turn away whoever has no business with pins?', () => {
  const { app } = testApp()

  it('a server that Ronten itself is not in: the app was brought along by one person', () => {
    for (const name of ['pin', 'pins'])
      expect(said(answer(app, slash(name, { entry: 't01' }, asker)))).toContain(
        'Rontenがこのサーバーに入っていないため',
      )
    expect(said(answer(app, slash('pin', { set: 'starter' }, asker)))).toContain(
      'Rontenがこのサーバーに入っていないため',
    )
  })
  it.each(acts)('a made-up press of $do without the permission, or where Ronten is not', (act) => {
    const made = press(encodeAction(act), {}, { privately: true })
    expect(said(answer(app, inServer(made)))).toContain('「メッセージをピン留め」の権限が必要です')
    const outside = press(encodeAction(act), asker, { privately: true })
    expect(said(answer(app, outside))).toContain('Rontenがこのサーバーに入っていないため')
  })
  it.each(acts)('a custom_id of $do fits into 100 characters', (act) => {
    const id = '12345678901234567890'
    const longest = { ...act, ...('messageId' in act ? { messageId: id } : {}), ...('channelId' in act ? { channelId: id } : {}) } as Action // prettier-ignore
    expect(encodeAction(longest).length).toBeLessThanOrEqual(100)
  })
  it('a made-up press on a pin of another server: it is not on the list, and stays as it is', async () => {
    const store = await openStore('memory')
    const pin = { messageId: '7', channelId: '500', guildId: '999', entryId: 'nuclear-sharing', language: 'ja', version: 1, offered: 1, createdAt: 0 } as const // prettier-ignore
    await store.pins.put(pin)
    const mine = testApp({ store }).app
    const act = encodeAction({ do: 'pinRemove', messageId: '7', post: 'delete' })
    const outcome = handle(mine, inServer(press(act, asker, { privately: true })))
    if ('now' in outcome) return expect.fail('answered at once')
    expect(said(await outcome.work(() => Promise.resolve()))).toContain('一覧にありません')
    expect(await store.pins.find('7')).toEqual(pin)
    await store.close()
  })
  it('a press for an entry that no longer exists', () => {
    const act = encodeAction({ do: 'changes', code: 't999', version: 1, mark: '0' })
    expect(said(answer(app, press(act)))).toContain('記事 t999 は今はありません')
  })
})
