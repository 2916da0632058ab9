#!/usr/bin/env python3
"""Writes device_fonts.tsv: the widths of the characters of the Liberation fonts, which are those of Times New Roman and
Arial (and, 0.6 em each, of Courier New).

    device_fonts.py FOLDER_OF_THE_TTF_FILES > device_fonts.tsv

Needs fontTools. Debian's package fonts-liberation2 has the fonts.
"""
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

STYLES = ["Regular", "Bold", "Italic", "BoldItalic"]
RANGES = [(0x20, 0x52F), (0x1E00, 0x1EFF), (0x2010, 0x2044), (0x20A0, 0x20BF), (0x2100, 0x2122), (0x2190, 0x2195)]


def main():
    folder = Path(sys.argv[1])
    fonts = [TTFont(folder / f"Liberation{family}-{style}.ttf") for family in ["Serif", "Sans"] for style in STYLES]
    maps = [font.getBestCmap() for font in fonts]
    print("# Widths in 2048ths of an em. Made by device_fonts.py of the Liberation fonts 2.1.5, Copyright (c) 2010 Google")
    print("# Corporation, Copyright (c) 2012 Red Hat, Inc., licensed under the SIL Open Font License 1.1: see OFL.txt.")
    print("# code\t" + "\t".join(f"{family}{style}" for family in ["Serif", "Sans"] for style in STYLES))
    for first, last in RANGES:
        for code in range(first, last + 1):
            if all(code in cmap for cmap in maps):
                widths = [font["hmtx"][cmap[code]][0] for font, cmap in zip(fonts, maps)]
                print(f"{code:x}\t" + "\t".join(map(str, widths)))



main()
