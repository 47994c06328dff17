/// Arguments as text: lines, blocks, statements.
package dev.jensen.argument.text;
