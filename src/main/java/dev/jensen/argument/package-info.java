/// Arguments for and against convexity, judged line by line.
package dev.jensen.argument;
