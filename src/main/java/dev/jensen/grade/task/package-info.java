/// What is asked of a class: problems, points, and how they are given.
package dev.jensen.grade.task;
