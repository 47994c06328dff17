package dev.jensen.parse;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Pattern;

/// Alphabetical, but numbers inside names by size: w2 before w10.
enum NaturalOrder implements Comparator<String> {
  INSTANCE;

  /// Between a digit and something else.
  private static final Pattern BOUNDARY =
      Pattern.compile("(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])");

  @Override
  public int compare(String left, String right) {
    var a = BOUNDARY.split(left, -1);
    var b = BOUNDARY.split(right, -1);
    for (var i = 0; i < Math.min(a.length, b.length); i++) {
      var order = comparePart(a[i], b[i]);
      if (order != 0) {
        return order;
      }
    }
    return a.length != b.length ? Integer.compare(a.length, b.length) : left.compareTo(right);
  }

  private static int comparePart(String left, String right) {
    var numbers = isDigit(left.charAt(0)) && isDigit(right.charAt(0));
    return numbers ? new BigInteger(left).compareTo(new BigInteger(right)) : left.compareTo(right);
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
