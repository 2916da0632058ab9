#!/usr/bin/env bash
# Makes the certificates that scripted servers show and programs under test trust. All of them are for tests only, so their
# keys are no secret. Needs openssl 3.
#
#   ca.pem, ca.der   the authority that signs the others
#   server.pem       for localhost, 127.0.0.1 and ::1
#   expired.pem      the same, until 2001
#   future.pem       the same, from 2080 on
#   other.pem        for other.invalid
#   self_signed.pem, self_signed.der   for localhost and 127.0.0.1, signed by itself
#   chained.pem      as server.pem, signed by intermediate.der, which the server leaves out
#
# A .pem that a server shows has its key behind the certificate.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

from=20000101000000Z
until=20991231235959Z
names="subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1"
touch "$work/index.txt"
cat >"$work/ca.conf" <<END
[ca]
default_ca = own
[own]
database = $work/index.txt
new_certs_dir = $work
rand_serial = yes
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
organizationName = optional
[req]
distinguished_name = none
[none]
END

# sign NAME SUBJECT ISSUER FROM UNTIL EXTENSIONS…
sign() {
    local name="$1" subject="$2" issuer="$3" start="$4" end="$5"
    shift 5
    openssl ecparam -name prime256v1 -genkey -noout -out "$work/$name.key"
    openssl req -new -config "$work/ca.conf" -key "$work/$name.key" -subj "$subject" -out "$work/$name.csr"
    printf '%s\n' "$@" >"$work/$name.ext"
    local signer=(-cert "$work/$issuer.crt" -keyfile "$work/$issuer.key")
    [ "$issuer" != "$name" ] || signer=(-selfsign -keyfile "$work/$name.key")
    openssl ca -batch -notext -config "$work/ca.conf" "${signer[@]}" -startdate "$start" -enddate "$end" \
        -extfile "$work/$name.ext" -in "$work/$name.csr" -out "$work/$name.crt" 2>/dev/null
}

# with_key NAME: what a server shows.
with_key() {
    cat "$work/$1.crt" "$work/$1.key" >"$1.pem"
}

authority=("basicConstraints=critical,CA:TRUE" "keyUsage=critical,keyCertSign,cRLSign")
leaf=("basicConstraints=critical,CA:FALSE" "extendedKeyUsage=serverAuth")

sign ca "/O=airshim tests/CN=airshim test authority" ca "$from" "$until" "${authority[@]}"
cp "$work/ca.crt" ca.pem
openssl x509 -in ca.pem -outform DER -out ca.der
sign server "/O=airshim tests/CN=localhost" ca "$from" "$until" "${leaf[@]}" "$names"
with_key server
sign expired "/O=airshim tests/CN=localhost" ca "$from" 20010101000000Z "${leaf[@]}" "$names"
with_key expired
sign future "/O=airshim tests/CN=localhost" ca 20800101000000Z "$until" "${leaf[@]}" "$names"
with_key future
sign other "/O=airshim tests/CN=other.invalid" ca "$from" "$until" "${leaf[@]}" "subjectAltName=DNS:other.invalid"
with_key other
sign self_signed "/CN=localhost" self_signed "$from" "$until" "basicConstraints=critical,CA:TRUE" "$names"
with_key self_signed
openssl x509 -in "$work/self_signed.crt" -outform DER -out self_signed.der
sign intermediate "/CN=airshim test intermediate" ca "$from" "$until" "${authority[@]}"
openssl x509 -in "$work/intermediate.crt" -outform DER -out intermediate.der
sign chained "/CN=localhost" intermediate "$from" "$until" "${leaf[@]}" "$names"
with_key chained
