/// Derivations as LaTeX.
package dev.jensen.render.latex;
