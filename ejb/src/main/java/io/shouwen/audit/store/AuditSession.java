package io.shouwen.audit.store;

import io.shouwen.audit.domain.KeptTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Puts the {@link ChangeListener} at every entity that is not excused; named in {@code
 * persistence.xml}. A query that meets no database fails at once and is not asked again for a
 * quarter of a minute: the pool looks at each connection before it gives it out.
 */
public final class AuditSession implements SessionCustomizer {
  private static final String TABLE = "/io/shouwen/audit/kept.properties";

  @Override
  public void customize(Session session) {
    session.getLogin().setQueryRetryAttemptCount(0);
    KeptTable table = table();
    for (ClassDescriptor descriptor : session.getDescriptors().values()) {
      if (!descriptor.isAggregateDescriptor()
          && !descriptor.isAggregateCollectionDescriptor()
          && !(table.of(descriptor.getJavaClass().getSimpleName()) instanceof KeptTable.Excused)) {
        descriptor.getEventManager().addListener(new ChangeListener(table, descriptor));
      }
    }
  }

  /** What is kept of which field. */
  public static KeptTable table() {
    Properties lines = new Properties();
    try (InputStream file = Objects.requireNonNull(AuditSession.class.getResourceAsStream(TABLE))) {
      lines.load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new KeptTable(lines);
  }
}
