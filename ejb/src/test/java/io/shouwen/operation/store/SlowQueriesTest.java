package io.shouwen.operation.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.ReadAllQuery;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Project;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Slow queries")
class SlowQueriesTest {
  private static final Instant NOW = Instant.parse("2026-05-06T07:08:09Z");

  private static final Session SESSION = new Project(new DatabaseLogin()).createDatabaseSession();

  private static SlowQueries from(Duration long_) {
    return new SlowQueries(long_, () -> Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static SessionEvent event(DatabaseQuery query) {
    SessionEvent event = new SessionEvent(SessionEvent.PreExecuteQuery, SESSION);
    event.setQuery(query);
    return event;
  }

  private static DatabaseQuery query(String words) {
    ReadAllQuery query = new ReadAllQuery();
    query.setJPQLString(words);
    return query;
  }

  @Test
  @DisplayName("are noted when they took as long as that, with their words on one line")
  void noted() {
    int before = SlowQueries.latest().size();
    SessionEvent event = event(query("select c.number\n  from Complaint c where c.id = :id"));
    SlowQueries patient = from(Duration.ofDays(1));
    patient.preExecuteQuery(event);
    patient.postExecuteQuery(event);
    assertEquals(before, SlowQueries.latest().size());

    SlowQueries strict = from(Duration.ZERO);
    strict.preExecuteQuery(event);
    strict.postExecuteQuery(event);
    SlowQueries.Slow latest = SlowQueries.latest().get(0);
    assertEquals("select c.number from Complaint c where c.id = :id", latest.words());
    assertEquals(NOW, latest.at());
  }

  @Test
  @DisplayName("one within another, and one that failed before, are told apart")
  void nested() {
    SlowQueries strict = from(Duration.ZERO);
    SessionEvent outer = event(query("outer"));
    SessionEvent failed = event(query("failed"));
    strict.preExecuteQuery(outer);
    strict.preExecuteQuery(failed);
    strict.postExecuteQuery(outer);
    assertEquals("outer", SlowQueries.latest().get(0).words());
  }

  @Test
  @DisplayName("are kept up to fifty, the newest first")
  void kept() {
    SlowQueries strict = from(Duration.ZERO);
    for (int i = 0; i < 60; i++) {
      SessionEvent event = event(query("query " + i));
      strict.preExecuteQuery(event);
      strict.postExecuteQuery(event);
    }
    assertEquals(50, SlowQueries.latest().size());
    assertEquals("query 59", SlowQueries.latest().get(0).words());
    assertEquals("query 10", SlowQueries.latest().get(49).words());
  }
}
