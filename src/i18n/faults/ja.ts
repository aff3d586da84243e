import type { FaultData } from '../../content/fault.ts'

/** What is wrong with a content file and what to write, a sentence each. */
export type FaultMessages = {
  readonly [C in keyof FaultData]: (data: FaultData[C]) => readonly [what: string, write: string]
}

const meant = (near: string): string => (near === '' ? '' : `「${near}」のことでしょうか。`)

/** The faults of content in Japanese. */
export const ja: FaultMessages = {
  yaml: ({ reason }) => [
    `YAMLとして読めません(${reason})`,
    '「: 」を含む文や記号で始まる文は "…" で囲み、字下げは半角スペース2つにしてください',
  ],
  folded: () => ['文が複数行に折り返されています(YAMLが間に空白を入れます)', '1行で書いてください'],
  'missing-file': () => ['pack.yaml がありません', 'id、title、about、licence を書いた pack.yaml を置いてください'],
  'empty-pack': () => ['記事が1つもありません', 'terms などのフォルダーに記事を置いてください'],
  'unknown-file': ({ folders }) => [
    'このフォルダーのファイルは読まれません',
    `次のいずれかに置いてください: ${folders}`,
  ],
  'missing-key': ({ key }) => [`「${key}」がありません`, `「${key}:」を書き足してください`],
  'unknown-key': ({ key, known }) => [`「${key}」という項目はありません`, `使える項目: ${known}`],
  'wrong-type': ({ expected }) => ['値の種類が違います', `${expected} の形で書いてください`],
  'wrong-value': ({ allowed }) => ['使えない値です', `次のいずれかを書いてください: ${allowed}`],
  'too-small': ({ minimum }) => ['少なすぎるか小さすぎます', `${minimum} 以上にしてください`],
  'too-big': ({ maximum }) => ['多すぎるか大きすぎます', `${maximum} 以下にしてください`],
  empty: () => ['空です', '文を書いてください'],
  'date-string': () => ['日付として読めません', '2026-07-14 のように書いてください'],
  'date-partial': () => ['日付の形が違います', '2026、2026-07、2026-07-14 のいずれかの形で書いてください'],
  'date-day': () => ['日付の形が違います', '2026-07-14 のように年月日を書いてください'],
  'date-real': () => ['暦にない日付です', '実在する日付を書いてください'],
  id: () => ['idの形が違います', '英小文字と数字をハイフンでつないでください(例: nuclear-sharing)'],
  code: () => ['番号の形が違います', '種類の文字と2〜3桁の数字で書いてください(例: t01)'],
  kana: () => ['読みにひらがなと「ー」以外の文字があります', '空白や記号を除き、ひらがなで書いてください'],
  url: () => ['URLの形が違います', 'https:// で始まる完全なURLを書いてください'],
  'language-tag': () => ['言語の書き方が違います', 'ja、en のように2文字で書いてください'],
  digest: () => ['履歴の text が壊れています', '手で書かず、npm run content -- bump を使ってください'],
  cite: () => [
    '出典の書き方が違います',
    '出典のid、または {source: id, place: {ja: 第2条, en: Article II}} の形で書いてください',
  ],
  'cite-missing': () => ['出典がありません', 'cite: に sources/ にある出典のidを1つ以上書いてください'],
  'evidence-missing': () => ['根拠がありません', 'evidence: に出典つきの点を1つ以上書いてください'],
  'points-missing': () => ['出典つきの点がありません', '1つ以上書いてください'],
  'near-misses-missing': () => ['訂正してはいけない正しい文がありません', 'nearMisses: に1つ以上書いてください'],
  other: ({ reason }) => [`形が違います(${reason})`, '同じフォルダーの他の記事と見比べてください'],
  'id-is-not-file-name': ({ id, file }) => [
    `id「${id}」とファイル名が違います`,
    `ファイル名を ${file} にするか、idを直してください`,
  ],
  'id-taken': ({ id, file }) => [`id「${id}」は ${file} が使っています`, '別のidにしてください'],
  'code-taken': ({ code, file }) => [`番号 ${code} は ${file} が使っています`, '空いている番号にしてください'],
  'code-letter': ({ letter }) => ['番号の文字が記事の種類と合いません', `この種類の番号は ${letter} で始めてください`],
  'no-such-entry': ({ id, near }) => [`記事「${id}」はありません`, `${meant(near)}あるidを書いてください`],
  'no-such-source': ({ id, near }) => [
    `出典「${id}」はありません`,
    `${meant(near)}sources/${id}.yaml を作るか、ある出典のidを書いてください`,
  ],
  'entry-promised': ({ id }) => [`約束した記事「${id}」がありません`, 'その記事を書くか、promised から外してください'],
  'event-twice': ({ id }) => [`出来事「${id}」が2回あります`, '別のidにしてください'],
  'related-to-itself': () => ['自分自身を指しています', '別の記事のidを書いてください'],
  'cells-differ': ({ columns }) => ['列とセルが合いません', `どの行にも次の列を書いてください: ${columns}`],
  'source-not-read': ({ sources }) => [
    `本文を読んだ出典が1つもありません: ${sources}`,
    'seen が full か excerpt の出典を足すか、この点を外してください',
  ],
  'source-unused': ({ id }) => [
    `出典「${id}」はどの記事でも使われていません`,
    'このファイルを消すか、記事の cite に書いてください',
  ],
  'source-nowhere': () => ['URLも探し方もありません', 'url: か find: を書いてください'],
  'basis-needs': ({ basis, kinds }) => [
    `根拠の種類「${basis}」に合う出典がありません`,
    `種類(kind)が次のいずれかの出典を足すか、basis を直してください: ${kinds}`,
  ],
  'sides-differ-in-number': (sides) => [
    `賛成${sides.for}件、反対${sides.against}件で数が違います`,
    '同じ数にしてください',
  ],
  'sides-differ-in-length': ({ lang, ...sides }) => [
    `${lang} の長さが賛成${sides.for}字、反対${sides.against}字で、差が15%を超えています`,
    '長い側を削るか、短い側を補ってください',
  ],
  'numbers-differ': ({ ja: onlyJa, en: onlyEn }) => [
    `日本語と英語で数字が違います(日本語だけ: ${onlyJa || 'なし'}、英語だけ: ${onlyEn || 'なし'})`,
    '両方の文に同じ数字と日付を書いてください',
  ],
  'not-nfc': () => ['文字が分解された形(NFD)です', '濁点などを1文字にした形(NFC)で保存してください'],
  markup: ({ found }) => [
    `Discordが記号として読む文字があります: ${found}`,
    '記号やURLを外し、文字だけで書いてください',
  ],
  'line-break': () => ['文の途中に改行があります', '1行で書いてください'],
  'events-out-of-order': ({ date, after }) => [`${after} の後に ${date} があります`, '日付の順に並べてください'],
  'as-of-after-check': ({ asOf, checked }) => [
    `時点 ${asOf} が、記事を照合した日 ${checked} より後です`,
    '時点を直すか、記事の asOf を照合し直した日にしてください',
  ],
  'phrasings-too-few': ({ count, minimum }) => [
    `聞き方(asked)が${count}個しかありません`,
    `日英合わせて${minimum}個以上にしてください`,
  ],
  'phrasing-twice': ({ phrasing, like }) => [
    `「${phrasing}」は「${like}」とほぼ同じです`,
    '片方を消すか、別の聞き方に変えてください',
  ],
  'sentence-too-long': ({ length, maximum, lang }) => [
    `${lang} の文が長すぎます(${length}${lang === 'ja' ? '字' : '語'})`,
    `${maximum}${lang === 'ja' ? '字' : '語'}以内に分けてください`,
  ],
  'sentences-too-long': ({ length, maximum, lang }) => [
    `${lang} の文が全体に長めです(中央値${length}${lang === 'ja' ? '字' : '語'})`,
    `半分以上の文を${maximum}${lang === 'ja' ? '字' : '語'}以内にしてください`,
  ],
  copied: ({ from, lang }) => [
    `${lang} の文が ${from} と重なっています`,
    '別の言葉で書くか、関連する記事に任せてください',
  ],
  'sources-too-few': ({ basis, count, minimum }) => [
    `根拠の種類「${basis}」には出典が${minimum}件要りますが、${count}件です`,
    'それぞれの立場の出典を書いてください',
  ],
  'card-too-big': ({ page, lang, size }) => [
    `${lang} のカードの${page}ページ目がDiscordの上限を超えます(${size}バイト)`,
    '最も長い文を短くしてください',
  ],
  draft: ({ id }) => [
    '下書き(version: 0)です',
    `公開する前に npm run content -- bump ${id} "初版" "First version" を実行してください`,
  ],
  'history-out-of-step': ({ version, history }) => [
    `version は ${version} ですが、履歴は ${history || '空'} です`,
    '履歴は1から順に並べ、最後を version と同じにしてください',
  ],
  'changed-without-version': ({ id, version }) => [
    `版 ${version} のまま本文が変わっています`,
    `npm run content -- bump ${id} "変えた理由" "why" を実行してください`,
  ],
}
