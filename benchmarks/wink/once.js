// Reads the text in a file once with wink-nlp and prints the number of its entities: the peer of a cold `sitrep read`.
// usage: node once.js FILE
const { readFileSync } = require('node:fs');
const winkNLP = require('wink-nlp');
const nlp = winkNLP(require('wink-eng-lite-web-model'), ['sbd', 'pos', 'ner']);
console.log(nlp.readDoc(readFileSync(process.argv[2], 'utf8')).entities().length());
