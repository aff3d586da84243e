import type { Messages } from './shape.ts'

const count = (number: number, one: string, other: string): string => `${number} ${number === 1 ? one : other}`

/** English. */
export const en: Messages = {
  kinds: {
    term: 'Term',
    misconception: 'Common misconception',
    debate: 'For and against',
    case: 'Case',
    comparison: 'Comparison',
    question: 'Question and answer',
    guide: 'Study guide',
  },
  labels: {
    false: 'False',
    misleading: 'Misleading',
    contested: 'Contested',
    outdated: 'Outdated',
    forecast: 'Not rated (forecast)',
  },
  bases: {
    treaty: 'treaty',
    law: 'law',
    'official-statement': 'official statement',
    'official-document': 'official document',
    scholarly: 'scholarly',
    press: 'press',
    estimate: 'estimate',
    disputed: 'disputed',
  },
  sourceKinds: {
    treaty: 'treaty',
    law: 'law',
    parliament: 'parliamentary record',
    'official-statement': 'official statement',
    'official-document': 'official document',
    scholarly: 'scholarly work',
    'think-tank': 'think tank',
    press: 'press',
    reference: 'reference work',
    campaign: 'campaign group',
    'state-media': 'state media',
  },
  views: { short: 'In short', full: 'In full', sources: 'Sources', history: 'History' },
  card: {
    sources: 'Sources',
    manySources: (number) => `${number}, listed by the Sources button`,
    points: 'Grounds',
    claim: 'A common claim',
    rating: 'Rating',
    misleads: 'Where it goes wrong',
    kernel: 'What is true in it',
    factAgain: 'Once more',
    nearMisses: 'True statements that sound alike',
    background: 'Background',
    sides: { for: 'Arguments for', against: 'Arguments against' },
    reasoning: 'Reasoning',
    evidence: 'Evidence',
    reply: 'Strongest reply from the other side',
    crux: 'What it turns on',
    commonGround: 'What both sides accept',
    factMatters: 'What facts can settle',
    valueMatters: 'What is a choice of values',
    order:
      'The order is fixed, for before against, and means nothing. Both sides have the same number of arguments and about the same length.',
    status: 'Status',
    events: 'Events',
    asOf: (date) => `as of ${date}`,
    footer: (reference, date) => `${reference} · as of ${date}`,
    due: (reference, date) => `${reference} · checked on ${date}, due for review`,
    page: (page, pages) => `page ${page} of ${pages}`,
    newer: (from, to) => `The post showed version ${from}. This is the latest, version ${to}.`,
    noAddress: 'no address',
    undated: 'undated',
    primary: 'primary',
    secondary: 'secondary',
    seen: { full: 'read in full', excerpt: 'read in excerpt', notRead: 'not read' },
    minutes: (minutes) => `${minutes} min`,
    goals: 'Goals',
    steps: 'Reading order',
    questions: 'Questions for the facilitator',
    quiz: 'To quiz on',
    versionLine: (version, date, why) => `Version ${version} (${date}): ${why}`,
  },
  actions: {
    more: 'More',
    less: 'In short',
    sources: 'Sources',
    history: 'History',
    back: 'In short',
    next: 'Next',
    previous: 'Previous',
    otherLanguage: '日本語',
    share: 'Share in channel',
    remove: 'Remove this answer',
    removeAbout: 'For whoever asked, and for moderators',
    menu: 'More actions and related entries',
  },
  ask: {
    learningTitle: 'Still learning',
    learning:
      'Ronten is still learning from new content and cannot yet find entries by a question or a message. Please try again in about a minute. Looking an entry up by its name, as with /define, works already.',
    offerTitle: 'Is it one of these?',
    offer: 'These entries are close to your question. Choose one to see it here.',
    declineTitle: 'There is no entry that answers this',
    decline:
      'This bot answers only from prepared entries with sources, and it does not pass off a related entry as the answer. Try other words, or see /about for what it covers.',
  },
  lookUp: {
    relatedTitle: 'Entries related to this message',
    statesTitle: 'Facts related to this message',
    states:
      'This message seems to state something that differs from these facts. A program guesses this: please judge the context yourself.',
    related: 'Other related entries',
    note: 'Only you see this. Nothing of the message is kept.',
    reply: 'Post as a reply to the message',
    replyAbout: 'Everyone sees it; the author is not notified',
    replied: 'Posted as a reply.',
    nothingTitle: 'No entry relates to this message',
    nothing: 'It mentions nothing that the entries are about. To ask in your own words, use /ask.',
  },
  channelFaults: {
    'no-access': 'Ronten cannot see this channel. Someone who manages the server can allow it View Channel here.',
    'no-permission':
      'Ronten may not post in this channel. Someone who manages the server can allow it Send Messages here.',
    'unknown-channel': 'The channel was not found. It may have been deleted.',
    'unknown-message': 'The message was not found. It may have been deleted.',
    'pins-full': 'The channel has all the pins it can hold (250). Please unpin an old one first.',
    'no-history': 'Ronten may not reply in this channel. Please allow it Read Message History.',
    'archived-thread': 'The thread is archived. Please open it again first.',
    'locked-thread': 'The thread is locked. A moderator can unlock it.',
    'too-many-edits': 'Discord allows no more edits of older posts for now. Please try again in about an hour.',
    'threads-full':
      'This server has as many open threads as it may have. Archive some that are not in use, then try again.',
    'bad-tag':
      'The forum needs a tag, or the tag that was set is no longer there. Someone who manages the server can choose one in /settings.',
    'wrong-kind': 'This kind of channel or message does not allow it. Please try in an ordinary text channel.',
    unreachable: 'Discord could not be reached. Please try again in a moment.',
  },
  storeFaults: {
    full: 'The storage is full. Nothing was changed. Please tell whoever runs the bot that it needs more space.',
    'read-only':
      'The storage cannot be written to. Nothing was changed. Please tell whoever runs the bot to check its permissions.',
    away: 'The storage cannot be reached. Nothing was changed. Please try again in a moment.',
  },
  unknown: {
    title: (typed) => `There is no entry called "${typed}"`,
    near: 'These have similar names. Choose one to see it here.',
    nothing:
      'Please check the name or code (such as t01). Commands suggest names while you type. If you are not sure, ask with /ask.',
  },
  help: {
    title: 'How to use Ronten',
    lead: 'It answers on contested policy from entries with sources and dates. It never takes a side.',
    options:
      'With every command, private shows the answer to you alone, language sets the language, and format chooses a card or plain text. Codes (t01, m14 …) name entries too.',
    moderators: 'For moderators',
    onMessage: 'On the menu of a message, under Apps',
    menuNote:
      'Buttons below an answer reply to whoever presses them, privately. If something in an entry is wrong, choose "Report a problem" in its menu.',
  },
  about: {
    title: 'About Ronten (論点)',
    lead: 'An open-source bot for communities that debate contested policy. It answers only with prepared texts, each with sources and a date. No language model answers.',
    neutralityTitle: 'Rules that keep it neutral',
    neutrality: [
      'Both sides get the same number of arguments at about the same length, and no conclusion.',
      'Claims are rated. People and views on policy are not.',
      'Every statement has a source and a date, and sources that were read are told apart from those that were not.',
      'Mistakes are corrected in a new version that says what changed, when and why.',
    ],
    packTitle: 'What it holds',
    pack: (title, entries, sources, read) =>
      `"${title}": ${count(entries, 'entry', 'entries')}, ${count(sources, 'source', 'sources')} (${read} of them read).`,
    version: (version) => `Content version: ${version}`,
    licence: (name) => `Licence of the texts: ${name}`,
    privacy: 'Who looked up what is neither stored nor logged.',
    invite: 'Add it to a server',
  },
  failures: {
    'unknown-command': () => 'This command is not available now. Reload Discord and try again.',
    'missing-option': ({ option }) => `Please fill in "${option}".`,
    'bad-option': ({ option }) => `"${option}" could not be read. Please choose from the suggestions.`,
    'too-long': ({ maximum }) => `That is too long. Please keep it within ${maximum} characters.`,
    'old-button': () => 'This button is out of date. Please use the command again.',
    'entry-gone': ({ code }) =>
      `Entry ${code} is no longer there. Ask with /ask, or choose another from the suggestions of a command.`,
    'not-yours': () => 'Only whoever asked, or a moderator, can remove this answer.',
    'cannot-send': () =>
      'You cannot send messages in this channel, so this cannot be shared here. Try one where you can.',
    quiet: () =>
      'Ronten is set to post nothing in public in this channel. Use another channel, or ask whoever manages the server to look at /settings.',
    channel: ({ fault }) => en.channelFaults[fault],
    'not-allowed': ({ who }) =>
      who === 'managers'
        ? 'This needs the permission Manage Server. Please ask somebody who has it.'
        : 'This needs the permission Pin Messages. Please ask somebody who has it.',
    'not-member': () =>
      'Ronten is not in this server, so it cannot post or pin here. Someone who manages the server can add it with the link in /about.',
    store: ({ fault }) => en.storeFaults[fault],
    'too-fast': ({ seconds }) => `A moment, please: you can use it again in ${count(seconds, 'second', 'seconds')}.`,
  },
  apology: (id) => `Sorry, something went wrong. Please tell whoever runs the bot this number: ${id}`,
}
