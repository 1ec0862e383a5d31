#!/usr/bin/env python3
"""Is the terminal given back, whatever ends the program?

    life.py PROGRAM

Starts the program in a pseudo-terminal that answers as a modern terminal does, ends it in each way, and looks at the
line settings and at what was switched on and never off. Also: ^Z and fg under a shell, ten sizes in a row, a terminal
that closes, and a paste of ten megabytes. Waits for conditions, never for time to pass.
"""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time

import pyghostty

READY = "Shelf"
LIMIT = 20


class Run:
    def __init__(self, command, width=80, height=24):
        self.master, self.slave = pty.openpty()
        self.raw = b""
        self.terminal = pyghostty.Terminal(width, height, scrollback=0)
        self.terminal.on_reply(self.reply)
        self.size(width, height, tell=False)
        self.before = termios.tcgetattr(self.slave)
        self.pid = os.fork()
        if self.pid == 0:
            # Whoever runs this may have blocked signals.
            signal.pthread_sigmask(signal.SIG_SETMASK, [])
            os.setsid()
            fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)
            for descriptor in (0, 1, 2):
                os.dup2(self.slave, descriptor)
            os.closerange(3, 256)
            os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8", PS1="PROMPT> ")
            os.execvp(command[0], command)

    def reply(self, data):
        os.write(self.master, data)

    def size(self, width, height, tell=True):
        if tell:
            self.terminal.resize(width, height)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def pump(self, until):
        """Reads until a condition holds; False when it never does."""
        end = time.monotonic() + LIMIT
        while not until():
            if time.monotonic() > end:
                return False
            if select.select([self.master], [], [], 0.02)[0]:
                try:
                    data = os.read(self.master, 1 << 16)
                except OSError:
                    return until()
                self.raw += data
                self.terminal.feed(data)
        return True

    def shows(self, text):
        return lambda: text in self.terminal.text()

    def ended(self):
        if not hasattr(self, "status"):
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if not pid:
                return False
            self.status = status
        return True

    def type(self, data):
        os.write(self.master, data)

    def left(self):
        """Modes that were switched on and not off again, and line settings that differ."""
        modes = {}
        for match in re.finditer(rb"\x1b\[\?([0-9;]+)([hl])", self.raw):
            for mode in match[1].split(b";"):
                modes[int(mode)] = match[2] == b"h"
        kept = {7, 25}
        found = [f"?{mode}" for mode, on in modes.items() if on != (mode in kept)]
        pushes = len(re.findall(rb"\x1b\[>\d+u", self.raw)) - len(re.findall(rb"\x1b\[<\d*u", self.raw))
        if pushes:
            found.append(f"keyboard {pushes:+}")
        return found

    def close(self):
        os.close(self.master)
        os.close(self.slave)


def check(name, problems):
    print(f"{name}: {problems or 'restored'}")
    return not problems


def ending(program, name, end):
    run = Run([program])
    if not run.pump(run.shows(READY)) or not run.pump(lambda: b"\x1b[>1u" in run.raw):
        return check(name, "did not start")
    end(run)
    problems = [] if run.pump(run.ended) else ["did not end"]
    run.pump(lambda: not select.select([run.master], [], [], 0)[0])
    problems += run.left()
    if termios.tcgetattr(run.slave) != run.before:
        problems.append("line settings")
    run.close()
    return check(name, problems)


def stopping(program):
    run = Run(["bash", "--norc", "--noprofile", "-i"])
    run.pump(run.shows("PROMPT>"))
    run.type(program.encode() + b"\r")
    run.pump(lambda: READY in run.terminal.text() and b"\x1b[>1u" in run.raw)
    run.type(b"jjj")
    run.pump(run.shows(">       4 "))
    before = run.terminal.text()
    # In the kitty protocol ^Z is no longer one byte.
    run.type(b"\x1b[122;5u")
    problems = [] if run.pump(run.shows("Stopped")) else ["did not stop"]
    problems += [mode for mode in run.left() if mode != "?2004"]
    run.type(b"fg\r")
    if not run.pump(lambda: run.terminal.text() == before):
        problems.append("not shown as before after fg")
    run.type(b"q")
    run.pump(lambda: run.terminal.text().rstrip().endswith("PROMPT>"))
    run.type(b"exit\r")
    run.pump(run.ended)
    run.close()
    return check("^Z and fg", problems)


def resizing(program):
    run = Run([program])
    run.pump(run.shows(READY))
    for width, height in ((40, 10), (200, 60), (20, 5), (81, 25), (0, 0), (120, 40), (33, 9), (90, 30), (60, 20)):
        if width:
            run.size(width, height)
        else:
            run.size(width, height, tell=False)
        os.kill(run.pid, signal.SIGWINCH)
    run.size(80, 24)
    fresh = Run([program])
    fresh.pump(fresh.shows("1/10000"))
    wanted = fresh.terminal.text()
    problems = [] if run.pump(lambda: run.terminal.text() == wanted) else ["another screen than at a fresh start"]
    for each in (run, fresh):
        each.type(b"q")
        each.pump(each.ended)
        each.close()
    return check("ten sizes in a row", problems)


def hanging_up(program):
    run = Run([program])
    run.pump(run.shows(READY))
    os.close(run.slave)
    os.close(run.master)
    end = time.monotonic() + LIMIT
    while not run.ended() and time.monotonic() < end:
        time.sleep(0.01)
    problems = [] if run.ended() else ["still there"]
    return check("terminal closed", problems)


def pasting(program):
    run = Run([program])
    run.pump(run.shows(READY))
    run.type(b"/")
    data = b"\x1b[200~" + b"x" * 10_000_000 + b"\x1b[201~" + b"vol"
    os.set_blocking(run.master, False)
    sent = 0
    end = time.monotonic() + LIMIT
    while sent < len(data) and time.monotonic() < end:
        readable, writable, _ = select.select([run.master], [run.master], [], 1)
        if readable:
            output = os.read(run.master, 1 << 16)
            run.raw += output
            run.terminal.feed(output)
        if writable:
            sent += os.write(run.master, data[sent:sent + (1 << 14)])
    problems = [] if run.pump(run.shows("/ vol")) else ["typing after the paste is not shown"]
    resident = int(re.search(r"VmHWM:\s+(\d+)", open(f"/proc/{run.pid}/status").read())[1])
    if resident > 60_000:
        problems.append(f"{resident} kB resident")
    run.type(b"\x1b[27uq")
    if not run.pump(run.ended):
        problems.append("did not end")
    run.close()
    return check("paste of ten megabytes", problems)


def main():
    program = sys.argv[1]
    good = [ending(program, "q", lambda run: run.type(b"q"))]
    for name in ("TERM", "HUP", "INT", "QUIT", "ABRT", "SEGV", "BUS", "ILL", "FPE", "TRAP"):
        number = getattr(signal, "SIG" + name)
        good.append(ending(program, name, lambda run: os.kill(run.pid, number)))
    good += [stopping(program), resizing(program), hanging_up(program), pasting(program)]
    print("all restored" if all(good) else "not restored")
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main()
