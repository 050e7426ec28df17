// Prints how many tokens a second wink-nlp reads: tokens, sentences, parts of speech and entities of the text in a file.
// usage: node speed.js FILE SECONDS
const { readFileSync } = require('node:fs');
const winkNLP = require('wink-nlp');
const nlp = winkNLP(require('wink-eng-lite-web-model'), ['sbd', 'pos', 'ner']);
const text = readFileSync(process.argv[2], 'utf8');
const seconds = Number(process.argv[3] ?? 5);

function round() {
  const start = process.hrtime.bigint();
  const tokens = nlp.readDoc(text).tokens().length();
  return tokens / (Number(process.hrtime.bigint() - start) / 1e9);
}

for (let i = 0; i < 3; i++) round();
let best = 0;
for (const end = Date.now() + seconds * 1000; Date.now() < end;) best = Math.max(best, round());
console.log(best.toFixed(0));
