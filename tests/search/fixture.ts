import { indexPack, type Pack } from '../../src/content/pack.ts'
import type { Entry, Kind } from '../../src/content/schema/entry.ts'
import type { Point } from '../../src/content/schema/point.ts'
import type { Text } from '../../src/content/schema/text.ts'

const point = (ja: string, en: string): Point => ({
  text: { ja, en },
  cite: [{ source: 'some-source' }],
  asOf: '2026-11',
  basis: 'scholarly',
})

type Brief = {
  readonly id: string
  readonly code: string
  readonly title: Text
  readonly reading: string
  readonly aliases?: Entry['aliases']
  readonly ja?: readonly string[]
  readonly en?: readonly string[]
  readonly summary?: Text
}

const common = ({ id, code, title, reading, aliases, ja, en, summary }: Brief) => ({
  id,
  code,
  title,
  reading,
  aliases: aliases ?? { ja: [], en: [] },
  asked: [{ writer: 'a', ja: ja ?? [], en: en ?? [] }],
  summary: summary ?? title,
  related: [],
  asOf: '2026-11-25',
  reviewDays: 365,
  version: 1,
  history: [],
})

const text: Text = { ja: '説明', en: 'explanation' }
const points = [point('出典のある説明です。', 'An explanation with a source.')]
const argument = { claim: text, reasoning: text, evidence: points, reply: { text, cite: [] }, crux: text }

/** An entry of any kind with the parts that search reads; everything else is filled in with the least that the schema asks for. */
export const entryOf = (kind: Kind, brief: Brief): Entry => {
  const base = common(brief)
  switch (kind) {
    case 'term':
    case 'question':
      return { kind, ...base, points }
    case 'misconception':
      return { kind, ...base, points, claim: text, label: 'false', flatters: 'neither', misleads: text, kernel: point('核', 'kernel'), closing: text, nearMisses: [text] } // prettier-ignore
    case 'debate':
      return { kind, ...base, points, sides: { for: [argument], against: [argument] }, commonGround: points, matters: { fact: [text], value: [text] } } // prettier-ignore
    case 'case':
      return { kind, ...base, points, status: text, events: [{ ...point('出来事', 'event'), date: '2026' }] }
    case 'comparison':
      return { kind, ...base, columns: [{ id: 'a', label: text }, { id: 'b', label: text }], rows: [] } // prettier-ignore
    case 'guide':
      return { kind, ...base, minutes: 30, goals: [text], steps: [], questions: [text], quiz: [] }
  }
}

/** A pack of these entries. */
export const packOf = (entries: readonly Entry[]): Pack =>
  indexPack(
    {
      head: {
        id: 'sample',
        title: text,
        about: text,
        promised: [],
        starter: [],
        licence: { name: 'CC0', url: 'https://example.org/' },
      },
      entries,
      sources: [],
      timeline: [],
      outside: [],
      unstated: [],
    },
    '000000000000',
  )

const entries: readonly Entry[] = [
  entryOf('term', {
    id: 'nuclear-sharing',
    code: 't01',
    title: { ja: '核共有', en: 'Nuclear sharing' },
    reading: 'かくきょうゆう',
    aliases: { ja: ['ニュークリア・シェアリング', '核シェア'], en: ['NATO nuclear sharing', 'shared nukes'] },
    ja: ['同盟国がアメリカの核を預かる仕組みってどうなってるの', '核共有ってなに'],
    en: ['how does the arrangement with American bombs in Europe work'],
    summary: {
      ja: '核兵器を持つ国が同盟国に核爆弾を置き、その国の航空機も有事の運搬を受け持つ取り決めです。',
      en: 'An arrangement in which a nuclear-armed state stations bombs in an allied country whose aircraft may deliver them.',
    },
  }),
  entryOf('term', {
    id: 'nuclear-armament',
    code: 't02',
    title: { ja: '核武装', en: 'Nuclear armament (own weapons)' },
    reading: 'かくぶそう',
    ja: ['自分の国で核を作って持つこと'],
    en: ['building a bomb of your own'],
  }),
  entryOf('term', {
    id: 'nuclear-umbrella',
    code: 't03',
    title: { ja: '核の傘', en: 'Nuclear umbrella' },
    reading: 'かくのかさ',
    ja: ['アメリカが核で守ってくれる約束'],
    en: ['protection promised by an ally with nuclear weapons'],
  }),
  entryOf('term', {
    id: 'extended-deterrence',
    code: 't04',
    title: { ja: '拡大抑止', en: 'Extended deterrence' },
    reading: 'かくだいよくし',
    ja: ['同盟国への攻撃も思いとどまらせる'],
    en: ['deterring attacks on allies'],
  }),
  entryOf('term', {
    id: 'deterrence',
    code: 't05',
    title: { ja: '抑止', en: 'Deterrence' },
    reading: 'よくし',
    ja: ['攻撃を思いとどまらせること'],
    en: ['discouraging an attack'],
  }),
  entryOf('term', {
    id: 'f-35a',
    code: 't30',
    title: { ja: 'F-35A', en: 'F-35A' },
    reading: 'えふさんじゅうごえー',
    aliases: { ja: ['エフ35'], en: ['Lightning II'] },
    ja: ['ステルスの新しい戦闘機'],
    en: ['the stealth fighter'],
  }),
  entryOf('term', {
    id: 'long-range-missile',
    code: 't37',
    title: { ja: '大陸間弾道ミサイル', en: 'Intercontinental ballistic missile (ICBM)' },
    reading: 'たいりくかんだんどうみさいる',
    ja: ['海の向こうまで届くミサイル'],
    en: ['rocket that reaches another continent'],
  }),
  entryOf('term', {
    id: 'npt',
    code: 't51',
    title: { ja: '核不拡散条約', en: 'Non-Proliferation Treaty (NPT)' },
    reading: 'かくふかくさんじょうやく',
    ja: ['核を広げない約束の国際条約'],
    en: ['treaty against the spread of nuclear weapons'],
  }),
  entryOf('term', {
    id: 'three-non-nuclear-principles',
    code: 't54',
    title: { ja: '非核三原則', en: 'Three Non-Nuclear Principles' },
    reading: 'ひかくさんげんそく',
    ja: ['持たず作らず持ち込ませず'],
    en: ['not possessing, not producing, not permitting introduction'],
  }),
  entryOf('misconception', {
    id: 'japan-owns-or-decides',
    code: 'm02',
    title: { ja: '核共有でも使用には米国の許可が必要', en: 'Use under sharing needs US release' },
    reading: 'かくきょうゆうでもしようにはべいこくのきょかがひつよう',
    ja: ['核共有すれば日本の判断で撃てる', '日本が自由に発射できるんでしょ'],
    en: ['Japan could fire the weapons on its own', 'with sharing Tokyo decides alone'],
  }),
  entryOf('debate', {
    id: 'japan-adopt-sharing',
    code: 'd01',
    title: { ja: '日本は核共有を導入すべきか', en: 'Should Japan adopt nuclear sharing?' },
    reading: 'にほんはかくきょうゆうをどうにゅうすべきか',
    ja: ['核共有に賛成か反対か', '日本も核共有をやるべきだと思う？'],
    en: ['is it a good idea for Japan to share nukes'],
  }),
  entryOf('case', {
    id: 'germany',
    code: 'c01',
    title: { ja: 'ドイツ', en: 'Germany' },
    reading: 'どいつ',
    aliases: { ja: ['独'], en: ['Büchel'] },
    ja: ['ビューヒェル基地の話'],
    en: ['which German base holds bombs'],
  }),
  entryOf('case', {
    id: 'turkiye',
    code: 'c05',
    title: { ja: 'トルコ', en: 'Türkiye' },
    reading: 'とるこ',
    ja: ['インジルリク基地'],
    en: ['Incirlik base'],
  }),
  entryOf('case', {
    id: 'okinawa-until-1972',
    code: 'c10',
    title: { ja: '沖縄(1972年まで)', en: 'Okinawa until 1972' },
    reading: 'おきなわ',
    ja: ['返還前の島に置かれていた兵器'],
    en: ['weapons on the island before its return'],
  }),
  entryOf('comparison', {
    id: 'sharing-vs-armament',
    code: 'v01',
    title: { ja: '核共有と核武装の違い', en: 'Sharing and armament' },
    reading: 'かくきょうゆうとかくぶそうのちがい',
    ja: ['共有と武装って何が違うの'],
    en: ['how does sharing differ from having your own'],
  }),
  entryOf('question', {
    id: 'qa-who-owns',
    code: 'q06',
    title: { ja: '核兵器は誰のものか', en: 'Who owns the weapons?' },
    reading: 'かくへいきはだれのものか',
    ja: ['預けた爆弾の所有権はどこ'],
    en: ['who do the bombs belong to'],
  }),
  entryOf('question', {
    id: 'qa-how-many',
    code: 'q10',
    title: { ja: '欧州に何発あるのか', en: 'How many weapons are in Europe?' },
    reading: 'おうしゅうになんぱつあるのか',
    ja: ['ヨーロッパの核は今いくつ'],
    en: ['number of bombs stored on European bases'],
  }),
]

export const pack = packOf(entries)
export const everyKind: readonly Kind[] = ['term', 'misconception', 'debate', 'case', 'comparison', 'question']
