#!/usr/bin/env bash
# Checks the vectors with nothing but everyday tools: an id is the SHA-256 of the entry's bytes, the till signed these
# bytes (Ed25519), and jq writes them again as they are. Of a twin with a wrong id or signature, exactly that is wrong.
set -euo pipefail
# One character is one byte.
export LC_ALL=C
cd "$(dirname "$0")"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
checked=0
failed=0
# What comes before a raw Ed25519 key to make it a public key in DER (RFC 8410).
der=302a300506032b6570032100
# The twins of which the id or the signature is what is wrong.
sealed='select(.refused == "id" or .refused == "signature")'
envelope='["lapak","fair","till","seq","prev","at","by","type","data"]'

fail() {
    printf '%s\n' "$1" >&2
    failed=$((failed + 1))
}

binary() {
    printf '%b' "$(printf '%s' "$1" | sed 's/../\\x&/g')"
}

# The parts of a line, by their fixed places: {"id":"<64>","sig":"<128>","entry":<bytes>}
split() {
    id=${1:7:64}
    signature=${1:80:128}
    bytes=${1:218}
    bytes=${bytes%\}}
    printf '%s' "$bytes" >"$work/bytes"
    till=${bytes#*\"till\":\"}
    till=${till:0:64}
}

id_is_true() {
    test "$id" = "$(sha256sum <"$work/bytes" | cut -d ' ' -f 1)"
}

signature_is_true() {
    binary "$signature" >"$work/signature"
    binary "$der$till" >"$work/key"
    openssl pkeyutl -verify -rawin -pubin -keyform DER -inkey "$work/key" \
        -sigfile "$work/signature" -in "$work/bytes" >/dev/null 2>&1
}

for file in *.json; do
    while IFS=$'\t' read -r about line listed_id listed_signature listed_bytes; do
        split "$line"
        name="$file: $about"
        test "$bytes" = "$listed_bytes" || fail "$name: the line has other bytes"
        test "$id$signature" = "$listed_id$listed_signature" || fail "$name: the line has another id or signature"
        id_is_true || fail "$name: the id is not the hash"
        signature_is_true || fail "$name: the signature does not verify"
        jq -cj . "$work/bytes" | cmp -s - "$work/bytes" || fail "$name: jq writes other bytes"
        test "$(jq -c keys_unsorted "$work/bytes")" = "$envelope" || fail "$name: fields in another order"
        checked=$((checked + 1))
    done < <(jq -r '.valid[] | [.about, .line, .id, .signature, .bytes] | join("\t")' "$file")

    while IFS=$'\t' read -r verdict why line; do
        split "$line"
        name="$file: $why"
        if [ "$verdict" = id ]; then
            ! id_is_true || fail "$name: the id is true"
            signature_is_true || fail "$name: the signature is wrong too"
        else
            id_is_true || fail "$name: the id is wrong too"
            ! signature_is_true || fail "$name: the signature is true"
        fi
        checked=$((checked + 1))
    done < <(jq -r ".hostile[] | $sealed | [.refused, .why, .line] | join(\"\t\")" "$file")
done

printf '%d lines checked, %d failed\n' "$checked" "$failed"
test "$failed" -eq 0
test "$checked" -gt 0
test "$checked" -eq "$(jq -s 'map(.valid[], (.hostile[] | '"$sealed"')) | length' ./*.json)"
