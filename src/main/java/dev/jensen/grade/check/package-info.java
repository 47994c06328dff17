/// Checks one argument of a student, in a process of its own.
package dev.jensen.grade.check;
