/// Points for what was found.
package dev.jensen.grade.mark;
