/// A session on a terminal (JLine) or through a pipe.
package dev.jensen.repl.terminal;
