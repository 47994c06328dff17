/// The part of YAML that is read: texts, lists and maps. The only package that knows SnakeYAML.
package dev.jensen.grade.yaml;
