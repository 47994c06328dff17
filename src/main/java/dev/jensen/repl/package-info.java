/// An interactive session: what was defined and assumed, what was asked, and how a line is
/// understood. It knows no terminal.
package dev.jensen.repl;
