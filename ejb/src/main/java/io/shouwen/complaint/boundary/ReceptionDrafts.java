package io.shouwen.complaint.boundary;

import io.shouwen.complaint.store.DraftStore;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What somebody is writing at reception, kept on the server while they write; only they see it. */
@Stateless
@RolesAllowed({
  Role.Names.RECEPTIONIST,
  Role.Names.HANDLER,
  Role.Names.DEPARTMENT_HEAD,
  Role.Names.CENTRE_SUPERVISOR,
  Role.Names.CENTRE_MANAGER,
  Role.Names.COMPANY_MANAGER,
  Role.Names.GENERAL_MANAGER,
  Role.Names.INTERVIEWER,
  Role.Names.QUALITY,
  Role.Names.ADMINISTRATOR
})
public class ReceptionDrafts {
  private static final int CONTENT_LENGTH = 60_000;
  private static final int KEY_LENGTH = 100;

  @Inject private Callers callers;
  @Inject private DraftStore drafts;
  @Inject private Attachments attachments;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public ReceptionDrafts() {}

  /**
   * A draft.
   *
   * @param key made by the page, unique for the person
   * @param content what the page makes of it (JSON)
   */
  public record Draft(String key, String content, Instant savedAt) implements Serializable {}

  /** Saves; the same key again replaces. */
  public void save(String key, String content) {
    RuleViolation.unless(
        !key.isBlank() && key.length() <= KEY_LENGTH && content.length() <= CONTENT_LENGTH,
        "complaint.draft-too-long");
    drafts.save(callers.current().staffId(), key, content, clock.instant());
  }

  public Optional<Draft> find(String key) {
    return drafts.find(callers.current().staffId(), key);
  }

  /** The caller's drafts, the newest first, at most ten. */
  public List<Draft> mine() {
    return drafts.of(callers.current().staffId(), 10);
  }

  /** Drops a draft with its files. */
  public void drop(String key) {
    attachments.dropDraft(key);
    drafts.drop(callers.current().staffId(), key);
  }
}
