package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a work list is narrowed to; scope and confidentiality come on top of it. All of it can be
 * null or empty, and then does not narrow.
 *
 * @param whose null for everything in scope
 * @param stages the stages wanted; empty for all
 * @param openOnly only cases for which the customer still waits
 * @param late only those whose next due time has passed
 * @param silent only those whose customer heard nothing for longer than allowed (C-3)
 * @param paused only those whose clock stands still for a named reason (T-6)
 * @param unit the beginning of a unit's label
 * @param from received on this day or later (inclusive, the system's business zone)
 * @param to received on this day or earlier (inclusive)
 * @param text a substring of number, subject, narrative, demand, place or complainant
 * @param customerId complaints of this customer
 */
public record CaseFilter(
    @Nullable Whose whose,
    Set<Stage> stages,
    boolean openOnly,
    boolean late,
    boolean silent,
    boolean paused,
    Set<Severity> severities,
    @Nullable Category category,
    @Nullable Channel channel,
    @Nullable Long projectId,
    @Nullable String unit,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String text,
    @Nullable Long customerId,
    Sort sort,
    boolean descending)
    implements Serializable {

  /** Whose cases: owned by me; with a part of my department; of the projects of my centre. */
  public enum Whose {
    MINE,
    MY_DEPARTMENT,
    MY_CENTRE
  }

  /** The only keys by which a list can be sorted. */
  public enum Sort {
    DUE,
    RECEIVED,
    NUMBER,
    SEVERITY,
    STAGE,
    CHANGED
  }

  public CaseFilter {
    stages = Set.copyOf(stages);
    severities = Set.copyOf(severities);
  }

  /** Everything in scope, the newest first. */
  public static CaseFilter everything() {
    return new CaseFilter(
        null,
        Set.of(),
        false,
        false,
        false,
        false,
        Set.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Sort.RECEIVED,
        true);
  }

  /** Everything in scope that holds the text. */
  public static CaseFilter containing(String text) {
    return new CaseFilter(
        null,
        Set.of(),
        false,
        false,
        false,
        false,
        Set.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        text,
        null,
        Sort.RECEIVED,
        true);
  }
}
