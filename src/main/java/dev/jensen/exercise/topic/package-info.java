/// What exercises can be about, one file each.
package dev.jensen.exercise.topic;
