#!/usr/bin/env bash
# Makes the certificates that the tests of TLS use: all for 127.0.0.1, signed by themselves, with one key that guards
# nothing. Run once; what it made is kept beside it.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
openssl ecparam -name prime256v1 -genkey -noout -out key.pem
make() { # NAME HOST FROM UNTIL (YYYYMMDDhhmmssZ)
    openssl req -new -key key.pem -subj "/CN=$2" -out "$work/$1.csr"
    : >"$work/index.txt"
    printf '01\n' >"$work/serial"
    cat >"$work/ca.cnf" <<TEXT
[ca]
default_ca = here
[here]
database = $work/index.txt
serial = $work/serial
new_certs_dir = $work
default_md = sha256
policy = any
x509_extensions = names
rand_serial = yes
[any]
commonName = supplied
[names]
subjectAltName = $5
basicConstraints = CA:FALSE
TEXT
    openssl ca -batch -config "$work/ca.cnf" -selfsign -keyfile key.pem -in "$work/$1.csr" -out "$1.pem" \
        -startdate "$3" -enddate "$4" -notext 2>/dev/null
}
make good Hearth 20200101000000Z 21200101000000Z IP:127.0.0.1
make ended Hearth 20200101000000Z 20210503120000Z IP:127.0.0.1
make notbegun Hearth 21000101000000Z 21200101000000Z IP:127.0.0.1
make othername Attic 20200101000000Z 21200101000000Z DNS:attic.example
