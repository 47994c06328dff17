/// Grades the submissions of a class.
package dev.jensen.grade;
