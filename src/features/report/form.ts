import type { Action } from '../../door/action.ts'
import type { Modal } from '../../door/modal.ts'
import type { Language } from '../../content/schema/text.ts'
import { reportWords } from './words.ts'

/** The form for a report. Its fields keep the text within one card, whatever is entered. */
export const reportForm = (action: Extract<Action, { do: 'report-send' }>, lang: Language): Modal => {
  const words = reportWords[lang]
  return {
    title: words.formTitle,
    action,
    fields: [
      {
        name: 'sentence',
        label: words.sentence,
        about: words.sentenceAbout,
        kind: 'text',
        long: true,
        maximum: 300,
        required: false,
      },
      {
        name: 'wrong',
        label: words.wrong,
        about: words.wrongAbout,
        kind: 'text',
        long: true,
        maximum: 800,
        required: true,
      },
      {
        name: 'source',
        label: words.source,
        about: words.sourceAbout,
        kind: 'text',
        long: false,
        maximum: 300,
        required: false,
      },
      {
        name: 'name',
        label: words.name,
        about: words.nameAbout,
        kind: 'choice',
        required: true,
        chosen: 'no',
        choices: [
          { label: words.withoutName, value: 'no' },
          { label: words.withName, value: 'yes' },
        ],
      },
    ],
  }
}
