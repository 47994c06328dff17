package dev.jensen.proofs;

import dev.jensen.kernel.Verdict.Kind;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.rule.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// By how many proofs each rule and each atom is used, and how many there are of each verdict. A
/// rule or atom of the calculus that none uses has the count 0.
record Coverage(Map<String, Integer> rules, Map<String, Integer> atoms, Map<Kind, Integer> kinds) {

  static Coverage of(List<Exhibit> exhibits) {
    var rules = new LinkedHashMap<String, Integer>();
    Rules.all().forEach(rule -> rules.put(rule.getSimpleName(), 0));
    var atoms = new TreeMap<String, Integer>();
    Atoms.all().forEach(atom -> atoms.put(atom.name(), 0));
    var kinds = new TreeMap<Kind, Integer>();
    for (var exhibit : exhibits) {
      exhibit.usage().rules().forEach(rule -> rules.merge(rule, 1, Integer::sum));
      exhibit.usage().atoms().forEach(atom -> atoms.merge(atom, 1, Integer::sum));
      kinds.merge(exhibit.proof().expected().verdict(), 1, Integer::sum);
    }
    return new Coverage(rules, atoms, kinds);
  }

  int count(Set<Kind> of) {
    return kinds.entrySet().stream()
        .filter(kind -> of.contains(kind.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
