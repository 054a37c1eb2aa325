package io.shouwen.notice.boundary;

import io.shouwen.notice.domain.Change;
import io.shouwen.notice.domain.OutboxMessage;
import io.shouwen.notice.domain.OutboxState;
import io.shouwen.notice.store.OutboxStore;
import io.shouwen.organization.boundary.StaffDirectory;
import io.shouwen.organization.boundary.StaffDirectory.Person;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The messages on their way out, for those who look after the channels (N-2). */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class Outbox {
  @Inject private AdministratorScope administrator;
  @Inject private StaffDirectory directory;
  @Inject private OutboxStore outbox;

  @SuppressWarnings("NullAway.Init")
  public Outbox() {}

  /**
   * The messages to people whom the caller looks after, the newest first.
   *
   * @param state null for all of them
   */
  public Page<OutboxRow> page(@Nullable OutboxState state, PageRequest wanted) {
    Page<OutboxStore.Row> page = outbox.page(administrator.company(), state, wanted);
    Map<Long, String> names =
        page.rows().stream()
            .map(OutboxStore.Row::staffId)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), this::name));
    return new Page<>(
        page.rows().stream().map(row -> view(row, names)).toList(),
        page.number(),
        page.size(),
        page.total());
  }

  /**
   * Sends a message again that was given up; it gets another day.
   *
   * @throws RuleViolation {@code notice.unknown-message}, {@code notice.not-given-up}
   */
  public void sendAgain(long id) {
    OutboxMessage message =
        outbox
            .toChange(id)
            .filter(m -> administrator.holds(m.companyId()))
            .orElseThrow(() -> new RuleViolation("notice.unknown-message"));
    Change change = administrator.change();
    RuleViolation.unless(
        message.again(change.byId(), change.byName(), change.at()), "notice.not-given-up");
  }

  private String name(long staffId) {
    return directory.person(staffId).map(Person::name).orElse("");
  }

  private static OutboxRow view(OutboxStore.Row row, Map<Long, String> names) {
    return new OutboxRow(
        row.id(),
        names.getOrDefault(row.staffId(), ""),
        row.channel(),
        row.kind(),
        row.subject(),
        row.state(),
        row.attempts(),
        row.createdAt(),
        row.dueAt(),
        row.sentAt(),
        row.failure(),
        row.failureDetail(),
        row.givenUpAt(),
        row.againByName(),
        row.againAt());
  }
}
