/// What students handed in: files and folders of unknown origin, read with care.
package dev.jensen.grade.hand;
