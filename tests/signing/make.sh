#!/usr/bin/env bash
# Makes what packages are signed with in tests, so none of it is secret. Needs openssl 3 and xmlsec1.
#
#   key.der           an RSA key, in PKCS #8
#   self_signed.der   its certificate, signed by itself, as `adt -certificate` makes them
#   expired.der       the same, until 2001
#   issued.der        the same, signed by an authority that is not kept
#   rsa_sha1_expired.xml, rsa_sha256_issued.xml   signatures with these that another program has made
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

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
[req]
distinguished_name = none
[none]
END
touch "$work/index.txt"
for key in own authority; do
    openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$work/$key.key" 2>/dev/null
done
openssl pkcs8 -topk8 -nocrypt -in "$work/own.key" -outform DER -out key.der
openssl req -new -config "$work/ca.conf" -key "$work/own.key" -subj "/CN=airshim test publisher" -out "$work/own.csr"
openssl req -x509 -config "$work/ca.conf" -key "$work/authority.key" -subj "/CN=airshim test authority" -days 36500 \
    -out "$work/authority.crt"

# sign NAME UNTIL SIGNER…
sign() {
    local name="$1" until="$2"
    shift 2
    openssl ca -batch -notext -config "$work/ca.conf" "$@" -startdate 20000101000000Z -enddate "$until" \
        -in "$work/own.csr" -out "$work/$name.crt" 2>/dev/null
    openssl x509 -in "$work/$name.crt" -outform DER -out "$name.der"
}
sign self_signed 20991231235959Z -selfsign -keyfile "$work/own.key"
sign expired 20011231235959Z -selfsign -keyfile "$work/own.key"
sign issued 20991231235959Z -cert "$work/authority.crt" -keyfile "$work/authority.key"

# signatures NAME METHOD CERTIFICATE: template.xml, signed. Its files are `mimetype` and `a b.txt`, which holds `foo`.
signatures() {
    local name="$1" method="$2" certificate="$3"
    openssl x509 -inform DER -in "$certificate.der" -out "$work/$certificate.pem"
    sed "s|http://www.w3.org/2000/09/xmldsig#rsa-sha1|$method|" template.xml >"$work/$name.xml"
    xmlsec1 --sign --ignore-manifests --privkey-pem "$work/own.key,$work/$certificate.pem" \
        --id-attr:Id "http://www.w3.org/2000/09/xmldsig#:Manifest" --output "$name.xml" "$work/$name.xml"
}
signatures rsa_sha1_expired "http://www.w3.org/2000/09/xmldsig#rsa-sha1" expired
signatures rsa_sha256_issued "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256" issued
