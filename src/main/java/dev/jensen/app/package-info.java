/// The command line.
package dev.jensen.app;
