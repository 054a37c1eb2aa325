package io.shouwen.look.store;

import io.shouwen.audit.domain.PastTheGate;
import io.shouwen.look.domain.Door;
import io.shouwen.look.domain.LookKind;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes looks, each in one cheap statement that two requests at once cannot spoil. */
@ApplicationScoped
@Unscoped(Because.OWN)
public class LookStore {
  private static final String INSERT =
      """
      insert into personal_look (id, staff_id, staff_name, role, look_kind, looked_on, look_key,
        project_id, customer_id, complaint_id, person, times, persons, door, reason, first_at,
        last_at)
      values (nextval('personal_look_seq'), ?, ?, ?, ?, ?, ?, ?, cast(? as bigint),
        cast(? as bigint), cast(? as varchar), 1, ?, ?, cast(? as varchar), ?, ?)
      on conflict do nothing
      """;

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public LookStore() {}

  /**
   * A look to be written.
   *
   * @param key what makes it one look of the person and day
   * @param counted whether a repetition counts as another time
   */
  public record Line(
      long staffId,
      String staffName,
      Role role,
      LookKind kind,
      LocalDate on,
      String key,
      long projectId,
      @Nullable Long customerId,
      @Nullable Long complaintId,
      @Nullable String person,
      int persons,
      Door door,
      @Nullable String reason,
      Instant at,
      boolean counted) {

    /** The same, of which a repetition only shows more persons. */
    public Line onceOnly() {
      return new Line(
          staffId,
          staffName,
          role,
          kind,
          on,
          key,
          projectId,
          customerId,
          complaintId,
          person,
          persons,
          door,
          reason,
          at,
          false);
    }

    private Line withKey(String other) {
      return new Line(
          staffId,
          staffName,
          role,
          kind,
          on,
          other,
          projectId,
          customerId,
          complaintId,
          person,
          persons,
          door,
          reason,
          at,
          counted);
    }
  }

  /** Written the first time; after that only looked for. */
  public void once(Line line) {
    boolean there =
        !entities
            .createNativeQuery(
                "select 1 from personal_look where staff_id = ? and looked_on = ? and look_key = ?")
            .setFlushMode(FlushModeType.COMMIT)
            .setParameter(1, line.staffId())
            .setParameter(2, line.on())
            .setParameter(3, line.key())
            .getResultList()
            .isEmpty();
    if (!there) {
      insert(line);
    }
  }

  /** Written each time. */
  public void each(Line line) {
    insert(line.withKey(line.key() + ":" + UUID.randomUUID()));
  }

  /** Written the first time, after that raised by its number of persons. */
  public void more(Line line) {
    if (!raise(line) && insert(line) == 0) { // somebody with the same name was quicker
      raise(line);
    }
  }

  @PastTheGate("a look is a record of its own")
  private boolean raise(Line line) {
    return entities
            .createNativeQuery(
                """
                update personal_look set times = times + ?, persons = persons + ?, last_at = ?
                where staff_id = ? and looked_on = ? and look_key = ?
                """)
            .setFlushMode(FlushModeType.COMMIT)
            .setParameter(1, line.counted() ? 1 : 0)
            .setParameter(2, line.persons())
            .setParameter(3, utc(line.at()))
            .setParameter(4, line.staffId())
            .setParameter(5, line.on())
            .setParameter(6, line.key())
            .executeUpdate()
        > 0;
  }

  @PastTheGate("a look is a record of its own")
  private int insert(Line line) {
    return entities
        .createNativeQuery(INSERT)
        .setFlushMode(FlushModeType.COMMIT)
        .setParameter(1, line.staffId())
        .setParameter(2, line.staffName())
        .setParameter(3, line.role().name())
        .setParameter(4, line.kind().name())
        .setParameter(5, line.on())
        .setParameter(6, line.key())
        .setParameter(7, line.projectId())
        .setParameter(8, line.customerId())
        .setParameter(9, line.complaintId())
        .setParameter(10, line.person())
        .setParameter(11, line.persons())
        .setParameter(12, line.door().name())
        .setParameter(13, line.reason())
        .setParameter(14, utc(line.at()))
        .setParameter(15, utc(line.at()))
        .executeUpdate();
  }

  private static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
