package io.shouwen.property.boundary;

import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.boundary.Choice;
import io.shouwen.property.store.PropertyStore;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds units while somebody types, and by the label that people say. */
@Stateless
@PermitAll
public class UnitFinder {
  private static final int SUGGESTIONS = 12;

  @Inject private Callers callers;
  @Inject private PropertyStore properties;

  @SuppressWarnings("NullAway.Init")
  public UnitFinder() {}

  /**
   * Up to twelve units of the project that begin with the text; none for a project out of scope.
   */
  public List<Choice> suggest(long projectId, String text) {
    if (!callers.current().scope().holds(projectId) || text.isBlank()) {
      return List.of();
    }
    return properties.unitsBeginning(projectId, text, SUGGESTIONS);
  }

  /** The unit with exactly this label in the project, if the caller may see the project. */
  public Optional<Choice> labelled(long projectId, String label) {
    if (!callers.current().scope().holds(projectId)) {
      return Optional.empty();
    }
    return properties
        .unitLabelled(projectId, label.strip())
        .map(u -> new Choice(u.id(), u.label()));
  }

  /**
   * The ids of the units with exactly these labels in the project, by label; those that there are
   * not are left out, all of them for a project out of scope.
   *
   * @param labels at most some hundreds
   */
  public Map<String, Long> idsByLabel(long projectId, Set<String> labels) {
    if (labels.isEmpty() || !callers.current().scope().holds(projectId)) {
      return Map.of();
    }
    return properties.unitsLabelled(projectId, labels).stream()
        .collect(Collectors.toMap(Choice::name, Choice::id));
  }

  /**
   * Refuses a unit that is not of the project.
   *
   * @throws RuleViolation {@code property.unit-of-another-project}
   */
  public String requireLabel(long projectId, long unitId) {
    return properties
        .unit(unitId)
        .filter(u -> u.projectId() == projectId)
        .map(u -> u.label())
        .orElseThrow(() -> new RuleViolation("property.unit-of-another-project"));
  }
}
