/// The commands of a session, one file each.
package dev.jensen.repl.command;
