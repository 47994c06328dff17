package dev.jensen.grade.report;

import dev.jensen.grade.mark.Digest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Names of files for names of students. They consist of letters, digits, single dots, - and _, are
/// short, mean nothing to any system, and differ even where capital letters make no difference.
public final class FileNames {
  private static final int LONGEST = 60;
  private static final int DIGITS = 10;
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|conin.?|conout.?|com\\d?|lpt\\d?)(\\..*)?|-.*|");

  private FileNames() {}

  /// A name for each of the students, who all have different names.
  public static Map<String, String> of(List<String> students) {
    var sorted = students.stream().sorted().toList();
    var counts = new HashMap<String, Integer>();
    sorted.stream()
        .filter(FileNames::isHarmless)
        .forEach(student -> counts.merge(folded(student), 1, Integer::sum));
    var taken = new HashSet<String>();
    var names = new HashMap<String, String>();
    for (var student : sorted) {
      if (isHarmless(student) && counts.getOrDefault(folded(student), 0) == 1) {
        taken.add(folded(student));
        names.put(student, student);
      }
    }
    for (var student : sorted) {
      if (!names.containsKey(student)) {
        names.put(student, free(student, taken));
      }
    }
    return names;
  }

  private static String free(String student, Set<String> taken) {
    var base = plain(student) + "-" + Digest.of(student).substring(0, DIGITS);
    var name = base;
    for (int i = 2; !taken.add(folded(name)); i++) {
      name = base + "-" + i;
    }
    return name;
  }

  private static boolean isHarmless(String student) {
    return student.equals(plain(student)) && !RESERVED.matcher(student).matches();
  }

  private static String plain(String student) {
    var kept = student.replaceAll("[^A-Za-z0-9._-]+", "_").replaceAll("[.]{2,}|^[.]|[.]$", "_");
    var whole = RESERVED.matcher(kept).matches() ? "_" + kept : kept;
    return whole.length() > LONGEST ? whole.substring(0, LONGEST).replaceAll("[.]$", "_") : whole;
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
