#!/usr/bin/env python3
"""Writes unicode-extract.txt beside this file from Debian's unicode-data package.

    apt-get install unicode-data
    python3 Tests/TerminalTests/Vectors/unicode-extract.py [/usr/share/unicode]

Sections, each begun by a line with its name between brackets:
  [wide]       East_Asian_Width W or F, as ranges
  [grapheme]   the cases of GraphemeBreakTest: clusters apart by `/`
  [emoji]      the fully qualified sequences of emoji-test
"""
import pathlib
import re
import sys

DATA = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
NOTICE = """\
# Extracted from Unicode {version}; changed in form only: comments taken out, lines shortened.
# Copyright © 1991-2022 Unicode, Inc. All rights reserved.
# Distributed under the Terms of Use in https://www.unicode.org/copyright.html.
#
# Permission is hereby granted, free of charge, to any person obtaining a copy of the Unicode data files
# and any associated documentation (the "Data Files") to deal in the Data Files without restriction,
# including without limitation the rights to use, copy, modify, merge, publish, distribute, and/or sell
# copies of the Data Files, and to permit persons to whom the Data Files are furnished to do so, provided
# that either (a) this copyright and permission notice appear with all copies of the Data Files, or (b)
# this copyright and permission notice appear in associated Documentation.
#
# THE DATA FILES ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
# LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT OF
# THIRD PARTY RIGHTS. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR HOLDERS INCLUDED IN THIS NOTICE BE LIABLE
# FOR ANY CLAIM, OR ANY SPECIAL INDIRECT OR CONSEQUENTIAL DAMAGES, OR ANY DAMAGES WHATSOEVER RESULTING
# FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS
# ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THE DATA FILES.
"""


def lines(name):
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        content = line.split("#")[0].strip()
        if content:
            yield content


def wide():
    for line in lines("EastAsianWidth.txt"):
        codes, width = line.split(";")
        if width.strip() in ("W", "F"):
            yield codes.strip()


def grapheme():
    for line in lines("auxiliary/GraphemeBreakTest.txt"):
        clusters = [part.replace("×", " ").split() for part in line.strip("÷ ").split("÷")]
        yield "/".join(" ".join(cluster) for cluster in clusters)


def emoji():
    for line in lines("emoji/emoji-test.txt"):
        codes, status = line.split(";")
        if status.strip() == "fully-qualified":
            yield codes.strip()


def main():
    first = (DATA / "EastAsianWidth.txt").read_text(encoding="utf-8").splitlines()[0]
    result = NOTICE.format(version=re.search(r"-([\d.]+)\.txt", first)[1])
    for name, section in (("wide", wide), ("grapheme", grapheme), ("emoji", emoji)):
        result += f"[{name}]\n" + "\n".join(section()) + "\n"
    target = pathlib.Path(__file__).with_suffix(".txt")
    target.write_text(result, encoding="utf-8")
    print(target, len(result), "bytes")


if __name__ == "__main__":
    main()
