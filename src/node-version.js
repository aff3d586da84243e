// Runs on any Node that knows modules, so that an old one says what is wrong and not merely that it does not know a file's extension.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 24 || (major === 24 && minor < 15)) {
  console.error(`Ronten には Node.js 24.15 以降が必要です(これは ${process.versions.node})。新しいものを入れるか、Node 24 も一緒に入れる npm ci を --omit=dev なしで実行してください。
Ronten needs Node.js 24.15 or later, and this is ${process.versions.node}. Install a newer one, or run npm ci without --omit=dev, which brings Node 24 along.`)
  // As for any other wrong configuration: src/ops/exit-codes.ts, which an old Node cannot read.
  process.exit(2)
}
