package io.shouwen.complaint.store;

/** The projection of an event, written once. */
final class EventRows {
  static final String SELECT =
      """
      select new io.shouwen.complaint.boundary.EventView(e.caseVersion, e.happenedAt, e.actorName,
        e.kind, e.stageBefore, e.stageAfter, e.details) from CaseEvent e
      """;

  private EventRows() {}
}
