/// The command `jensen exercise`.
package dev.jensen.exercise.command;
