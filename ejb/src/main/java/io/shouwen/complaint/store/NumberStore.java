package io.shouwen.complaint.store;

import io.shouwen.audit.domain.PastTheGate;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;

/**
 * Running numbers of a project and day. The row is locked by the update that raises it, so two
 * receptions at the same moment get two numbers. Native SQL that runs on H2 and PostgreSQL.
 */
@ApplicationScoped
@Unscoped(Because.LET_IN)
public class NumberStore {
  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public NumberStore() {}

  /** The next number, from 1. */
  @PastTheGate("counts the numbers given to cases, which are recorded")
  public int next(long projectId, LocalDate day) {
    // Locks something that exists before the day's row does, so that the first two receptions
    // of a day wait for one another instead of failing.
    entities
        .createNativeQuery("update project set numbers_given = numbers_given + 1 where id = ?")
        .setParameter(1, projectId)
        .executeUpdate();
    int raised =
        entities
            .createNativeQuery(
                "update case_number set last_number = last_number + 1"
                    + " where project_id = ? and received_on = ?")
            .setParameter(1, projectId)
            .setParameter(2, day)
            .executeUpdate();
    if (raised == 0) {
      entities
          .createNativeQuery(
              "insert into case_number (project_id, received_on, last_number) values (?, ?, 1)")
          .setParameter(1, projectId)
          .setParameter(2, day)
          .executeUpdate();
    }
    Number last =
        (Number)
            entities
                .createNativeQuery(
                    "select last_number from case_number where project_id = ? and received_on = ?")
                .setParameter(1, projectId)
                .setParameter(2, day)
                .getSingleResult();
    return last.intValue();
  }
}
