#ifndef CTERMINAL_H
#define CTERMINAL_H

/// The part of a full-screen program that signal handlers need: written in C, because what runs in a
/// handler has to be async-signal-safe, which Swift promises of nothing.
///
/// There is one terminal per process. Functions that can fail return -1 and set errno.

/// Remembers the settings of the terminal `input`, installs the handlers and enters.
///
/// From here on SIGWINCH, SIGINT, SIGTERM, SIGHUP, SIGTSTP and SIGCONT arrive as bytes in a pipe; a
/// signal the process dies of brings the terminal back first. `output` is the same terminal, for
/// writing.
int terminal_begin(int input, int output);

/// The end of the pipe from which the numbers of signals are read; -1 outside begin and end.
int terminal_signals(void);

/// Goes raw and shows the alternate screen, empty and without a cursor; also after `terminal_leave`.
///
/// In the background this stops the process until it is in the foreground, unless a signal has asked
/// it to end: then it fails.
int terminal_enter(void);

/// Brings settings and screen back as they were found; async-signal-safe, and nothing if there is
/// nothing to bring back.
void terminal_leave(void);

/// Stops the process group as Ctrl-Z does, and returns when this process goes on.
///
/// Where nobody could let it go on (an orphaned process group, a shell without job control), this
/// returns at once.
void terminal_stop_group(void);

/// Leaves, and puts the handlers back that were there before `terminal_begin`.
void terminal_end(void);

#endif
