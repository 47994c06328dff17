/// Pictures: what they show, in numbers, and how they are drawn.
package dev.jensen.render.plot;
