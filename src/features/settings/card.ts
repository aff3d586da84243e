import type { Block, Card, CardAction } from '../../cards/card.ts'
import { plainCard } from '../../cards/plain-card.ts'
import type { ChannelInfo } from '../../door/channel.ts'
import type { Language } from '../../content/schema/text.ts'
import type { GuildSettings } from '../../store/settings.ts'
import { settingsWords } from './words.ts'

/** What is known of the channel of questions: undefined where none is set, `gone` where it cannot be found. */
export type Box = ChannelInfo | 'gone' | undefined

/** Settings as they hold now, with a menu for what a choice can change. */
export const settingsCard = (settings: GuildSettings, box: Box, lang: Language, isChanged: boolean): Card => {
  const words = settingsWords[lang]
  return plainCard(
    words.title,
    [
      { kind: 'text', text: isChanged ? words.changed : words.lead },
      ...values(settings, box, lang),
      ...(needsTag(settings, box) ? [{ kind: 'text', text: words.wantsTag } as const] : []),
      { kind: 'note', text: words.how },
    ],
    { menu: { prompt: words.menu, items: choices(settings, box, lang) } },
  )
}

/** A refusal to change something, in words. */
export const cannotCard = (text: string, lang: Language): Card =>
  plainCard(settingsWords[lang].cannot.title, [{ kind: 'text', text }])

const needsTag = ({ openTag }: GuildSettings, box: Box): boolean =>
  typeof box === 'object' && box.needsTag && openTag === undefined

const channelName = (id: string): string => `<#${id}>`

const values = (settings: GuildSettings, box: Box, lang: Language): readonly Block[] => {
  const words = settingsWords[lang]
  const { names, none } = words
  const item = (label: string, text: string): Block => ({ kind: 'item', label, text })
  const questions = settings.questionChannel === undefined ? none.questions : channelName(settings.questionChannel)
  return [
    item(names.language, words.languages[settings.language ?? 'server']),
    item(names.questions, box === 'gone' ? `${questions} ${words.gone}` : questions),
    ...(isForum(box)
      ? [
          item(names.openTag, tagName(box, settings.openTag) ?? none.tag),
          item(names.solvedTag, tagName(box, settings.solvedTag) ?? none.tag),
        ]
      : []),
    item(
      names.reports,
      settings.moderatorChannel === undefined ? none.reports : channelName(settings.moderatorChannel),
    ),
    item(names.refresh, settings.refreshPins ? words.on : words.off),
    item(names.quiet, settings.quiet.length === 0 ? none.quiet : settings.quiet.map(channelName).join(' ')),
  ]
}

/** Forums alone have tags. */
const isForum = (box: Box): box is ChannelInfo => typeof box === 'object' && box.tags.length > 0

const tagName = (box: ChannelInfo, id: string | undefined): string | undefined =>
  box.tags.find((tag) => tag.id === id)?.name

/** A menu holds 25 (Discord docs, String Select): with 10 tags for each of two purposes the rest still finds room. */
const mostTags = 9

const choices = (settings: GuildSettings, box: Box, lang: Language): readonly CardAction[] => {
  const words = settingsWords[lang]
  const { names } = words
  const settle = (what: Extract<CardAction['action'], { do: 'settle' }>['what'], value: string, label: string): CardAction => ({ label, action: { do: 'settle', what, value } }) // prettier-ignore
  const clear = (isSet: boolean, what: 'questions' | 'reports' | 'quiet', name: string): readonly CardAction[] =>
    isSet ? [settle(what, '', words.clear(name))] : []
  const tags = isForum(box) ? box.tags.slice(0, mostTags) : []
  return [
    settings.refreshPins ? settle('refresh', '', words.turn.off) : settle('refresh', 'on', words.turn.on),
    ...(['ja', 'en', 'server'] as const)
      .filter((choice) => choice !== (settings.language ?? 'server'))
      .map((choice) =>
        settle('language', choice === 'server' ? '' : choice, words.tag(names.language, words.languages[choice])),
      ),
    ...tags.map(({ id, name }) => settle('open-tag', id, words.tag(names.openTag, name))),
    ...tags.map(({ id, name }) => settle('solved-tag', id, words.tag(names.solvedTag, name))),
    ...clear(settings.questionChannel !== undefined, 'questions', names.questions),
    ...clear(settings.moderatorChannel !== undefined, 'reports', names.reports),
    ...clear(settings.quiet.length > 0, 'quiet', names.quiet),
  ]
}
