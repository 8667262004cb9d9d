#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <termios.h>
#include <unistd.h>

// Alternate screen; no wrapping, so that a line the terminal finds wider than we do moves no other;
// bracketed paste; no cursor; nothing on the screen.
static const char enter_sequence[] =
    "\x1b[?1049h\x1b[?7l\x1b[?2004h\x1b[?25l\x1b[0m\x1b[H\x1b[2J";

// The same backwards, and the end of a frame that was cut off. A terminal without an alternate
// screen is left empty.
static const char leave_sequence[] =
    "\x1b[?2026l\x1b[?2004l\x1b[?7h\x1b[0m\x1b[H\x1b[2J\x1b[?1049l\x1b[?25h\x1b[0m";

static const int reported_signals[] = {SIGWINCH, SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT};
static const int fatal_signals[] = {SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGABRT, SIGQUIT};
enum {
  reported_count = sizeof reported_signals / sizeof *reported_signals,
  fatal_count = sizeof fatal_signals / sizeof *fatal_signals
};

static int terminal_input = -1, terminal_output = -1;
static struct termios found_settings;
static int pipe_ends[2] = {-1, -1};
static struct sigaction before_reported[reported_count], before_fatal[fatal_count];

/// Whether there is something to bring back.
static atomic_int is_entered;
/// Whether a signal has asked the process to end.
static atomic_int is_asked_to_end;

static void write_all(const char *text, size_t length) {
  while (length > 0) {
    ssize_t count = write(terminal_output, text, length);
    if (count >= 0) {
      text += count;
      length -= (size_t)count;
    } else if (errno == EAGAIN) {
      struct pollfd waiting = {.fd = terminal_output, .events = POLLOUT};
      if (poll(&waiting, 1, 1000) == 0) return;
    } else if (errno != EINTR) {
      return;
    }
  }
}

static int is_in_background(void) {
  pid_t group = tcgetpgrp(terminal_input);
  return group > 0 && group != getpgrp();
}

// MARK: Signals

static void report_signal(int number) {
  int error = errno;
  if (number == SIGINT || number == SIGTERM || number == SIGHUP) atomic_store(&is_asked_to_end, 1);
  unsigned char byte = (unsigned char)number;
  // A pipe that is full has told enough.
  (void)!write(pipe_ends[1], &byte, 1);
  errno = error;
}

/// Brings the terminal back and hands the signal on to whoever would have had it: Swift's
/// backtracer with the very registers of the crash, or the system, which ends the process.
static void die(int number, siginfo_t *info, void *context) {
  int error = errno;
  terminal_leave();
  for (int i = 0; i < fatal_count; i++) {
    if (fatal_signals[i] != number) continue;
    struct sigaction before = before_fatal[i];
    sigaction(number, &before, NULL);
    if (before.sa_handler != SIG_DFL && before.sa_handler != SIG_IGN) {
      if (before.sa_flags & SA_SIGINFO)
        before.sa_sigaction(number, info, context);
      else
        before.sa_handler(number);
    }
  }
  // Delivered when this handler returns, with the registers of the crash.
  struct sigaction now;
  if (sigaction(number, NULL, &now) == 0 && now.sa_handler == SIG_DFL) raise(number);
  errno = error;
}

static void install_handlers(void) {
  for (int i = 0; i < reported_count; i++) {
    // No SA_RESTART: a call that waits is to be given up for the signal.
    struct sigaction action = {.sa_handler = report_signal};
    sigemptyset(&action.sa_mask);
    sigaction(reported_signals[i], NULL, &before_reported[i]);
    // What whoever started us had ignored (nohup, a shell without job control) stays ignored.
    if (reported_signals[i] != SIGWINCH && reported_signals[i] != SIGCONT &&
        before_reported[i].sa_handler == SIG_IGN)
      continue;
    sigaction(reported_signals[i], &action, NULL);
  }
  // Even a stack that is used up must not keep the handler from running.
  static char stack[1 << 16];
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE)) {
    stack_t ours = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&ours, NULL);
  }
  for (int i = 0; i < fatal_count; i++) {
    struct sigaction action = {.sa_flags = SA_SIGINFO | SA_ONSTACK};
    action.sa_sigaction = die;
    sigemptyset(&action.sa_mask);
    sigaction(fatal_signals[i], &action, &before_fatal[i]);
  }
}

static void remove_handlers(void) {
  for (int i = 0; i < reported_count; i++)
    sigaction(reported_signals[i], &before_reported[i], NULL);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal_signals[i], &before_fatal[i], NULL);
}

static int open_pipe(void) {
  if (pipe(pipe_ends) != 0) return -1;
  for (int i = 0; i < 2; i++) {
    fcntl(pipe_ends[i], F_SETFL, O_NONBLOCK);
    fcntl(pipe_ends[i], F_SETFD, FD_CLOEXEC);
  }
  return 0;
}

// MARK: The terminal

int terminal_begin(int input, int output) {
  if (terminal_input != -1) {
    errno = EBUSY;
    return -1;
  }
  if (tcgetattr(input, &found_settings) != 0 || open_pipe() != 0) return -1;
  terminal_input = input;
  terminal_output = output;
  atomic_store(&is_asked_to_end, 0);
  install_handlers();
  if (terminal_enter() == 0) return 0;
  int error = errno;
  terminal_end();
  errno = error;
  return -1;
}

int terminal_signals(void) { return pipe_ends[0]; }

int terminal_enter(void) {
  struct termios raw = found_settings;
  raw.c_iflag &= ~(tcflag_t)(BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON);
  // OPOST stays on: a message that somebody else prints begins at the left all the same.
  raw.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  for (;;) {
    if (atomic_load(&is_asked_to_end) && is_in_background()) {
      errno = EINTR;
      return -1;
    }
    // In the background this stops the process, and fails with EINTR when it goes on.
    if (tcsetattr(terminal_input, TCSANOW, &raw) == 0) break;
    if (errno != EINTR) return -1;
  }
  atomic_store(&is_entered, 1);
  write_all(enter_sequence, sizeof enter_sequence - 1);
  return 0;
}

void terminal_leave(void) {
  if (!atomic_exchange(&is_entered, 0)) return;
  // In the background the terminal is somebody else's, who has set it up for himself.
  if (is_in_background()) return;
  write_all(leave_sequence, sizeof leave_sequence - 1);
  while (tcsetattr(terminal_input, TCSANOW, &found_settings) != 0 && errno == EINTR) continue;
}

void terminal_stop_group(void) {
  struct sigaction ours, ignoring = {.sa_handler = SIG_IGN}, standard = {.sa_handler = SIG_DFL};
  sigemptyset(&ignoring.sa_mask);
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, NULL, &ours);
  if (ours.sa_handler == SIG_IGN) return;
  // First the others of the group, so that the shell finds the whole of it stopped; then this
  // thread, which, unlike after `kill` alone, has then stopped before it does anything else.
  sigaction(SIGTSTP, &ignoring, NULL);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &standard, NULL);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

void terminal_end(void) {
  if (terminal_input == -1) return;
  terminal_leave();
  remove_handlers();
  close(pipe_ends[0]);
  close(pipe_ends[1]);
  pipe_ends[0] = pipe_ends[1] = -1;
  terminal_input = terminal_output = -1;
}
