/// Reports on arguments, written out.
package dev.jensen.argument.report;
