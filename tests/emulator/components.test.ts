import { ButtonStyle, ComponentType, InteractionResponseType as Answer, MessageFlags } from 'discord-api-types/v10'
import type { APIInteractionResponse, APIStringSelectComponent } from 'discord-api-types/v10'
import { Events, LabelBuilder, TextInputBuilder } from 'discord.js'
import type { Interaction } from 'discord.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { COMMANDS, failureOf, nextInteraction, register, reply, startProbe } from './probe-bot.ts'
import type { Probe } from './probe-bot.ts'

let probe: Probe

beforeEach(async () => {
  probe = await startProbe()
  await register(probe, COMMANDS)
})
afterEach(() => probe.stop())

const BUTTON_CARD = {
  type: Answer.ChannelMessageWithSource,
  data: {
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: { parse: [] },
    components: [
      {
        type: ComponentType.Container,
        components: [
          { type: ComponentType.TextDisplay, content: '# 核共有' },
          {
            type: ComponentType.ActionRow,
            components: [{ type: ComponentType.Button, style: ButtonStyle.Primary, label: 'More', custom_id: 'more' }],
          },
        ],
      },
    ],
  },
} satisfies APIInteractionResponse

test('does a button press change the card in place?', async () => {
  probe.answer = () => BUTTON_CARD
  const member = probe.emulator.as('member')
  const { message } = await member.slash('define')
  probe.answer = () => ({
    type: Answer.UpdateMessage,
    data: { components: [{ type: 10, content: '続き' }], allowed_mentions: { parse: [] } },
  })
  const pressed = await probe.emulator.as('newcomer').press(message ?? '', 'More')
  expect(pressed.interaction).toMatchObject({
    type: 3,
    data: { custom_id: 'more', id: 4 },
    message: { id: message?.id },
  })
  expect(pressed.message).toMatchObject({ id: message?.id, components: [{ content: '続き', id: 1 }] })
  expect(member.sees()).toHaveLength(1)
  expect(probe.emulator.faults).toEqual([])
})

test('is a public answer to a press a message of its own that names the presser?', async () => {
  probe.answer = () => BUTTON_CARD
  const { message } = await probe.emulator.as('member').slash('define')
  probe.answer = () => reply('共有')
  const shared = await probe.emulator.as('newcomer').press(message ?? '', 'more')
  expect(shared.message?.id).not.toBe(message?.id)
  expect(shared.message?.interaction_metadata).toMatchObject({
    user: { username: 'newcomer' },
    interacted_message_id: message?.id,
  })
  expect(probe.emulator.as('moderator').sees()).toHaveLength(2)
})

test('can the message under a button be deleted after a silent acknowledgement?', async () => {
  probe.answer = () => BUTTON_CARD
  const member = probe.emulator.as('member')
  const { message } = await member.slash('define')
  const started = nextInteraction(probe)
  const pressing = member.press(message ?? '', 'more')
  const interaction = await started
  await probe.callback(interaction, { type: Answer.DeferredMessageUpdate })
  await probe.open.delete(probe.original(interaction), { auth: false })
  expect((await pressing).message).toBeNull()
  expect(member.sees()).toEqual([])
})

test('does a modal travel from a button to the submission, and refuse missing values?', async () => {
  probe.answer = () => BUTTON_CARD
  const member = probe.emulator.as('member')
  const { message } = await member.slash('define')
  const field = { type: 4, custom_id: 'why', style: 2 } as const
  const modal = {
    custom_id: 'report',
    title: '報告',
    components: [{ type: 18, label: '理由', component: field } as const],
  }
  probe.answer = () => ({ type: Answer.Modal, data: modal })
  const opened = await member.press(message ?? '', 'more')
  expect(opened.modal?.title).toBe('報告')
  expect((await member.submit(opened, {})).failed).toBe('missing value')
  probe.answer = () => reply('ありがとう', MessageFlags.Ephemeral)
  const sent = await member.submit(opened, { why: '古い' })
  expect(sent.interaction).toMatchObject({
    type: 5,
    data: {
      custom_id: 'report',
      components: [{ type: 18, id: 1, component: { id: 2, custom_id: 'why', value: '古い' } }],
    },
    message: { id: message?.id },
  })
  expect(sent.message?.interaction_metadata).toMatchObject({
    triggering_interaction_metadata: { interacted_message_id: message?.id },
  })
})

test('does a select send its values, and refuse a value it does not offer?', async () => {
  const select = {
    type: ComponentType.StringSelect as const,
    custom_id: 'kind',
    options: [
      { label: 'A', value: 'a' },
      { label: 'B', value: 'b' },
    ],
  } satisfies APIStringSelectComponent
  probe.answer = () => ({
    type: Answer.ChannelMessageWithSource,
    data: { content: '選択', allowed_mentions: { parse: [] }, components: [{ type: 1, components: [select] }] },
  })
  const member = probe.emulator.as('member')
  const { message } = await member.slash('define')
  probe.answer = () => reply('b', MessageFlags.Ephemeral)
  expect((await member.choose(message ?? '', 'kind', 'c')).failed).toBe('unknown choice')
  expect((await member.choose(message ?? '', 'kind', 'b')).interaction).toMatchObject({ data: { values: ['b'] } })
})

test('do the classes of discord.js understand every kind of interaction?', async () => {
  probe.answer = () => null
  const problems: unknown[] = []
  const said = { content: 'ok', allowedMentions: { parse: [] } } as const
  const handle = async (interaction: Interaction): Promise<unknown> => {
    if (interaction.isAutocomplete())
      return interaction.respond([{ name: interaction.options.getFocused(), value: 'a' }])
    if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
      const button = {
        type: ComponentType.Button,
        style: ButtonStyle.Primary,
        label: 'More',
        customId: 'more',
      } as const
      const answer = { ...said, components: [{ type: ComponentType.ActionRow, components: [button] }] } as const
      return (await interaction.reply({ ...answer, withResponse: true })).resource?.message?.id
    }
    if (interaction.isButton()) {
      const input = new TextInputBuilder({ customId: 'why', style: 1 })
      const label = new LabelBuilder({ label: 'Why' }).setTextInputComponent(input)
      return interaction.showModal({ customId: 'report', title: 'Report', components: [label] })
    }
    if (interaction.isModalSubmit()) {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral })
      return interaction.editReply({ ...said, content: interaction.fields.getTextInputValue('why') })
    }
    return null
  }
  probe.client.on(Events.InteractionCreate, (interaction) => {
    handle(interaction).catch((error: unknown) => problems.push(error))
  })
  for (const member of [probe.emulator.as('member'), probe.emulator.as('member', { dm: true })]) {
    expect((await member.suggest('define', 'term', 'かく')).choices).toEqual([{ name: 'かく', value: 'a' }])
    const card = await member.slash('define', { term: 'a' })
    const opened = await member.press(card, 'More')
    expect((await member.submit(opened, { why: '理由' })).message).toMatchObject({ content: '理由' })
    expect((await member.context('Look up', card.message?.id ?? '')).message?.content).toBe('ok')
  }
  expect(problems).toEqual([])
  expect(probe.emulator.faults).toEqual([])
})

test('may a modal answer a modal?', async () => {
  const modal = {
    type: Answer.Modal,
    data: { custom_id: 'report', title: '報告', components: [{ type: 10, content: '説明' }] },
  }
  probe.answer = () => modal as APIInteractionResponse
  const member = probe.emulator.as('member')
  const opened = await member.slash('define')
  const started = nextInteraction(probe)
  const submitting = member.submit(opened, {})
  const interaction = await started
  expect(await failureOf(probe.callback(interaction, modal))).toMatchObject({ code: 50035 })
  expect(probe.emulator.faults).toMatchObject([{ rule: 'callback-type', path: 'type' }])
  await probe.callback(interaction, reply('ok'))
  expect((await submitting).message?.content).toBe('ok')
})

test('does a press on a private message in a DM stay in that DM?', async () => {
  probe.answer = () => BUTTON_CARD
  const { message } = await probe.emulator.as('member', { dm: true }).slash('define')
  probe.answer = () => reply('続き')
  const pressed = await probe.emulator.as('member').press(message ?? '', 'more')
  expect(pressed.interaction).toMatchObject({ context: 1, channel_id: message?.channel_id })
  expect((await probe.emulator.as('newcomer').press(message ?? '', 'more')).failed).toBe('unknown message')
})
