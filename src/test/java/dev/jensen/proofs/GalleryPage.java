package dev.jensen.proofs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The page `docs/gallery.md`.
final class GalleryPage {
  /// What nearly every certificate uses.
  private static final Set<String> EVERYWHERE = Set.of("DomainByConstraints", "Inhabitant");

  private final StringBuilder page = new StringBuilder();

  private GalleryPage() {}

  static String of(List<Exhibit> exhibits) {
    var page = new GalleryPage();
    page.begin(exhibits.size());
    var coverage = Coverage.of(exhibits);
    page.table("Verdicts", "verdict", coverage.kinds());
    exhibits.stream().map(Exhibit::topic).distinct().forEach(topic -> page.topic(topic, exhibits));
    page.table("Rules", "rule", coverage.rules());
    page.table("Atoms", "atom", coverage.atoms());
    return page.page.toString().stripTrailing() + "\n";
  }

  private void begin(int problems) {
    var omitted = EVERYWHERE.stream().sorted().collect(Collectors.joining("` and `", "`", "`"));
    page.append(
        """
        # Gallery

        %d solved problems. Each is stated in `problems.txt` of a folder of `proofs/`, and its certificate stands beside it;
        `./jensen check proofs` replays them all through the kernel. This page is written from the certificates;
        [CONTRIBUTING.md](../CONTRIBUTING.md) says how to add to it. The rules are explained in
        [calculus.md](calculus.md); %s are left out of the tables by topic, for nearly every proof uses them.
        A star means that the main step of the proof was given by hand, where the search takes another way or finds none.

        """
            .formatted(problems, omitted));
  }

  private void topic(Topic topic, List<Exhibit> exhibits) {
    page.append("## ").append(topic.title()).append("\n\n");
    page.append("| name | problem | verdict | rules | source |\n| --- | --- | --- | --- | --- |\n");
    exhibits.stream().filter(exhibit -> exhibit.topic().equals(topic)).forEach(this::row);
    page.append("\n");
  }

  private void row(Exhibit exhibit) {
    var entry = exhibit.entry();
    var rules =
        exhibit.usage().rules().stream()
            .filter(rule -> !EVERYWHERE.contains(rule))
            .collect(Collectors.joining(", "));
    var star = ByHand.has(entry) ? " \\*" : "";
    page.append(
        "| [%s](../%s)%s | `%s` | %s | %s | %s |\n"
            .formatted(
                entry.name(),
                entry.file(),
                star,
                entry.problem(),
                exhibit.proof().expected(),
                rules,
                entry.source()));
  }

  private void table(String title, String of, Map<?, Integer> counts) {
    page.append("## ").append(title).append("\n\n");
    page.append("| ").append(of).append(" | proofs |\n| --- | --- |\n");
    counts.forEach(
        (name, count) -> {
          var word = name instanceof Enum<?> kind ? kind.name().toLowerCase(Locale.ROOT) : name;
          page.append("| ").append(word).append(" | ").append(count).append(" |\n");
        });
    page.append("\n");
  }
}
