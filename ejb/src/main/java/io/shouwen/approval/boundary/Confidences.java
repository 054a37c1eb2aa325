package io.shouwen.approval.boundary;

import io.shouwen.deadline.domain.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the features whom a subject is closed to. */
@ApplicationScoped
class Confidences {
  @Inject private Instance<Confidence> features;

  @SuppressWarnings("NullAway.Init")
  Confidences() {}

  /** True when one of the two may know of it: who decides, or in whose place. */
  boolean openTo(Subject subject, long decider, long inPlaceOf) {
    return closedTo(List.of(subject), decider, inPlaceOf).isEmpty();
  }

  /** Of these subjects those of which neither may know. */
  Set<Subject> closedTo(List<Subject> subjects, long decider, long inPlaceOf) {
    Map<String, List<Long>> byKind =
        subjects.stream()
            .collect(
                Collectors.groupingBy(
                    Subject::kind, Collectors.mapping(Subject::id, Collectors.toList())));
    Set<Subject> closed = new HashSet<>();
    for (Confidence feature : features) {
      List<Long> ids = byKind.get(feature.kind());
      if (ids != null) {
        feature
            .closedTo(ids, new HashSet<>(List.of(decider, inPlaceOf)))
            .forEach(id -> closed.add(new Subject(feature.kind(), id)));
      }
    }
    return closed;
  }
}
