/// Derivations as plain text, in the notation of the problem language.
package dev.jensen.render.text;
