package dev.jensen.certificate;

import com.fasterxml.jackson.databind.JsonNode;

/// A value in a JSON document, with the path to it for messages.
record Place(JsonNode node, String path) {

  static Place root(JsonNode node) {
    return new Place(node, "$");
  }

  boolean has(String field) {
    return node.has(field);
  }

  /// The field of that name; refuses when there is none.
  Place field(String name) {
    if (!node.has(name)) {
      throw refuse("the field \"" + name + "\" is missing");
    }
    return new Place(node.get(name), path + "." + name);
  }

  Place element(int index) {
    return new Place(node.get(index), path + "[" + index + "]");
  }

  int size() {
    return node.size();
  }

  Place requireObject() {
    return require(node.isObject(), "an object");
  }

  Place requireArray() {
    return require(node.isArray(), "an array");
  }

  String text() {
    require(node.isTextual(), "a string");
    return node.textValue();
  }

  int smallInteger() {
    require(node.isIntegralNumber() && node.canConvertToInt(), "a small integer");
    return node.intValue();
  }

  boolean truth() {
    require(node.isBoolean(), "true or false");
    return node.booleanValue();
  }

  private Place require(boolean condition, String wanted) {
    if (!condition) {
      throw refuse("expected " + wanted);
    }
    return this;
  }

  Malformed refuse(String message) {
    return new Malformed(path, message);
  }
}
