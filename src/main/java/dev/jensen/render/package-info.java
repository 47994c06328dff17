/// Answers as text and JSON: printed from what the kernel proved, so text and proof cannot differ.
package dev.jensen.render;
