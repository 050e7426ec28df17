#!/usr/bin/env bash
# Scores the readers on the corpora and gold reports in DIR (default ../shared) with the scorers in DIR/eval. Prints one table and
# writes it to docs/scores.md with date and commit. What is absent, in DIR or in the program, is skipped.
set -euo pipefail
dir=$(cd "${1:-../shared}" && pwd)
scripts/publish.sh artifacts/cli >&2
sitrep=$PWD/artifacts/cli/sitrep
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rows=$work/rows

row() { printf '| %s | %s | %s |\n' "$1" "$2" "$3" | tee -a "$rows" >&2; }

knows() { "$sitrep" "$1" --help >/dev/null 2>&1; }

# files_of MANIFEST: "DATE FILE" lines, sorted, so that files of one date are read in one call.
files_of() {
    python3 -c '
import json, sys
for line in open(sys.argv[1], encoding="utf8"):
    d = json.loads(line)
    print((d.get("published") or "unknown")[:10], d["file"])' "$1" | sort
}

# read_all COMMAND MANIFEST FOLDER OUTPUT: runs the reader over a corpus, a call a date.
read_all() {
    : >"$4"
    local date
    for date in $(files_of "$2" | cut -d' ' -f1 | uniq); do
        files_of "$2" | awk -v d="$date" '$1 == d { print $2 }' |
            (cd "$3" && xargs -d '\n' -n 200 "$sitrep" "$1" --format jsonl --published "$date") >>"$4" || true
    done
}

# gold NAME GOLD-FOLDER TEXT-FOLDER ARGS…: claims against gold reports, whose files carry their dates.
gold() {
    local name=$1 gold=$2 texts=$3
    shift 3
    [[ -d $gold ]] || return 0
    python3 -c '
import glob, json, sys
for path in sorted(glob.glob(sys.argv[1] + "/*.json")):
    d = json.load(open(path, encoding="utf8"))
    print(json.dumps({"file": d["file"], "published": d.get("published")}))' "$gold" >"$work/manifest"
    read_all read "$work/manifest" "$texts" "$work/claims"
    python3 "$dir/eval/score.py" --gold "$gold" --pred "$work/claims" --text "$texts" "$@" >"$work/scores"
    grep -E '^(gold|claims|full) ' "$work/scores" | while read -r measure figures; do row "claims: $name" "$measure" "$(tr -s ' ' <<<"$figures")"; done
}

# corpus NAME CORPUS SCORER PATTERN: mentions of a corpus, the scorer's rows that fit the pattern.
corpus() {
    local name=$1 corpus=$dir/corpora/$2 scorer=$dir/eval/$3
    [[ -e $corpus && -e $scorer ]] && knows mentions || return 0
    rm -rf "$work/texts"
    python3 "$dir/eval/texts.py" "$corpus" "$work/texts" >/dev/null
    read_all mentions "$work/texts/manifest.jsonl" "$work/texts" "$work/mentions"
    python3 "$scorer" "$corpus" "$work/mentions" | grep -E "$4" | while read -r line; do row "$name" "$(cut -c1-34 <<<"$line" | sed 's/ *$//')" "$(cut -c35- <<<"$line" | tr -s ' ' | sed 's/^ //')"; done
}

# trees NAME ARGS…: what parse makes of these arguments, against the treebank.
trees() {
    local name=$1
    shift
    "$sitrep" parse "$@" >"$work/ewt.conllu"
    python3 "$dir/eval/score_conllu.py" "$dir/corpora/ud-english-ewt/dev.conllu" "$work/ewt.conllu" --lenient |
        grep -E '.' | while read -r measure figures; do row "trees: $name" "$measure" "$(tr -s ' ' <<<"$figures")"; done
}

gold "gold, day 3" "$dir/gold" "$dir/reports"
gold "gold-dev, English" "$dir/gold-dev" "$dir/gold-dev" --language en
corpus "places: LGL" geoparse/lgl.jsonl score_places.py 'spans|acc|AUC'
corpus "places: GeoVirus" geoparse/geovirus.jsonl score_places.py 'spans|acc|AUC'
corpus "times: TimeBank" tempeval3/timebank.jsonl score_times.py '.'
corpus "times: AQUAINT" tempeval3/aquaint.jsonl score_times.py '.'
corpus "mentions: re3d dev" re3d/dev.jsonl score_mentions.py 'overlap'
corpus "attribution: PolNeAR dev" polnear/dev.jsonl score_attribution.py 'overlap|linked'

if knows parse && [[ -e $dir/corpora/ud-english-ewt/dev.conllu ]]; then
    # The sentences of a paragraph stand side by side, with an empty line between paragraphs: the parser finds words and sentences itself.
    awk '/^# new(doc|par)/ { if (n) printf "\n\n"; n = 0 } sub(/^# text = /, "") { printf "%s%s", n++ ? " " : "", $0 } END { print "" }' \
        "$dir/corpora/ud-english-ewt/dev.conllu" >"$work/ewt.txt"
    trees "EWT dev, raw text" "$work/ewt.txt" --published unknown
    trees "EWT dev, gold words" --tokens "$dir/corpora/ud-english-ewt/dev.conllu"
fi

{
    echo "# Scores"
    echo
    echo "Made by \`./build.sh eval\` on $(date -u +%Y-%m-%d) at commit $(git rev-parse --short HEAD)$(git diff --quiet HEAD -- src packs || echo ' with changes')."
    echo "The corpora, gold reports and scorers are not part of this repository."
    echo
    echo "| what | measure | figures |"
    echo "|---|---|---|"
    cat "$rows"
} >docs/scores.md
echo "Written to docs/scores.md." >&2
