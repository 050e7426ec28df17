// Measures how many tokens a second wink-nlp reads: tokens, sentences, parts of speech and entities of the text in a file.
// usage: node speed.js FILE; each line of standard input gives the seconds of a turn, and is answered by the rate of its best reading.
const { readFileSync } = require('node:fs');
const { createInterface } = require('node:readline');
const winkNLP = require('wink-nlp');
const nlp = winkNLP(require('wink-eng-lite-web-model'), ['sbd', 'pos', 'ner']);
const text = readFileSync(process.argv[2], 'utf8');

function reading() {
  const start = process.hrtime.bigint();
  const tokens = nlp.readDoc(text).tokens().length();
  return tokens / (Number(process.hrtime.bigint() - start) / 1e9);
}

createInterface({ input: process.stdin }).on('line', (seconds) => {
  let best = 0;
  for (const end = Date.now() + Number(seconds) * 1000; Date.now() < end;) best = Math.max(best, reading());
  console.log(best.toFixed(0));
});
