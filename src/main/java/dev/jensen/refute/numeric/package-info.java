/// Double-precision arithmetic for the search. Nothing here is evidence.
package dev.jensen.refute.numeric;
