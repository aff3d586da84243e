import { type Draft, type DraftFile, readableFiles } from '../draft.ts'
import { type Fault, faultAt } from '../fault.ts'
import { textsOf } from '../walk.ts'
import { numbersOfEnglish } from './numbers-en.ts'
import { numbersOfJapanese } from './numbers-ja.ts'
import { perFile } from './per-file.ts'

/**
 * The two languages give the same numbers and dates. A number in digits in one must stand in the other, in digits or in words; 万, 億, 割
 * and era years, English months, millions and Roman article numbers are read as what they mean.
 */
export const numbers = (draft: Draft): readonly Fault[] => readableFiles(draft).flatMap(differingNumbers)

const differingNumbers = perFile((file: DraftFile<object>): readonly Fault[] =>
  textsOf(file.value).flatMap(({ path, text }) => {
    const ja = numbersOfJapanese(text.ja)
    const en = numbersOfEnglish(text.en)
    const onlyJa = ja.digits.filter((number) => !en.digits.includes(number) && !en.words.includes(number))
    const onlyEn = en.digits.filter((number) => !ja.digits.includes(number) && !ja.words.includes(number))
    return onlyJa.length + onlyEn.length === 0
      ? []
      : [faultAt(file.at(path), 'numbers-differ', { ja: onlyJa.join(', '), en: onlyEn.join(', ') })]
  }),
)
