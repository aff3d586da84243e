import { dayOf } from '../../content/day.ts'
import type { Report } from '../../content/report.ts'
import { reportOf } from '../../content/report.ts'
import type { Language } from '../../content/schema/text.ts'
import { messages } from '../../i18n/messages.ts'
import { exit, print, printJson } from '../terminal.ts'
import { packOrFaults } from './pack-or-faults.ts'

type Line = { readonly lang: Language; readonly json: boolean }

/** Prints what an editor needs to know of the bot's pack. */
export const reportPack = ({ lang, json }: Line) => {
  const pack = packOrFaults(lang)
  if (!pack) return exit.faults
  const report = reportOf(pack, dayOf(new Date()))
  if (json) printJson(report)
  else for (const line of lines(report, lang)) print(line)
  return exit.done
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`

const lines = (report: Report, lang: Language): readonly string[] => {
  const { kinds, bases } = messages(lang)
  const say = (ja: string, en: string): string => (lang === 'ja' ? ja : en)
  const { points, sources, phrasings } = report
  return [
    say('■ 記事', '■ Entries'),
    ...Object.entries(report.entries).map(([kind, number]) => `  ${kinds[kind as keyof typeof kinds]}: ${number}`),
    say(`  年表の出来事: ${report.events}`, `  Events of the timeline: ${report.events}`),
    say(`■ 記述 ${points.count}件`, `■ ${points.count} statements`),
    ...Object.entries(points.byBasis).map(([basis, number]) => `  ${bases[basis as keyof typeof bases]}: ${number} (${percent(number / points.count)})`),
    say(`  読んだ出典がある: ${percent(points.read)}`, `  with a source that was read: ${percent(points.read)}`),
    say(`  一次資料がある: ${percent(points.primary)}`, `  with a primary source: ${percent(points.primary)}`),
    say(`  読んだ一次資料か研究がある: ${percent(points.strong)}`, `  with a primary or scholarly source that was read: ${percent(points.strong)}`),
    say(`■ 出典 ${sources.count}件(読んだもの${sources.read}、未読${sources.notRead})`, `■ ${sources.count} sources (${sources.read} read, ${sources.notRead} not read)`),
    say('■ 賛否の長さ(賛成/反対)', '■ Length of debates (for/against)'),
    ...report.debates.map(({ id, length: { ja, en } }) => `  ${id}: ja ${ja.for}/${ja.against}, en ${en.for}/${en.against}`),
    say('■ 誤解が有利にする側', '■ Whom the misconceptions flatter'),
    ...Object.entries(report.flatters).map(([whom, number]) => `  ${whom}: ${number}`),
    say(`■ 聞き方 ${phrasings.count}個`, `■ ${phrasings.count} phrasings`),
    ...Object.entries(phrasings.byWriter).map(([writer, number]) => `  ${say('書き手', 'writer')} ${writer}: ${number}`),
    ...phrasings.fewest.map(({ id, count }) => `  ${say('少ない', 'fewest')}: ${id} ${count}`),
    say(`■ 再確認の時期を過ぎた記事 ${report.due.length}件、30日以内 ${report.soon.length}件`, `■ ${report.due.length} entries due for review, ${report.soon.length} within 30 days`),
    ...[...report.due, ...report.soon].map((id) => `  ${id}`),
    say(`■ まだ開いていない出典 ${report.toOpen.length}件(使用回数の多い順に20件)`, `■ ${report.toOpen.length} sources to open by hand (the 20 most used)`),
    ...report.toOpen.slice(0, 20).map(({ id, url, uses }) => `  ${uses}  ${id}  ${url ?? ''}`),
  ]
}
