import type { Words } from './shape.ts'

/** English. */
export const en: Words = {
  offer: {
    afterDecline:
      'You can ask the people here instead: this is what would go into the question box of this server. You can change it first, and your name is left out unless you choose otherwise.',
    afterOffer:
      'If none of these answers it, you can ask the people here: this is what would go into the question box of this server. You can change it first, and your name is left out unless you choose otherwise.',
    put: 'Ask in the question box',
    none: 'This server has no question box yet. Choose a channel with questions in /settings, and questions that no entry answers can be put to people. (Only those who manage the server see this note.)',
  },
  form: {
    title: 'Ask in the question box',
    question: 'Question',
    about: 'Everyone who sees the channel can read it. Please leave out personal details.',
    name: 'Your name',
    unnamed: 'Without my name',
    named: 'With my name (as this server shows it)',
  },
  post: {
    title: 'Question',
    open: 'Open (waiting for answers)',
    solved: 'Solved',
    by: (name) => `Asked by ${name}`,
    unnamed: 'The asker gave no name.',
    how: 'Anyone can answer by writing in the thread.',
    attach: 'Attach an entry',
    solve: 'Mark as solved (moderators)',
    reopen: 'Open again (moderators)',
    answer: 'Accepted answer',
    reason: 'Question box: its thread could not be opened',
  },
  receipt: {
    posting: 'Putting it into the question box',
    postingText: 'One moment. Once it is there, the button below marks it as solved.',
    done: 'It is in the question box',
    doneText:
      'Answers come in the thread. When you have what you need, please press the button below. Only you see it, and it may be gone after Discord restarts; a moderator can then do it for you.',
    thread: 'Open the thread',
    solve: 'Mark as solved',
    uncertain:
      'It is not certain yet whether it was posted. Ronten checks within a few minutes and finishes what it began. If it is not in the question box after five minutes, please put it in again.',
    unknown:
      'This question is not in the box. If you have just put it in, wait a few minutes and press again. Its thread may also have been deleted.',
    thanks: 'Marked as solved. Thank you for letting us know.',
  },
  failed: {
    title: 'It could not be put into the question box',
    again: 'Your question is kept below. Once this is fixed, press the button again.',
    outside: 'The question box works inside servers.',
    noBox: 'This server has no question box now. Someone who manages it can choose one in /settings.',
    blank: 'The question is empty. Please write something.',
    unreadable: 'The question cannot be read from this message. Please ask again with /ask.',
    busy: 'Something else is being done with the same question. Please try again in a moment.',
    faults: {
      'unknown-channel':
        'The channel of the question box was not found. It may have been deleted. Someone who manages the server can choose another in /settings.',
      'no-access':
        'Ronten cannot see the channel of the question box. Someone who manages the server can allow it View Channel there.',
      'no-permission':
        'Ronten lacks a permission in the channel of the question box. Someone who manages the server can allow it Send Messages there, and in a text channel Create Public Threads too.',
      'wrong-kind':
        'The channel set as the question box is of a kind that takes no questions. Someone who manages the server can choose a forum or a text channel in /settings.',
      'bad-tag':
        'The forum of the question box needs a tag on every post, and no usable one is set. Someone who manages the server can choose the tag for open questions in /settings.',
    },
  },
  answer: {
    notThread: 'This works in the threads of the question box.',
    notPerson: 'Only a message that a person wrote can be accepted as the answer.',
    noText: 'This message has no text. Only an answer in words can be accepted.',
    hasOne: 'This question has an accepted answer already. To change it, press "Open again" on the question first.',
    askedAlready: 'The author of this message has been asked already. Please wait for the reply.',
    asked: 'The author has been asked. The answer is accepted once they agree with a button in the thread.',
    acceptedOwn: 'Your message is now the accepted answer.',
    later: 'It may take some minutes until the question is shown as solved.',
    proposal: 'Proposed as the answer',
    ask: 'To the author of the message: if Ronten may repost this text as the answer, choose whether your name appears. Moderators may export what is reposted to a file. Nobody else can press these buttons.',
    shortened: 'Shortened. The whole text is in the message itself.',
    named: 'Repost with my name',
    unnamed: 'Repost without my name',
    no: 'Do not repost',
    onlyAuthor: 'Only the author of the message can press this.',
    authorGone: 'The message itself is gone, so it cannot be reposted.',
    accepted: 'Accepted answer',
    by: (name) => `Answered by ${name}`,
    byMember: 'The author gave no name.',
    withdraw: 'Withdraw it (its author)',
    thanks: 'Reposted as the answer. Thank you.',
    declined: 'It is not reposted. Thank you for answering.',
    withdrawn: 'Withdrawn. The question is open again.',
    onlyAuthorWithdraws: 'Only the author of the message, or a moderator, can withdraw it.',
    reason: 'Question box: an answer was withdrawn',
  },
  state: {
    solved: 'Marked as solved.',
    open: 'Open again.',
    solvedAlready: 'It is marked as solved already.',
    openAlready: 'It is open already.',
    moderators:
      'Only moderators can do this. Whoever asked can mark it as solved with the private button that came when the question was posted.',
    noTag:
      'The tag in the forum could not be changed, though. Allow Ronten Manage Threads in the channel, and the next change will show.',
    notShown: (why) => `The question itself could not be updated, though. ${why}`,
    gone: 'This thread was deleted. It has been taken off the list of questions.',
    unknown: 'This post is not on the list of questions now. If it is new, please try again in a few minutes.',
  },
  attach: {
    title: 'Attach an entry',
    field: 'Name or code of the entry',
    about: 'Such as nuclear sharing, or t01. It is posted in the thread for all to see.',
    done: 'The entry is posted in the thread.',
  },
  list: {
    open: (count) => `Open questions: ${count}`,
    solved: (count) => `Solved questions: ${count}`,
    noneOpen: 'There are no open questions.',
    noneSolved: 'There are no solved questions yet.',
    item: (age) => `Asked ${age}`,
    note: 'The oldest come first. If you can answer one, please write in its thread.',
    page: (page, pages) => `page ${page} of ${pages}`,
    next: 'Next',
    previous: 'Previous',
    showOpen: 'Show open ones',
    showSolved: 'Show solved ones',
    export: 'Export',
  },
  export: {
    title: (from, to, count) => `Export of solved questions (${from === to ? from : `${from} to ${to}`} of ${count})`,
    lead: 'A list in Markdown, and for each question the draft of an entry (YAML) to put into the qa folder of the pack. The answer stands in its comments for reference: it has no sources yet.',
    none: 'There are no solved questions to export.',
    unread: (count) => `Left out, because the post could not be read: ${count}.`,
    next: 'Export the rest',
    heading: 'Solved questions',
    question: 'Question',
    noAnswer: 'No answer was accepted.',
  },
}
