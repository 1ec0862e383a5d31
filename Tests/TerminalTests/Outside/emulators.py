#!/usr/bin/env python3
"""Shows frames in two terminals that are not ours, and says where one shows something else than was meant.

    emulators.py FILE        a line of JSON per step, written by OutsideTests

Each step is {"size": [w, h], "joined": bool, "bytes": hex, "cells": [[text, style, link], …], "loose": [place, …],
"cursor": [x, y, shown], "new": bool}. `loose` are places of emoji on which terminals may differ; `new` begins with a
fresh terminal. Ghostty's core is asked for text, style, link and cursor; pyte, with the gaps mended that it has, for
text, style and cursor.
"""
import json
import sys
import unicodedata

import pyte
import pyghostty
from pyghostty._ffi import ffi, lib
from wcwidth import wcwidth

ATTRIBUTES = ("bold", "dim", "italic", "underline", "reverse", "strikethrough")


class Ghostty:
    """libghostty-vt, the core of a terminal that people use."""
    name = "ghostty"
    knows = set(ATTRIBUTES) | {"link"}

    def __init__(self, width, height):
        self.terminal = pyghostty.Terminal(width, height, scrollback=0)
        self.terminal.feed("\x1b[?7l")

    def feed(self, data):
        self.terminal.feed(data)

    def join_emoji(self):
        self.terminal.feed("\x1b[?2027h")

    def cell(self, x, y):
        reference = self.terminal.ref(x, y)
        codes, size = ffi.new("uint32_t[64]"), ffi.new("size_t*")
        lib.ghostty_grid_ref_graphemes(reference, codes, 64, size)
        text = "".join(chr(codes[place]) for place in range(size[0])).strip("\0")
        style = self.terminal.style(x, y)
        words = [word for word, key in zip(ATTRIBUTES, ("bold", "faint", "italic", "underline", "inverse",
                                                        "strikethrough")) if style[key]]
        for label in ("fg", "bg"):
            if style[label]:
                kind, value = style[label]
                words.append(f"{label}={value}" if kind == "palette" else f"{label}=rgb({','.join(map(str, value))})")
        address, size = ffi.new("uint8_t[4096]"), ffi.new("size_t*")
        found = lib.ghostty_grid_ref_hyperlink_uri(reference, address, 4096, size) == 0
        return text, words, ffi.buffer(address, size[0])[:].decode() if found else ""

    def cursor(self):
        return [*self.terminal.cursor, self.terminal.mode(25)]


class Mended(pyte.Screen):
    """pyte with what it lacks: scrolling of regions, halves of wide characters, the last column without wrapping."""

    def draw(self, data):
        for character in data:
            width, row, x = wcwidth(character), self.buffer[self.cursor.y], self.cursor.x
            if width <= 0:
                x -= 1
                while x > 0 and row[x].data == "":
                    x -= 1
                if x >= 0:
                    row[x] = row[x]._replace(data=row[x].data + character)
                continue
            if x + width > self.columns:
                if x < self.columns or pyte.modes.DECAWM in self.mode:
                    continue
                x = self.columns - width
            if row[x].data == "" and x:
                row[x - 1] = row[x - 1]._replace(data=" ")
            if x + width < self.columns and row[x + width].data == "":
                row[x + width] = row[x + width]._replace(data=" ")
            row[x] = self.cursor.attrs._replace(data=character)
            if width == 2:
                row[x + 1] = self.cursor.attrs._replace(data="")
            limit = self.columns if pyte.modes.DECAWM in self.mode else self.columns - 1
            self.cursor.x = min(x + width, limit)

    def reset_mode(self, *modes, **keywords):
        super().reset_mode(*modes, **keywords)
        self.cursor.x = min(self.cursor.x, self.columns - 1)

    def scroll_up(self, count=1):
        self.scroll(max(1, count), self.index, lambda margins: margins.bottom)

    def scroll_down(self, count=1):
        self.scroll(max(1, count), self.reverse_index, lambda margins: margins.top)

    def scroll(self, count, step, edge):
        y, self.cursor.y = self.cursor.y, edge(self.margins or pyte.screens.Margins(0, self.lines - 1))
        for _ in range(count):
            step()
        self.cursor.y = y


class Stream(pyte.ByteStream):
    csi = dict(pyte.ByteStream.csi, S="scroll_up", T="scroll_down")
    events = pyte.ByteStream.events | {"scroll_up", "scroll_down"}


class Pyte:
    name = "pyte"
    knows = {"bold", "italic", "underline", "reverse", "strikethrough"}
    colours = ["black", "red", "green", "brown", "blue", "magenta", "cyan", "white"]

    def __init__(self, width, height):
        self.screen = Mended(width, height)
        self.stream = Stream(self.screen)
        self.feed(b"\x1b[?7l")

    def feed(self, data):
        self.stream.feed(data)

    def cell(self, x, y):
        cell = self.screen.buffer[y][x]
        words = [word for word, key in (("bold", "bold"), ("italic", "italics"), ("underline", "underscore"),
                                        ("reverse", "reverse"), ("strikethrough", "strikethrough"))
                 if getattr(cell, key)]
        for label in ("fg", "bg"):
            value = getattr(cell, label)
            if value == "default":
                continue
            bright = value.startswith("bright")
            name = value.removeprefix("bright").replace("yellow", "brown")
            if name in self.colours:
                words.append(f"{label}={self.colours.index(name) + (8 if bright else 0)}")
            else:
                parts = [int(value[place:place + 2], 16) for place in (0, 2, 4)]
                words.append(f"{label}=rgb({','.join(map(str, parts))})")
        return cell.data, words, ""

    def cursor(self):
        return [self.screen.cursor.x, self.screen.cursor.y, not self.screen.cursor.hidden]


def shown(text):
    return unicodedata.normalize("NFC", text or " ")


def differences(terminal, step):
    width, loose = step["size"][0], set(step["loose"])
    for place, (text, style, link) in enumerate(step["cells"]):
        x, y = place % width, place // width
        # The second half of a wide character says nothing of its own.
        if text == "" or place in loose:
            continue
        got_text, got_words, got_link = terminal.cell(x, y)
        wanted = [word for word in style.split() if word.split("=")[0] in terminal.knows | {"fg", "bg"}]
        # A terminal whose memory for clusters is full keeps the base and drops what joins it; the
        # other one shows that it was sent, and the grid must hold in both.
        is_bare = "link" in terminal.knows and len(text) > 1 and got_text == text[0]
        if shown(got_text) != shown(text) and not is_bare:
            yield f"{x},{y}: shows {got_text!r} for {text!r}"
        elif got_words != wanted:
            yield f"{x},{y}: {got_words} for {wanted} under {text!r}"
        elif "link" in terminal.knows and got_link != link:
            yield f"{x},{y}: leads to {got_link!r} for {link!r}"
    if terminal.cursor() != step["cursor"]:
        yield f"cursor {terminal.cursor()} for {step['cursor']}"


def main():
    terminals, failures, steps = [], 0, 0
    with open(sys.argv[1], encoding="utf-8") as file:
        for line in file:
            step = json.loads(line)
            steps += 1
            if step["new"]:
                terminals = [Ghostty(*step["size"])]
                if step["joined"]:
                    terminals[0].join_emoji()
                else:
                    terminals.append(Pyte(*step["size"]))
            for terminal in terminals:
                terminal.feed(bytes.fromhex(step["bytes"]))
                for difference in list(differences(terminal, step))[:3]:
                    failures += 1
                    print(f"step {steps} in {terminal.name}: {difference}")
    print(f"{steps} steps")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
