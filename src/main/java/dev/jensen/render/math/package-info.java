/// How mathematics is laid out on the page, before it is LaTeX or MathML.
package dev.jensen.render.math;
