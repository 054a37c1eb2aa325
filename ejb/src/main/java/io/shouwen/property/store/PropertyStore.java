package io.shouwen.property.store;

import io.shouwen.organization.boundary.Choice;
import io.shouwen.property.domain.Unit;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finders of buildings and units. */
@ApplicationScoped
@Unscoped(Because.LET_IN)
public class PropertyStore {
  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public PropertyStore() {}

  /** Inserted at once: references by id tell the provider nothing about the order of inserts. */
  public void add(Object buildingOrUnit) {
    entities.persist(buildingOrUnit);
    entities.flush();
  }

  public Optional<Unit> unit(long id) {
    return Optional.ofNullable(entities.find(Unit.class, id));
  }

  public Optional<Unit> unitLabelled(long projectId, String label) {
    return entities
        .createQuery(
            "select u from Unit u where u.projectId = :project and u.label = :label", Unit.class)
        .setParameter("project", projectId)
        .setParameter("label", label)
        .getResultStream()
        .findFirst();
  }

  /** The units of the project with exactly these labels. */
  public List<Choice> unitsLabelled(long projectId, Set<String> labels) {
    return entities
        .createQuery(
            """
            select new io.shouwen.organization.boundary.Choice(u.id, u.label) from Unit u
            where u.projectId = :project and u.label in :labels
            """,
            Choice.class)
        .setParameter("project", projectId)
        .setParameter("labels", labels)
        .getResultList();
  }

  /** The first units of the project whose label begins with the text, by label. */
  public List<Choice> unitsBeginning(long projectId, String text, int most) {
    return entities
        .createQuery(
            """
            select new io.shouwen.organization.boundary.Choice(u.id, u.label) from Unit u
            where u.projectId = :project and u.label like :text order by u.label
            """,
            Choice.class)
        .setParameter("project", projectId)
        .setParameter("text", io.shouwen.shared.Like.beginning(text))
        .setMaxResults(most)
        .getResultList();
  }
}
