package dev.jensen.agreement;

import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Verdict;
import java.util.ArrayList;
import java.util.List;

/// A case of a verdict with its part of the certificate.
record Leaf(Verdict.Case proved, Certificate certificate) {

  /// The cases of a verdict; both list them in the same order.
  static List<Leaf> of(Verdict verdict, Certificate certificate) {
    var parts = new ArrayList<Certificate>();
    collect(certificate, parts);
    if (parts.size() != verdict.cases().size()) {
      throw new IllegalStateException("cases and leaves differ in number");
    }
    var leaves = new ArrayList<Leaf>();
    for (int i = 0; i < parts.size(); i++) {
      leaves.add(new Leaf(verdict.cases().get(i), parts.get(i)));
    }
    return leaves;
  }

  private static void collect(Certificate certificate, List<Certificate> parts) {
    if (certificate instanceof Certificate.Cases(var cases)) {
      cases.forEach(branch -> collect(branch.certificate(), parts));
    } else {
      parts.add(certificate);
    }
  }
}
