/// A derivation as data: sentences with formulas in them, points, tables, pictures. Text, LaTeX and
/// HTML are printed from it.
package dev.jensen.render.document;
