/// Text of unknown origin: reading it, and showing it.
package dev.jensen.text;
