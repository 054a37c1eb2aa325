package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.Attachment;
import io.shouwen.complaint.domain.Attachment.StoredFile;
import io.shouwen.complaint.domain.Details;
import io.shouwen.complaint.domain.EventKind;
import io.shouwen.complaint.domain.FileType;
import io.shouwen.complaint.domain.Step;
import io.shouwen.complaint.store.AttachmentStorage;
import io.shouwen.complaint.store.AttachmentStore;
import io.shouwen.complaint.store.CaseAccess;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
  private static final Logger LOG = System.getLogger(Attachments.class.getName());
  private static final int KEY_LENGTH = 100;

  @Inject private Callers callers;
  @Inject private CaseGate gate;
  @Inject private AttachmentStore attachments;
  @Inject private AttachmentStorage storage;
  @Inject private FileReception reception;
  @Inject private CaseMasks masks;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public Attachments() {}

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

  /**
   * A file to be served; the receiver closes the stream.
   *
   * @param shownInPage whether a browser may show it instead of saving it
   */
  public record Content(
      String name, String type, long bytes, boolean shownInPage, InputStream stream) {}

  /**
   * Adds a file to a case. A step (ATTACH) with its event.
   *
   * @throws RuleViolation {@code attachment.too-large}, {@code attachment.type}, {@code
   *     attachment.empty}, {@code attachment.not-what-it-claims}, {@code
   *     attachment.too-many-pixels}, {@code attachment.infected}, {@code attachment.too-many},
   *     {@code attachment.not-kept}
   */
  public View add(String number, String name, InputStream content) {
    long complaintId = gate.idOf(number); // before 20 MB are read for nothing
    requireRoom(attachments.ofCase(complaintId));
    StoredFile file = reception.take(name, content);
    List<Attachment> added = new ArrayList<>();
    gate.change(
        CaseRef.latest(number),
        Step.ATTACH,
        (c, m) -> {
          Attachment attachment = Attachment.toCase(c.id(), file, m.actor(), m.now());
          attachments.add(attachment);
          added.add(attachment);
          c.noted(
              EventKind.ATTACHED,
              Details.of("name", attachment.name()).and("type", attachment.mediaType()),
              m.actor(),
              m.now());
        });
    return view(added.get(0));
  }

  /**
   * Adds a file to the caller's draft of reception; goes over to the case when it is received.
   * Refuses as {@link #add} does.
   */
  public View addToDraft(String draftKey, String name, InputStream content) {
    Actor actor = callers.current();
    RuleViolation.unless(
        !draftKey.isBlank() && draftKey.length() <= KEY_LENGTH, "complaint.draft-too-long");
    requireRoom(attachments.ofDraft(actor.staffId(), draftKey));
    Attachment attachment =
        Attachment.toDraft(draftKey, reception.take(name, content), actor, clock.instant());
    attachments.add(attachment);
    return view(attachment);
  }

  /** The files of a case that the caller may see, the oldest first. */
  public List<View> ofCase(String number) {
    return masks.shown(
        number, attachments.ofCase(gate.idOf(number)).stream().map(Attachments::view).toList());
  }

  /** The files of the caller's draft, the oldest first. */
  public List<View> ofDraft(String draftKey) {
    return attachments.ofDraft(callers.current().staffId(), draftKey).stream()
        .map(Attachments::view)
        .toList();
  }

  /** Takes a file out of the caller's draft; does nothing when it is not there. */
  public void removeFromDraft(String draftKey, long id) {
    attachments.ofDraft(callers.current().staffId(), draftKey).stream()
        .filter(a -> a.id() == id)
        .forEach(this::drop);
  }

  /** Takes all files out of the caller's draft. */
  public void dropDraft(String draftKey) {
    attachments.ofDraft(callers.current().staffId(), draftKey).forEach(this::drop);
  }

  /**
   * A file of a case or draft that the caller may see.
   *
   * @throws RuleViolation {@code attachment.out-of-reach} when the storage cannot be reached
   */
  public Optional<Content> open(long id) {
    return visible(id)
        .map(
            a ->
                new Content(
                    a.name(),
                    a.mediaType(),
                    a.bytes(),
                    FileType.ofMediaType(a.mediaType()).shownInPage(),
                    content(a, a.storageKey())));
  }

  /**
   * Its small picture, a JPEG; its size is not known beforehand (-1).
   *
   * @throws RuleViolation {@code attachment.out-of-reach} when the storage cannot be reached
   */
  public Optional<Content> thumbnail(long id) {
    return visible(id)
        .flatMap(
            a -> {
              @Nullable String key = a.thumbnailKey();
              return key == null
                  ? Optional.empty()
                  : Optional.of(
                      new Content(a.name(), FileType.JPEG.mediaType(), -1, true, content(a, key)));
            });
  }

  private Optional<Attachment> visible(long id) {
    return attachments.visible(id, CaseAccess.of(callers.current()));
  }

  private InputStream content(Attachment attachment, String key) {
    try {
      return storage.open(key);
    } catch (NoSuchFileException lost) {
      throw new UncheckedIOException(lost);
    } catch (IOException outOfReach) {
      LOG.log(Level.WARNING, "The storage cannot be reached: {0}", outOfReach.toString());
      throw new RuleViolation("attachment.out-of-reach", attachment.name());
    }
  }

  private void drop(Attachment attachment) {
    attachments.remove(attachment);
    reception.drop(attachment.storageKey());
    String thumbnail = attachment.thumbnailKey();
    if (thumbnail != null) {
      reception.drop(thumbnail);
    }
  }

  private static void requireRoom(List<Attachment> present) {
    RuleViolation.unless(present.size() < Attachment.MOST, "attachment.too-many", Attachment.MOST);
  }

  private static View view(Attachment a) {
    return new View(
        a.id(),
        a.name(),
        a.mediaType(),
        a.bytes(),
        a.thumbnailKey() != null,
        a.addedByName(),
        a.addedAt());
  }
}
