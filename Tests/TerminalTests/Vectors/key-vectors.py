#!/usr/bin/env python3
"""Writes key-vectors.tsv and mouse-vectors.tsv beside this file: what real terminals send.

    apt-get install libvterm0 ncurses-term
    pip install pyghostty==0.1.3
    python3 Tests/TerminalTests/Vectors/key-vectors.py

Three sources that are not ours:
  ghostty    the key encoder of Ghostty's terminal core, in six modes
  libvterm   the key encoder of libvterm, with and without application cursor keys
  terminfo   the key capabilities of seventeen terminals in ncurses' database
and the names that ASCII itself gives to control bytes.

One line per byte string: the bytes in hexadecimal, every key that some terminal means by them, as the
toolkit writes keys, and the sources. The same bytes may be several keys: 7f is Backspace or Ctrl-8.
Of the mouse: the bytes in SGR mode, action, button, column and row from 0, and modifiers; and of pastes:
the bytes in bracketed mode, and the text in hexadecimal.
"""
import ctypes
import pathlib
import re
import subprocess

from pyghostty._ffi import ffi, lib

MODIFIERS = ("", "S", "C", "A", "CS", "AS", "AC", "ACS")
NAMED = ["Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDn", "Insert", "Delete", "Tab", "Enter", "Esc",
         "Backspace", "Space"] + [f"F{n}" for n in range(1, 13)]
TYPED = "abcdefghijklmnopqrstuvwxyz0123456789"
TERMINALS = """xterm-256color tmux-256color screen-256color putty-256color linux rxvt-unicode-256color st-256color
vte-256color alacritty kitty ms-terminal konsole-256color gnome-256color mintty iterm2 Eterm vt220""".split()

found = {}
counts = {}


def keep(source, key, modifiers, data):
    """Notes that a source means a key, named as the toolkit names it, by these bytes."""
    counts[source] = counts.get(source, 0) + 1
    for name in names(key, modifiers):
        sources, keys = found.setdefault(data, (set(), set()))
        sources.add(source)
        keys.add(name)


def names(key, modifiers):
    shift = "Shift-" if "S" in modifiers else ""
    prefix = ("Ctrl-" if "C" in modifiers else "") + ("Alt-" if "A" in modifiers else "")
    if key in TYPED and shift:
        # A shifted letter is its capital; what a shifted digit is depends on the keyboard.
        return [prefix + key.upper(), prefix + shift + key] if key.isalpha() else [prefix + shift + key, prefix + key]
    return [prefix + shift + key]


def ghostty(mode, options):
    codes = {"Up": "ARROW_UP", "Down": "ARROW_DOWN", "Left": "ARROW_LEFT", "Right": "ARROW_RIGHT", "PgUp": "PAGE_UP",
             "PgDn": "PAGE_DOWN", "Esc": "ESCAPE", **{d: f"DIGIT_{d}" for d in "0123456789"}}
    encoder = ffi.new("GhosttyKeyEncoder*")
    lib.ghostty_key_encoder_new(ffi.NULL, encoder)
    for option, value in options.items():
        pointer = ffi.new("uint8_t*" if option == "KITTY_FLAGS" else "bool*", value)
        lib.ghostty_key_encoder_setopt(encoder[0], getattr(lib, "GHOSTTY_KEY_ENCODER_OPT_" + option), pointer)
    for key in NAMED + list(TYPED):
        for modifiers in MODIFIERS:
            event = ffi.new("GhosttyKeyEvent*")
            lib.ghostty_key_event_new(ffi.NULL, event)
            lib.ghostty_key_event_set_action(event[0], lib.GHOSTTY_KEY_ACTION_PRESS)
            lib.ghostty_key_event_set_key(event[0], getattr(lib, "GHOSTTY_KEY_" + codes.get(key, key.upper())))
            bits = sum({"S": 1, "C": 2, "A": 4}[letter] for letter in modifiers)
            lib.ghostty_key_event_set_mods(event[0], bits)
            if key in TYPED or key == "Space":
                typed = " " if key == "Space" else key
                lib.ghostty_key_event_set_unshifted_codepoint(event[0], ord(typed))
                if "C" not in modifiers:
                    text = (typed.upper() if "S" in modifiers else typed).encode()
                    lib.ghostty_key_event_set_utf8(event[0], text, len(text))
                    if "S" in modifiers:
                        lib.ghostty_key_event_set_consumed_mods(event[0], 1)
            buffer, size = ffi.new("char[64]"), ffi.new("size_t*")
            if lib.ghostty_key_encoder_encode(encoder[0], event[0], buffer, 64, size) == 0 and size[0]:
                keep("ghostty " + mode, key, modifiers, ffi.buffer(buffer, size[0])[:])
            lib.ghostty_key_event_free(event[0])


def libvterm():
    vterm = ctypes.CDLL("libvterm.so.0")
    for function in ("vterm_new", "vterm_obtain_state"):
        getattr(vterm, function).restype = ctypes.c_void_p
    vterm.vterm_output_read.restype = ctypes.c_size_t
    terminal = ctypes.c_void_p(vterm.vterm_new(25, 80))
    vterm.vterm_set_utf8(terminal, 1)
    vterm.vterm_state_reset(ctypes.c_void_p(vterm.vterm_obtain_state(terminal)), 1)
    buffer = ctypes.create_string_buffer(256)
    codes = dict(Enter=1, Tab=2, Backspace=3, Esc=4, Up=5, Down=6, Left=7, Right=8, Insert=9, Delete=10, Home=11,
                 End=12, PgUp=13, PgDn=14, **{f"F{n}": 256 + n for n in range(1, 13)})

    def output():
        size = vterm.vterm_output_read(terminal, buffer, ctypes.c_size_t(256))
        return buffer.raw[:size]

    for mode, prelude in (("legacy", b"\x1b[?1l"), ("application cursor", b"\x1b[?1h")):
        vterm.vterm_input_write(terminal, prelude, ctypes.c_size_t(len(prelude)))
        output()
        for key in list(codes) + list(TYPED):
            for modifiers in MODIFIERS:
                bits = sum({"S": 1, "A": 2, "C": 4}[letter] for letter in modifiers)
                if key in codes:
                    vterm.vterm_keyboard_key(terminal, codes[key], bits)
                else:
                    typed = key.upper() if "S" in modifiers else key
                    vterm.vterm_keyboard_unichar(terminal, ctypes.c_uint32(ord(typed)), bits)
                if data := output():
                    keep("libvterm " + mode, key, modifiers, data)


def terminfo():
    plain = {"kcuu1": "Up", "kcud1": "Down", "kcub1": "Left", "kcuf1": "Right", "khome": "Home", "kend": "End",
             "kpp": "PgUp", "knp": "PgDn", "kich1": "Insert", "kdch1": "Delete", "kbs": "Backspace", "kcbt": "Tab",
             **{f"kf{n}": f"F{n}" for n in range(1, 13)}}
    extended = {"kUP": "Up", "kDN": "Down", "kLFT": "Left", "kRIT": "Right", "kHOM": "Home", "kEND": "End",
                "kPRV": "PgUp", "kNXT": "PgDn", "kIC": "Insert", "kDC": "Delete"}
    suffixes = {"": "S", "3": "A", "4": "AS", "5": "C", "6": "CS", "7": "AC", "8": "ACS"}
    for terminal in TERMINALS:
        listing = subprocess.run(["infocmp", "-1", "-x", terminal], capture_output=True, text=True, check=True).stdout
        for name, value in re.findall(r"^\s(k\w+)=(.*),$", listing, re.M):
            if name in plain:
                key, modifiers = plain[name], "S" if name == "kcbt" else ""
            else:
                match = re.match(r"(k[A-Z]+)(\d?)$", name)
                if not match or match[1] not in extended or match[2] not in suffixes:
                    continue
                key, modifiers = extended[match[1]], suffixes[match[2]]
            keep("terminfo", key, modifiers, unescaped(value))


def unescaped(text):
    text = text.replace("\\E", "\x1b").replace("\\^", "\\136")
    text = re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), text)
    text = re.sub(r"\^(.)", lambda match: "\x7f" if match[1] == "?" else chr(ord(match[1]) & 31), text)
    return text.replace("\\,", ",").replace("\\:", ":").encode("latin1")


def ascii_names():
    """Bytes that no letter or digit names alone: Ctrl-\\ is what the vectors call Ctrl-4."""
    for byte, key in ((0x1C, "\\"), (0x1D, "]"), (0x1E, "^"), (0x1F, "_")):
        keep("ascii", key, "C", bytes([byte]))
        keep("ascii", key, "AC", bytes([0x1B, byte]))
    # Terminals whose Backspace is ^H mean Alt-Backspace by it.
    keep("ascii", "Backspace", "A", b"\x1b\x08")


def mouse():
    """Ghostty's mouse encoder: clicks, drags and the wheel in SGR mode."""
    encoder, event = ffi.new("GhosttyMouseEncoder*"), ffi.new("GhosttyMouseEvent*")
    lib.ghostty_mouse_encoder_new(ffi.NULL, encoder)
    lib.ghostty_mouse_event_new(ffi.NULL, event)
    size = ffi.new("GhosttyMouseEncoderSize*")
    size.size, size.screen_width, size.screen_height = ffi.sizeof("GhosttyMouseEncoderSize"), 2400, 1200
    size.cell_width, size.cell_height = 10, 20
    for option, value in (("EVENT", ffi.new("int*", lib.GHOSTTY_MOUSE_TRACKING_ANY)),
                          ("FORMAT", ffi.new("int*", lib.GHOSTTY_MOUSE_FORMAT_SGR)), ("SIZE", size)):
        lib.ghostty_mouse_encoder_setopt(encoder[0], getattr(lib, "GHOSTTY_MOUSE_ENCODER_OPT_" + option), value)
    lines = []
    # The encoder numbers the wheel as the buttons four to seven.
    buttons = {"left": "LEFT", "middle": "MIDDLE", "right": "RIGHT", "wheelUp": "FOUR", "wheelDown": "FIVE",
               "wheelLeft": "SIX", "wheelRight": "SEVEN", "other": "EIGHT", "none": None}
    for action in ("press", "release", "motion"):
        for button, name in buttons.items():
            if (button.startswith("wheel") and action != "press") or (button == "none" and action != "motion"):
                continue
            for modifiers in MODIFIERS:
                for column, row in ((0, 0), (79, 23), (199, 59)):
                    lib.ghostty_mouse_encoder_reset(encoder[0])
                    pressed = ffi.new("bool*", button != "none" and action != "release")
                    lib.ghostty_mouse_encoder_setopt(
                        encoder[0], lib.GHOSTTY_MOUSE_ENCODER_OPT_ANY_BUTTON_PRESSED, pressed)
                    lib.ghostty_mouse_event_set_action(event[0], getattr(lib, "GHOSTTY_MOUSE_ACTION_" + action.upper()))
                    if name:
                        lib.ghostty_mouse_event_set_button(event[0], getattr(lib, "GHOSTTY_MOUSE_BUTTON_" + name))
                    else:
                        lib.ghostty_mouse_event_clear_button(event[0])
                    bits = sum({"S": 1, "C": 2, "A": 4}[letter] for letter in modifiers)
                    lib.ghostty_mouse_event_set_mods(event[0], bits)
                    lib.ghostty_mouse_event_set_position(event[0], {"x": column * 10 + 5, "y": row * 20 + 5})
                    buffer, length = ffi.new("char[64]"), ffi.new("size_t*")
                    done = lib.ghostty_mouse_encoder_encode(encoder[0], event[0], buffer, 64, length)
                    if done == 0 and length[0]:
                        data = ffi.buffer(buffer, length[0])[:].hex()
                        lines.append(f"{data}\t{action}\t{button}\t{column}\t{row}\t{modifiers}")
    return lines


def pastes():
    """Ghostty's paste encoder in bracketed mode."""
    lines = []
    for text in ("een", "één\ntwee\n", "a\tb", "x" * 200, "🎨 日本", "rm -rf\r\n"):
        data = text.encode()
        buffer, length = ffi.new("char[4096]"), ffi.new("size_t*")
        if lib.ghostty_paste_encode(ffi.new("char[]", data), len(data), True, buffer, 4096, length) == 0:
            lines.append(f"{ffi.buffer(buffer, length[0])[:].hex()}\tpaste\t{data.hex()}")
    return lines


def main():
    ghostty("legacy", {"ALT_ESC_PREFIX": 1})
    ghostty("application cursor", {"ALT_ESC_PREFIX": 1, "CURSOR_KEY_APPLICATION": 1})
    ghostty("modifyOtherKeys", {"ALT_ESC_PREFIX": 1, "MODIFY_OTHER_KEYS_STATE_2": 1})
    for flags in (1, 9, 27):
        ghostty(f"kitty {flags}", {"KITTY_FLAGS": flags})
    libvterm()
    terminfo()
    ascii_names()
    lines = [f"# {sum(counts.values()) - counts['ascii']} keys of {len(TERMINALS) + 2} terminals, {len(found)} byte strings; see key-vectors.py"]
    for data, (sources, keys) in sorted(found.items()):
        lines.append("\t".join([data.hex(), " ".join(sorted(keys)), ",".join(sorted({s.split()[0] for s in sources}))]))
    target = pathlib.Path(__file__).with_suffix(".tsv")
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    others = mouse() + pastes()
    pathlib.Path(__file__).with_name("mouse-vectors.tsv").write_text("\n".join(others) + "\n", encoding="utf-8")
    print(len(others), "of the mouse and pastes")
    print(lines[0], target.stat().st_size, "bytes", counts)


if __name__ == "__main__":
    main()
