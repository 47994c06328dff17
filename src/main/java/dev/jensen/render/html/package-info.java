/// Derivations as one HTML file that fetches nothing: MathML, folding steps, the picture as SVG.
package dev.jensen.render.html;
