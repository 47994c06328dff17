/// Tables and pages about a class. Everything that students wrote is made harmless here.
package dev.jensen.grade.report;
