package io.shouwen.complaint.boundary;

import io.shouwen.organization.domain.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.InputStream;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Photos, recordings and documents of a case: type by content, size limited, kept outside the
 * database.
 */
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
public class Attachments {

  /**
   * A file as listed.
   *
   * @param type the media type found in the content, never the one claimed
   * @param thumbnail whether there is one
   */
  public record View(
      long id,
      String name,
      String type,
      long bytes,
      boolean thumbnail,
      String byName,
      Instant addedAt)
      implements Serializable {}

  /** A file to be served; the receiver closes the stream. */
  public record Content(String name, String type, long bytes, InputStream stream) {}

  /**
   * Adds a file to a case. A step (ATTACH) with its event.
   *
   * @throws io.shouwen.shared.RuleViolation {@code attachment.too-large}, {@code attachment.type},
   *     {@code attachment.empty}, {@code attachment.not-what-it-claims}
   */
  public View add(String number, String name, InputStream content) {
    throw new UnsupportedOperationException(number + name + content);
  }

  /** Adds a file to a draft of reception; goes over to the case when it is received. */
  public View addToDraft(String draftKey, String name, InputStream content) {
    throw new UnsupportedOperationException(draftKey + name + content);
  }

  public List<View> ofCase(String number) {
    throw new UnsupportedOperationException(number);
  }

  public List<View> ofDraft(String draftKey) {
    throw new UnsupportedOperationException(draftKey);
  }

  public void removeFromDraft(String draftKey, long id) {
    throw new UnsupportedOperationException(draftKey + id);
  }

  /** A file of a case or draft that the caller may see. */
  public Optional<Content> open(long id) {
    throw new UnsupportedOperationException("" + id);
  }

  /** Its small picture, a JPEG. */
  public Optional<Content> thumbnail(long id) {
    throw new UnsupportedOperationException("" + id);
  }
}
