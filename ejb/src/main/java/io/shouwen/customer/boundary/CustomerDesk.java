package io.shouwen.customer.boundary;

import io.shouwen.customer.domain.Customer;
import io.shouwen.customer.domain.Desk;
import io.shouwen.customer.domain.Residence;
import io.shouwen.customer.domain.Tenure;
import io.shouwen.customer.store.CustomerRow;
import io.shouwen.customer.store.CustomerStore;
import io.shouwen.look.boundary.LookBook;
import io.shouwen.look.boundary.Seen;
import io.shouwen.look.domain.Door;
import io.shouwen.look.domain.LookKind;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.property.boundary.UnitFinder;
import io.shouwen.shared.Masking;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RowCursor;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The customer desk: find a caller by phone, name, pinyin initials or unit while typing, enter a
 * new one, look at a card.
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
public class CustomerDesk {
  private static final int SUGGESTIONS = 10;

  @Inject private Callers callers;
  @Inject private OrganizationQueries organization;
  @Inject private CustomerStore customers;
  @Inject private UnitFinder units;
  @Inject private LookBook looks;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public CustomerDesk() {}

  /** Up to ten customers of the project; none for an empty text or a project out of scope. */
  public List<CustomerView> suggest(long projectId, String text) {
    if (text.isBlank()) {
      return List.of();
    }
    Actor actor = callers.current();
    return found(customers.suggest(projectId, text, actor.scope(), SUGGESTIONS), actor);
  }

  /**
   * Enters a new caller.
   *
   * @throws RuleViolation {@code customer.name}, {@code customer.phone-number}, {@code
   *     organization.unknown-project}, {@code property.unit-of-another-project}
   */
  public CustomerView enter(NewCustomer caller) {
    Actor actor = callers.current();
    organization.projectCode(caller.projectId()); // refuses what is not a project in scope
    Customer customer =
        Customer.enter(
            caller.projectId(),
            caller.kind(),
            caller.name(),
            Initials.of(caller.name()),
            caller.phone(),
            clock.instant());
    customers.add(customer);
    Long unit = caller.unitId();
    if (unit != null) {
      units.requireLabel(caller.projectId(), unit);
      customers.add(new Residence(customer.id(), unit));
    }
    return customers.row(customer.id(), actor.scope()).map(row -> view(row, actor)).orElseThrow();
  }

  /** The customer's card, if it is in the caller's scope; in plain it is a look (C-11). */
  public Optional<CustomerView> find(long customerId) {
    Actor actor = callers.current();
    Optional<CustomerView> found =
        customers.row(customerId, actor.scope()).map(row -> view(row, actor));
    found
        .filter(card -> !card.masked() && !card.anonymised())
        .ifPresent(
            card ->
                looks.opened(actor, LookKind.CUSTOMER, Seen.customer(card.projectId(), card.id())));
    return found;
  }

  /**
   * The card in plain for somebody who sees it masked, for this moment only; the look is written
   * down (C-11).
   *
   * @param reason as typed, or null
   * @throws RuleViolation {@code customer.unknown}, {@code look.reason}
   */
  public CustomerView reveal(long customerId, @Nullable String reason, Door door) {
    Actor actor = callers.current();
    CustomerRow row =
        customers
            .row(customerId, actor.scope())
            .orElseThrow(() -> new RuleViolation("customer.unknown"));
    looks.asked(actor, LookKind.REVEAL, Seen.customer(row.projectId(), row.id()), door, reason);
    return view(row, true);
  }

  /** True for a customer of the project who can complain: known, in scope and not anonymous. */
  public boolean holds(long projectId, long customerId) {
    return customers
        .row(customerId, callers.current().scope())
        .filter(row -> row.projectId() == projectId && row.anonymisedAt() == null)
        .isPresent();
  }

  /**
   * What the archive knows where a form holds only what its writer was shown (C-11): a name or
   * phone number that is the customer's masked one becomes the real one, anything else stays as
   * typed.
   */
  public Spoken unmasked(long customerId, @Nullable String name, @Nullable String phone) {
    Actor actor = callers.current();
    return customers
        .row(customerId, actor.scope())
        .map(
            row ->
                new Spoken(
                    name != null && name.equals(Masking.name(row.name())) ? row.name() : name,
                    phone != null && phone.equals(Masking.phone(row.phone()))
                        ? row.phone()
                        : phone))
        .orElse(new Spoken(name, phone));
  }

  /** Who speaks, as it is to be recorded. */
  public record Spoken(@Nullable String name, @Nullable String phone) {}

  /** The first page of the customers in scope that match the text; an empty text matches all. */
  public Page<CustomerView> page(String text, PageRequest wanted) {
    return page(text, wanted, null);
  }

  /**
   * A page of the customers in scope that match the text.
   *
   * @param from the row from which it is read, or null to count rows from the first
   */
  public Page<CustomerView> page(String text, PageRequest wanted, @Nullable RowCursor from) {
    Actor actor = callers.current();
    Page<CustomerRow> page = customers.page(text, actor.scope(), wanted, from);
    return new Page<>(found(page.rows(), actor), page.number(), page.size(), page.total());
  }

  private List<CustomerView> found(List<CustomerRow> rows, Actor actor) {
    if (Desk.serves(actor)) {
      looks.found(
          actor,
          rows.stream().collect(Collectors.toMap(CustomerRow::projectId, row -> 1, Integer::sum)));
    }
    return rows.stream().map(row -> view(row, actor)).toList();
  }

  private CustomerView view(CustomerRow row, Actor actor) {
    return view(row, Desk.serves(actor));
  }

  private CustomerView view(CustomerRow row, boolean plain) {
    LocalDate movedIn = row.movedInOn();
    String masked = Masking.name(row.name());
    return new CustomerView(
        row.id(),
        row.projectId(),
        row.kind(),
        plain || masked == null ? row.name() : masked,
        plain ? row.phone() : Masking.phone(row.phone()),
        row.importantGroup(),
        movedIn,
        movedIn == null ? null : Tenure.of(movedIn, LocalDate.now(clock)),
        row.householdSize(),
        plain ? row.note() : null,
        row.unitId(),
        plain ? row.unitLabel() : Masking.unit(row.unitLabel()),
        !plain,
        row.anonymisedAt() != null);
  }
}
