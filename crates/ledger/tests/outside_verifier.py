#!/usr/bin/env python3
"""Verifies an exported log, and proofs from it, by the public specifications alone.

    outside_verifier.py FOLDER [PROOF...]

FOLDER holds `checkpoint`, `vkey`, `tile/...` and `tile/entries/...` as c2sp.org/tlog-tiles describes; each PROOF is a
c2sp.org/tlog-proof whose `extra` line is the entry. It shares no code with the program that wrote them and needs nothing
but Python's standard library. Exit status: 0 all is well, 1 something is not.
"""

import base64
import hashlib
import pathlib
import sys

DASH = "\u2014 "


class Refused(Exception):
    pass


# Ed25519 verification, straight from RFC 8032, section 5.1 and its appendix.

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def recover_x(y, sign):
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if x2 == 0:
        return None if sign else 0
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - x2) % P:
        return None
    return P - x if x & 1 != sign else x


def add(a, b):
    first = (a[1] - a[0]) * (b[1] - b[0]) % P
    second = (a[1] + a[0]) * (b[1] + b[0]) % P
    third = 2 * a[3] * b[3] * D % P
    fourth = 2 * a[2] * b[2] % P
    e, f, g, h = second - first, fourth - third, fourth + third, second + first
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def multiply(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def equal(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def decompress(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    x = recover_x(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = (recover_x(BASE_Y, 0), BASE_Y, 1, recover_x(BASE_Y, 0) * BASE_Y % P)


def ed25519_verifies(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    key, point = decompress(public), decompress(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if key is None or point is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    return equal(multiply(s, BASE), add(point, multiply(h, key)))


# RFC 6962, section 2.1.


def leaf_hash(entry):
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def subtree_root(hashes):
    while len(hashes) > 1:
        hashes = [node_hash(hashes[i], hashes[i + 1]) for i in range(0, len(hashes), 2)]
    return hashes[0]


def tree_root(leaves):
    """The root of a tree of any size: complete subtrees from the left, folded from the right."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    roots, start = [], 0
    while start < len(leaves):
        width = 1 << ((len(leaves) - start).bit_length() - 1)
        roots.append(subtree_root(leaves[start : start + width]))
        start += width
    root = roots.pop()
    while roots:
        root = node_hash(roots.pop(), root)
    return root


def root_from_path(index, size, leaf, path):
    """RFC 9162, section 2.1.3.2."""
    if index >= size:
        raise Refused("the proof is of an entry beyond the log")
    node, last, root = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            raise Refused("the proof is too long")
        if node & 1 or node == last:
            root = node_hash(sibling, root)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            root = node_hash(root, sibling)
        node, last = node >> 1, last >> 1
    if last:
        raise Refused("the proof is too short")
    return root


# c2sp.org/signed-note and c2sp.org/tlog-checkpoint.


def decode(text, what):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError as error:
        raise Refused(f"{what} is not base64") from error
    if base64.b64encode(data).decode() != text:
        raise Refused(f"{what} is not canonical base64")
    return data


def read_vkey(text):
    parts = text.strip().split("+", 2)
    if len(parts) != 3:
        raise Refused("the verifier key is not name+id+key")
    name, key = parts[0], decode(parts[2], "the verifier key")
    key_id = hashlib.sha256(name.encode() + b"\n" + key).digest()[:4]
    if key[:1] != b"\x01" or len(key) != 33 or key_id.hex() != parts[1]:
        raise Refused("the verifier key is not an Ed25519 key with its own id")
    return name, key_id, key[1:]


def open_checkpoint(note, vkey):
    name, key_id, public = vkey
    text, blank, lines = note.rpartition("\n\n")
    if not blank or not lines.endswith("\n"):
        raise Refused("the checkpoint is not a signed note")
    text += "\n"
    verified = False
    for line in lines[:-1].split("\n"):
        parts = line.split(" ")
        if not line.startswith(DASH) or len(parts) != 3:
            raise Refused("a signature line of the checkpoint is malformed")
        signature = decode(parts[2], "a signature")
        if parts[1] == name and signature[:4] == key_id:
            if not ed25519_verifies(public, text.encode(), signature[4:]):
                raise Refused("the signature of the checkpoint is wrong")
            verified = True
    if not verified:
        raise Refused("the checkpoint is not signed by the key")
    fields = text.split("\n")
    if len(fields) < 4 or fields[0] != name or not fields[1].isdecimal() or str(int(fields[1])) != fields[1]:
        raise Refused("the checkpoint is malformed or of another log")
    return int(fields[1]), decode(fields[2], "the root")


# c2sp.org/tlog-tiles.


def index_path(number, width):
    digits = f"{number:03d}"
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    groups = [digits[i : i + 3] for i in range(0, len(digits), 3)]
    path = "/".join([f"x{group}" for group in groups[:-1]] + groups[-1:])
    return path if width == 256 else f"{path}.p/{width}"


def read(folder, path, seen):
    seen.add(path)
    try:
        return (folder / path).read_bytes()
    except OSError as error:
        raise Refused(f"{path} is missing") from error


def tiles(count):
    for number in range(-(-count // 256)):
        yield number, min(256, count - number * 256)


def read_bundle(data, width, path):
    entries, at = [], 0
    while at < len(data):
        length = int.from_bytes(data[at : at + 2], "big")
        entries.append(data[at + 2 : at + 2 + length])
        at += 2 + length
    if at != len(data) or len(entries) != width:
        raise Refused(f"{path} is not a bundle of {width} entries")
    return entries


def verify_folder(folder):
    seen = {"vkey", "checkpoint"}
    vkey = read_vkey((folder / "vkey").read_text("utf-8"))
    size, root = open_checkpoint((folder / "checkpoint").read_bytes().decode("utf-8"), vkey)
    hashes = []
    for number, width in tiles(size):
        path = "tile/entries/" + index_path(number, width)
        hashes += [leaf_hash(entry) for entry in read_bundle(read(folder, path, seen), width, path)]
    if tree_root(hashes) != root:
        raise Refused("the entries do not lead to the root that was signed")
    level = 0
    while hashes:
        for number, width in tiles(len(hashes)):
            path = f"tile/{level}/" + index_path(number, width)
            if read(folder, path, seen) != b"".join(hashes[number * 256 : number * 256 + width]):
                raise Refused(f"{path} does not follow from the entries")
        full = len(hashes) // 256
        hashes = [subtree_root(hashes[number * 256 : number * 256 + 256]) for number in range(full)]
        level += 1
    for path in (folder / "tile").rglob("*"):
        if path.is_file() and str(path.relative_to(folder)) not in seen:
            raise Refused(f"{path} belongs to no tile of the log")
    return vkey, size


# c2sp.org/tlog-proof.


def verify_proof(text, vkey):
    head, blank, checkpoint = text.partition("\n\n")
    lines = head.split("\n")
    if not blank or lines[0] != "c2sp.org/tlog-proof@v1" or len(lines) < 3:
        raise Refused("this is not a proof")
    if not lines[1].startswith("extra ") or not lines[2].startswith("index "):
        raise Refused("the proof has no entry or no index")
    entry, index = decode(lines[1][6:], "the entry"), int(lines[2][6:])
    size, root = open_checkpoint(checkpoint, vkey)
    path = [decode(line, "a hash of the proof") for line in lines[3:]]
    if root_from_path(index, size, leaf_hash(entry), path) != root:
        raise Refused("the proof does not lead to the root that was signed")
    return index, entry.decode("ascii")


def main(arguments):
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        vkey, size = verify_folder(pathlib.Path(arguments[0]))
        print(f"{vkey[0]}: {size} entries lead to the root that was signed")
        for path in arguments[1:]:
            index, entry = verify_proof(pathlib.Path(path).read_bytes().decode("utf-8"), vkey)
            print(f"{path}: proves entry {index}: {entry}")
    except (Refused, OSError, ValueError) as error:
        print(f"refused: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
