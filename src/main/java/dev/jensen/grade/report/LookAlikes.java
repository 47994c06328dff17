package dev.jensen.grade.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// Names that a reader may take for each other: equal up to capital letters and accents, or with
/// letters of another script that look like Latin ones.
final class LookAlikes {
  private static final String OTHERS = "аеорсухіјѕԁһԛԝкмтнвαοερνικτυχгп";
  private static final String LATIN = "aeopcyxijsdhqwkmthbaoepviktuxrn";

  private LookAlikes() {}

  /// The groups of two and more.
  static List<List<String>> among(List<String> names) {
    var groups = new TreeMap<String, List<String>>();
    for (var name : names) {
      groups.computeIfAbsent(skeleton(name), key -> new ArrayList<>()).add(name);
    }
    return groups.values().stream().filter(group -> group.size() > 1).toList();
  }

  private static String skeleton(String name) {
    var lower =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}|\\p{Cf}", "")
            .toLowerCase(Locale.ROOT);
    var plain = new StringBuilder();
    for (int i = 0; i < lower.length(); i++) {
      var at = OTHERS.indexOf(lower.charAt(i));
      plain.append(at < 0 ? lower.charAt(i) : LATIN.charAt(at));
    }
    return plain.toString();
  }
}
